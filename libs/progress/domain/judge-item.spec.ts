import type { OpenQuizItem, QuizItem, StepAnswer } from '@kindling/contracts';
import { openItem } from '@kindling/courses/domain';
import { judgeItem } from './judge-item.ts';

const text = (word: string) => ({ zh: `${word}（中）`, en: word });
const asked = { id: 'q', concept: 'c', prompt: text('?') };
const choice = (id: string, correct: boolean) => ({ id, text: text(id), correct, feedback: text(`about ${id}`) });
const multiple: QuizItem = { kind: 'multiple', ...asked, choices: [choice('a', true), choice('b', false), choice('c', true)], missed: text('one more') };
const trueFalse: QuizItem = { kind: 'true-false', ...asked, isTrue: false, feedback: { saidTrue: text('no'), saidFalse: text('yes') } };
const numeric: QuizItem = { kind: 'numeric', ...asked, answer: 500, tolerance: 5, feedback: text('half a second'), slips: [{ value: 0.5, feedback: text('in ms') }] };
const words: QuizItem = { kind: 'short-text', ...asked, accepted: ['上拉电阻', 'pull-up'], feedback: text('holds it up'), slips: [{ said: ['电阻'], feedback: text('which one?') }] };
const ordering: QuizItem = { kind: 'ordering', ...asked, entries: ['one', 'two', 'three'].map((word) => ({ id: word, text: text(word) })), feedback: text('in order') };
const matching: QuizItem = { kind: 'matching', ...asked, pairs: [{ id: 'l', left: text('LED'), right: text('output'), feedback: text('it shines') }, { id: 'b', left: text('button'), right: text('input'), feedback: text('it tells') }], spare: [text('supply')] };
const gaps: QuizItem = { kind: 'gaps', ...asked, template: { zh: 'digitalWrite({{pin}}, {{level}});', en: 'digitalWrite({{pin}}, {{level}});' }, isCode: true,
  gaps: [{ id: 'pin', accepted: ['13', 'LED'], feedback: text('the pin') }, { id: 'level', accepted: ['HIGH'], options: ['LOW', 'HIGH'], feedback: text('bright') }] };
const line: QuizItem = { kind: 'line', ...asked, code: 'a();\nb();\nc();\n', lines: [2], feedback: text('this one'), about: [{ line: 1, feedback: text('a is fine') }] };

const open = <K extends OpenQuizItem['kind']>(item: QuizItem, kind: K): Extract<OpenQuizItem, { kind: K }> => {
  const opened = openItem(item);
  if (opened.kind !== kind) throw new Error(opened.kind);
  return opened as Extract<OpenQuizItem, { kind: K }>;
};
const entry = (word: string): string => open(ordering, 'ordering').entries.find((each) => each.text.en === word)?.id ?? '';
const right = (word: string): string => open(matching, 'matching').right.find((each) => each.text.en === word)?.id ?? '';
const fill = (pin: string, level: string): StepAnswer => ({ kind: 'gaps', itemId: 'q', values: [{ gap: 'pin', value: pin }, { gap: 'level', value: level }] });

