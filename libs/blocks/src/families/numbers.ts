import { choiceOf } from '../generator/read-blocks.ts';
import { numberPlace, wordsPlace, type Family } from './family.ts';

const single: Readonly<Record<string, string>> = { ROOT: 'sqrt', ABS: 'abs', LN: 'log', LOG10: 'log10', EXP: 'exp' };
const rounding: Readonly<Record<string, string>> = { ROUND: 'round', ROUNDUP: 'ceil', ROUNDDOWN: 'floor' };

/** More maths, more time, more serial; and Blockly's own blocks for them. */
export const numbers: Family = {
  blocks: [
    { type: 'math_map', category: 'maths', shape: 'number', places: [numberPlace('VALUE', 512), numberPlace('FROM_LOW', 0), numberPlace('FROM_HIGH', 1023), numberPlace('TO_LOW', 0), numberPlace('TO_HIGH', 255)], message: { zh: '映射 %1 从 [%2,%3] 到 [%4,%5]', en: 'map %1 from [%2,%3] to [%4,%5]' }, tip: { zh: '把一个范围的数换成另一个范围', en: 'Moves a number from one range to another' } },
    { type: 'time_micros', category: 'time', shape: 'number', places: [], message: { zh: '系统运行时间 微秒', en: 'microseconds since start' }, tip: { zh: '1000 微秒是 1 毫秒', en: '1000 µs are 1 ms' } },
    { type: 'time_delay_us', category: 'time', shape: 'statement', places: [numberPlace('US', 10)], message: { zh: '延时 %1 微秒', en: 'delay %1 µs' }, tip: { zh: '很短的等待', en: 'A very short wait' } },
    { type: 'serial_available', category: 'serial', shape: 'boolean', places: [], message: { zh: '串口 有数据可读？', en: 'serial has data?' }, tip: { zh: '有人发来了字', en: 'Somebody has sent signs' } },
    { type: 'serial_read_number', category: 'serial', shape: 'number', places: [], message: { zh: '串口 读取数字', en: 'serial read number' }, tip: { zh: '等一个数', en: 'Waits for a number' } },
    { type: 'serial_read_char', category: 'serial', shape: 'any', places: [], message: { zh: '串口 读取一个字符', en: 'serial read one sign' }, tip: { zh: '一个字母或数字', en: 'One letter or digit' } },
    { type: 'serial_print_value', category: 'serial', shape: 'statement', places: [wordsPlace('LABEL', 'light'), numberPlace('VALUE', 0)], message: { zh: '串口 绘图 %1 : %2', en: 'serial plot %1 : %2' }, tip: { zh: '打印成 名字:数字，曲线图认得它', en: 'Prints name:number, which the plotter understands' } },
  ],
  statements: {
    time_delay_us: (block, writer) => writer.line(`delayMicroseconds(${writer.value(block, 'US', '0')});`),
    serial_print_value: (block, writer) => {
      const label = (block.fields.get('LABEL') ?? '').replace(/[^\w]/g, '').slice(0, 20) || 'value';
      writer.line(`Serial.print("${label}:");`);
      writer.line(`Serial.println(${writer.value(block, 'VALUE', '0')});`);
    },
    controls_for: (block, writer) => {
      const [name, by] = [writer.variable(block.fields.get('VAR') ?? ''), writer.value(block, 'BY', '1')];
      const down = by.startsWith('-');
      writer.line(`for (${name} = ${writer.value(block, 'FROM', '1')}; ${name} ${down ? '>=' : '<='} ${writer.value(block, 'TO', '10')}; ${name} ${down ? `-= ${by.slice(1)}` : `+= ${by}`}) {`);
      writer.body(block, 'DO');
      writer.line('}');
    },
    controls_flow_statements: (block, writer) => writer.line(choiceOf(block, 'FLOW', ['BREAK', 'CONTINUE'], 'BREAK') === 'BREAK' ? 'break;' : 'continue;'),
  },
  values: {
    math_map: (block, writer) => `map(${['VALUE', 'FROM_LOW', 'FROM_HIGH', 'TO_LOW', 'TO_HIGH'].map((input) => writer.value(block, input, '0')).join(', ')})`,
    math_constrain: (block, writer) => `constrain(${['VALUE', 'LOW', 'HIGH'].map((input) => writer.value(block, input, '0')).join(', ')})`,
    math_random_int: (block, writer) => `random(${writer.value(block, 'FROM', '1')}, ${writer.value(block, 'TO', '10')} + 1)`,
    math_modulo: (block, writer) => `(${writer.value(block, 'DIVIDEND', '0')} % ${writer.value(block, 'DIVISOR', '1')})`,
    math_single: (block, writer) => {
      const op = choiceOf(block, 'OP', ['ROOT', 'ABS', 'NEG', 'LN', 'LOG10', 'EXP', 'POW10'], 'ABS');
      const inner = writer.value(block, 'NUM', '0');
      return op === 'NEG' ? `(-${inner})` : op === 'POW10' ? `pow(10, ${inner})` : `${single[op] ?? 'abs'}(${inner})`;
    },
    math_round: (block, writer) => `${rounding[choiceOf(block, 'OP', ['ROUND', 'ROUNDUP', 'ROUNDDOWN'], 'ROUND')] ?? 'round'}(${writer.value(block, 'NUM', '0')})`,
    logic_ternary: (block, writer) => `(${writer.value(block, 'IF', 'false')} ? ${writer.value(block, 'THEN', '0')} : ${writer.value(block, 'ELSE', '0')})`,
    text_join: (block, writer) => {
      const pieces = Array.from({ length: block.items }, (_, index) => `String(${writer.value(block, `ADD${index}`, '""')})`);
      return pieces.length > 0 ? `(${pieces.join(' + ')})` : '""';
    },
    time_micros: () => 'micros()',
    serial_available: () => 'Serial.available()',
    serial_read_number: () => 'Serial.parseInt()',
    serial_read_char: () => '(char)Serial.read()',
  },
};
