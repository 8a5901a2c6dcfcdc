/** Words on paper; what is on the screen has its own. */
export const worksheetWords = {
  zh: { worksheet: '学习单', lesson: (number: number) => `第${number}课`, name: '姓名：____________________    班级：____________________', goal: '目标', predict: '先猜一猜', lines: '给程序行编上顺序（有的用不上）', parts: '零件', selfTests: '自己检查', questions: '题', line: '第几行：________', trueFalse: '□ 对    □ 错', order: '在前面写上 1、2、3…', log: '什么坏了？怎么修好的？' },
  en: { worksheet: 'Worksheet', lesson: (number: number) => `Lesson ${number}`, name: 'Name: ____________________    Class: ____________________', goal: 'Goal', predict: 'Predict first', lines: 'Number the lines in order (some are not needed)', parts: 'Parts', selfTests: 'Test it yourself', questions: 'Questions', line: 'Line number: ________', trueFalse: '□ true    □ false', order: 'Write 1, 2, 3 … in front', log: 'What broke, and how did you mend it?' },
} as const;