describe('judging one question', () => {
  it('wants all the right choices and no other, and tells about those chosen only', () => {
    const choose = (...choiceIds: string[]) => judgeItem(multiple, { kind: 'multiple', itemId: 'q', choiceIds });
    expect(choose('c', 'a')).toMatchObject({ correct: true, feedback: null });
    expect(choose('a')).toEqual({ correct: false, feedback: text('one more'), parts: [{ id: 'a', correct: true, feedback: text('about a') }] });
    expect(choose('a', 'b')).toMatchObject({ correct: false, feedback: null, parts: [{ id: 'a', correct: true }, { id: 'b', correct: false }] });
    for (const odd of [[], ['zz'], ['a', 'zz']]) expect(choose(...odd)).toBeNull();
  });
  it('says something else for true than for false', () => {
    expect(judgeItem(trueFalse, { kind: 'true-false', itemId: 'q', value: true })).toEqual({ correct: false, feedback: text('no') });
    expect(judgeItem(trueFalse, { kind: 'true-false', itemId: 'q', value: false })).toEqual({ correct: true, feedback: text('yes') });
  });
  it('knows where a wrong number comes from', () => {
    expect(judgeItem(numeric, { kind: 'numeric', itemId: 'q', value: 504 })).toMatchObject({ correct: true });
    expect(judgeItem({ ...numeric, tolerance: 0 }, { kind: 'numeric', itemId: 'q', value: 0.5 })).toEqual({ correct: false, feedback: text('in ms') });
  });
  it.each(['pull-up', ' Pull - Up ', 'ＰＵＬＬ－ＵＰ', '上拉电阻。', '上 拉 电 阻'])('takes %j for the same words', (value) => {
    expect(judgeItem(words, { kind: 'short-text', itemId: 'q', value })).toEqual({ correct: true, feedback: text('holds it up') });
  });
  it('has a word for a known wrong one', () => {
    expect(judgeItem(words, { kind: 'short-text', itemId: 'q', value: '电阻' })).toEqual({ correct: false, feedback: text('which one?') });
  });
  it('tells the first place that is out of order, and refuses half an order', () => {
    const give = (...order: string[]) => judgeItem(ordering, { kind: 'ordering', itemId: 'q', order });
    expect(give(entry('one'), entry('two'), entry('three'))).toEqual({ correct: true, feedback: text('in order'), wrongFrom: null });
    expect(give(entry('one'), entry('three'), entry('two'))).toEqual({ correct: false, feedback: null, wrongFrom: 1 });
    expect(give(entry('one'))).toBeNull();
  });
  it('judges each pair, with a word where it is wrong', () => {
    const pair = (led: string, button: string) => judgeItem(matching, { kind: 'matching', itemId: 'q', pairs: [{ left: 'l', right: right(led) }, { left: 'b', right: right(button) }] });
    expect(pair('output', 'input')).toMatchObject({ correct: true });
    expect(pair('supply', 'input')).toEqual({ correct: false, feedback: null, parts: [{ id: 'l', correct: false, feedback: text('it shines') }, { id: 'b', correct: true, feedback: null }] });
    expect(judgeItem(matching, { kind: 'matching', itemId: 'q', pairs: [{ left: 'l', right: right('output') }] })).toBeNull();
  });
  it('judges each gap; code keeps its case', () => {
    expect(judgeItem(gaps, fill(' ＬＥＤ', 'HIGH'))).toMatchObject({ correct: true });
    expect(judgeItem(gaps, fill('led', 'HIGH'))).toMatchObject({ correct: false, parts: [{ id: 'pin', correct: false, feedback: text('the pin') }, { id: 'level', correct: true }] });
  });
  it('has a word for a line, and refuses one that is not there', () => {
    const pick = (at: number) => judgeItem(line, { kind: 'line', itemId: 'q', line: at });
    expect([pick(2), pick(1), pick(3), pick(4)]).toEqual([{ correct: true, feedback: text('this one') }, { correct: false, feedback: text('a is fine') }, { correct: false, feedback: null }, null]);
  });
  it('refuses an answer of another kind', () => { expect(judgeItem(line, { kind: 'choice', itemId: 'q', choiceId: 'a' })).toBeNull(); });
});

describe('what leaves the server of a question', () => {
  it.each([multiple, trueFalse, numeric, words, ordering, matching, gaps, line].map((item) => [item.kind, item] as const))('%s holds no key', (_, item) => {
    expect(JSON.stringify(openItem(item))).not.toMatch(/correct|feedback|accepted|isTrue|answer|slips|missed|about|"lines"|"pairs"/);
  });
  it('does not tell by names or order what belongs together', () => {
    expect(open(matching, 'matching').right).toHaveLength(3);
    expect(JSON.stringify(open(ordering, 'ordering').entries.map((each) => each.id))).not.toMatch(/one|two|three/);
    expect(open(ordering, 'ordering').entries.map((each) => each.text.en)).not.toEqual(['one', 'two', 'three']);
  });
});
