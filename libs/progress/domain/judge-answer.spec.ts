import type { Step } from '@kindling/contracts';
import { isStepDone, judgeAnswer } from './judge-answer.ts';

const text = (word: string) => ({ zh: word, en: word });
const quiz: Step = {
  kind: 'quiz', phase: 'exit', id: 'exit', title: text('exit'), minutes: 5,
  items: [
    { kind: 'choice', id: 'q1', concept: 'c', prompt: text('p'), choices: [{ id: 'a', text: text('A'), correct: true, feedback: text('yes') }, { id: 'b', text: text('B'), correct: false, feedback: text('no') }] },
    { kind: 'numeric', id: 'q2', concept: 'c', prompt: text('p'), answer: 500, tolerance: 10, feedback: text('half a second') },
  ],
};
const order: Step = {
  kind: 'parsons', phase: 'investigate', id: 'order', title: text('o'), minutes: 5, prompt: text('p'), concept: 'c',
  lines: [{ id: 'l1', code: 'a();', indent: 0, distractor: false }, { id: 'l2', code: 'b();', indent: 1, distractor: false }, { id: 'l3', code: 'a();', indent: 0, distractor: false }, { id: 'x', code: 'z();', indent: 0, distractor: true, why: text('not needed') }],
};
const placed = (...ids: [string, number][]) => ({ kind: 'parsons' as const, order: ids.map(([lineId, indent]) => ({ lineId, indent })) });

describe('judging an answer', () => {
  it('gives every choice its own feedback', () => {
    expect(judgeAnswer(quiz, { kind: 'choice', itemId: 'q1', choiceId: 'b' })).toMatchObject({ ok: true, value: { correct: false, feedback: { en: 'no' } } });
  });
  it('allows a number its tolerance', () => {
    expect(judgeAnswer(quiz, { kind: 'numeric', itemId: 'q2', value: 509 })).toMatchObject({ value: { correct: true } });
    expect(judgeAnswer(quiz, { kind: 'numeric', itemId: 'q2', value: 511 })).toMatchObject({ value: { correct: false } });
  });
  it('says when the order is right and only the indents are not', () => {
    expect(judgeAnswer(order, placed(['l1', 0], ['l2', 0], ['l3', 0]))).toMatchObject({ value: { correct: false, wrongFrom: 1, feedback: { en: expect.stringContaining('only the indents') } } });
    expect(judgeAnswer(order, placed(['l2', 1], ['l1', 0], ['l3', 0]))).toMatchObject({ value: { correct: false, feedback: null } });
  });
  it.each([{ kind: 'choice' as const, itemId: 'q1', choiceId: 'zz' }, { kind: 'numeric' as const, itemId: 'q1', value: 1 }, placed(['l1', 0])])('refuses an answer that fits no question: %j', (answer) => {
    expect(judgeAnswer(quiz, answer)).toMatchObject({ ok: false });
  });
  it('lets equal lines change places and tells the first wrong line', () => {
    expect(judgeAnswer(order, placed(['l3', 0], ['l2', 1], ['l1', 0]))).toMatchObject({ value: { correct: true, wrongFrom: null } });
    expect(judgeAnswer(order, placed(['l1', 0], ['l2', 0]))).toMatchObject({ value: { correct: false, wrongFrom: 1 } });
    expect(judgeAnswer(order, placed(['l1', 0]))).toMatchObject({ value: { correct: false, wrongFrom: 1 } });
    expect(judgeAnswer(order, placed(['x', 0]))).toMatchObject({ value: { correct: false, wrongFrom: 0, feedback: { en: 'not needed' } } });
  });
  it('ends a quiz with the last item and an order only when it is right', () => {
    expect(isStepDone(quiz, [{ itemId: 'q1', correct: false }])).toBe(false);
    expect(isStepDone(quiz, [{ itemId: 'q1', correct: false }, { itemId: 'q2', correct: true }])).toBe(true);
    expect(isStepDone(order, [{ itemId: 'order', correct: false }])).toBe(false);
  });
});
