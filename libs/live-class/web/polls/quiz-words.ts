import { defineWords } from '@kindling/platform-web';

const zh = {
  'right-answer': '正确答案', 'no-right': '没有，只是投票', 'option-named': '选项 {number}：{option}', 'reveal': '公布答案', 'revealed-right': '正确', 'count-right': '{right} / {all} 人答对',
  'you-right': '你答对了', 'you-wrong': '你选了“{mine}”，正确答案是“{right}”', 'you-none': '正确答案是“{right}”',
};
const en: Record<keyof typeof zh, string> = {
  'right-answer': 'Right answer', 'no-right': 'None, just a vote', 'option-named': 'Option {number}: {option}', 'reveal': 'Show the answer', 'revealed-right': 'right', 'count-right': '{right} of {all} right',
  'you-right': 'You got it right', 'you-wrong': 'You chose “{mine}”; the right answer is “{right}”', 'you-none': 'The right answer is “{right}”',
};
export const useQuizWords = defineWords('live-quiz', zh, en);
