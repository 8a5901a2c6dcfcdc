import { defineWords } from '@kindling/platform-web';

const zh = {
  'title': '诊断', 'symptom': '现象', 'how': '先运行，看现象；再用万用表量：运行时量电压，停下来量通不通。写好诊断，再动手修。', 'where': '哪里坏了？', 'what': '坏在什么？', 'choose': '请选择…', 'parts': '零件', 'wires': '线', 'program': '程序',
  'reversed': '接反了', 'loose-wire': '线断了（看着接着，里面不通）', 'wrong-pin': '接错了引脚', 'wrong-value': '数值不对（比如电阻大小）', 'dead-part': '零件坏了', 'stuck': '按钮卡住了', 'short-circuit': '短路了', 'wrong-command': '程序写错了',
};
const en: Record<keyof typeof zh, string> = {
  'title': 'Diagnosis', 'symptom': 'What you notice', 'how': 'Run it and look. Then measure: volts while it runs, ohms while it is off. Write the diagnosis before you repair.', 'where': 'Where is the fault?', 'what': 'What is it?', 'choose': 'Choose …', 'parts': 'Parts', 'wires': 'Wires', 'program': 'The program',
  'reversed': 'the wrong way round', 'loose-wire': 'a torn wire (looks joined, does not conduct)', 'wrong-pin': 'on the wrong pin', 'wrong-value': 'wrong value (such as ohms)', 'dead-part': 'the part is dead', 'stuck': 'the button is stuck', 'short-circuit': 'a short circuit', 'wrong-command': 'the program is wrong',
};
export const useDiagnosisWords = defineWords('diagnosis', zh, en);
