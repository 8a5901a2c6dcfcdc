import type { QuizItem } from '@kindling/contracts';
import { questionLimits, readGift, readQuestionCsv, writeGift, writeQuestionCsv } from '../index.ts';

const text = (zh: string, en: string) => ({ zh, en });
const nasty = '=HYPERLINK("x") {a} ~b #c :d \\ ‖ "q", ;\nnext line';
const items: QuizItem[] = [
  { kind: 'choice', id: 'q-one', concept: 'idea', prompt: text('哪个对？', 'Which one?'), choices: [{ id: 'a', text: text(nasty, `'${nasty}`), correct: true, feedback: text('对', 'yes') }, { id: 'b', text: text('乙', 'B'), correct: false, feedback: text('再想想', 'think') }] },
  { kind: 'numeric', id: 'q-two', concept: 'idea', prompt: text('几伏？', 'How many volts?'), answer: -4.5, tolerance: 0.25, feedback: text('五伏减半', 'half') },
  { kind: 'choice', id: 'q-three', concept: 'idea', prompt: text('三', 'three'), choices: ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({ id, text: text(`${id}一`, id), correct: at === 4, feedback: text('话', 'word') })) },
];
const others: QuizItem[] = [
  { kind: 'true-false', id: 'q-true', concept: 'idea', prompt: text('地球是圆的。', 'The Earth is round.'), isTrue: false, feedback: { saidTrue: text('再看', 'look'), saidFalse: text('好', 'good') } },
  { kind: 'multiple', id: 'q-many', concept: 'idea', prompt: text('哪几个？', 'Which ones?'), choices: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: text(`${id}一`, nasty + id), correct: id !== 'b', feedback: text('话', 'word') })), missed: text('还有', 'one more') },
  { kind: 'numeric', id: 'q-slips', concept: 'idea', prompt: text('几伏？', 'Volts?'), answer: 5, tolerance: 0.5, feedback: text('对', 'yes'), slips: [{ value: 500, feedback: text('单位', 'unit') }, { value: -5, feedback: text('正负', 'sign') }] },
  { kind: 'short-text', id: 'q-words', concept: 'idea', prompt: text('叫什么？', 'Its name?'), accepted: ['电阻', 'resistor', 'a=b'], feedback: text('对', 'yes'), slips: [{ said: ['电容', 'capacitor'], feedback: text('那个存电', 'that stores') }] },
  { kind: 'matching', id: 'q-pairs', concept: 'idea', prompt: text('配一配', 'Match'), pairs: [{ id: 'a', left: text('甲->', 'A -> \\'), right: text('一', 'one'), feedback: text('', '') }, { id: 'b', left: text('乙', 'B'), right: text(nasty, 'two'), feedback: text('', '') }], spare: [text('三', 'three')] },
];
const onlyHere: QuizItem[] = [
  { kind: 'ordering', id: 'q-order', concept: 'idea', prompt: text('排一排', 'Order'), entries: ['a', 'b', 'c'].map((id) => ({ id, text: text(id, nasty) })), feedback: text('对', 'yes') },
  { kind: 'gaps', id: 'q-gaps', concept: 'idea', prompt: text('填', 'Fill'), template: text('{{a}};', '{{a}};'), isCode: true, gaps: [{ id: 'a', accepted: ['13'], feedback: text('管脚', 'pin') }] },
  { kind: 'line', id: 'q-line', concept: 'idea', prompt: text('哪行', 'Which'), code: 'a\nb', lines: [2], feedback: text('对', 'yes'), about: [{ line: 1, feedback: text('不', 'no') }] },
];
const noted = (gift: string): string[] => readGift(gift, 'idea').notes.map(({ line, code, taken }) => `${line} ${code}${taken ? '' : '!'}`);

describe('questions in files', () => {
  it('come back from GIFT as they went', () => { expect(readGift(writeGift(items).file, 'idea')).toEqual({ items, notes: [], found: 3 }); });
  it('come back from a sheet as they went, and nothing in it is a formula', () => {
    const { file } = writeQuestionCsv(items);
    expect(readQuestionCsv(file, 'idea')).toEqual({ items, notes: [], found: 3 });
    expect(file).not.toMatch(/(^|,|")=HYPERLINK/m);
  });
  it('carries the other kinds there and back, with the slips whose cause is known', () => {
    expect(readGift(writeGift(others).file, 'idea')).toEqual({ items: others, notes: [], found: 5 });
    const sheet = [...others.slice(0, 4), ...onlyHere];
    expect(readQuestionCsv(writeQuestionCsv(sheet).file, 'idea')).toEqual({ items: sheet, notes: [], found: 7 });
  });
  it('refuses a rest that somebody wrote over, and names the line', () => {
    const [head, row] = writeQuestionCsv(onlyHere.slice(0, 1)).file.split('\r\n');
    for (const wrong of [row?.replace('entries', 'entry'), row?.replaceAll('{', '['), row?.replace('ordering', 'matching')]) {
      expect(readQuestionCsv(`${head}\r\n${wrong}`, 'idea').notes).toMatchObject([{ line: 2, code: 'rest-not-understood', taken: false }]);
    }
  });
  it('says what a file cannot carry when it is written', () => {
    const drawn: QuizItem[] = [{ ...(items[1] as QuizItem), picture: { file: 'a.svg', alt: text('a', 'a') }, code: 'x', unit: text('伏', 'V') } as QuizItem];
    expect(writeGift(drawn).notes.map(({ code }) => code)).toEqual(['picture-left-out', 'code-left-out', 'unit-left-out']);
    expect(writeGift([...onlyHere, { ...others[4], pairs: [1, 2].map((id) => ({ id: `${id}`, left: text('l', 'l'), right: text('r', 'r'), feedback: text('f', 'f') })) } as QuizItem]).notes.map(({ code, taken }) => `${code}${taken ? '' : '!'}`)).toEqual(['unknown-kind!', 'unknown-kind!', 'unknown-kind!', 'feedback-left-out']);
    expect(writeQuestionCsv(drawn).notes.map(({ code }) => code)).toEqual(['picture-left-out']);
  });

  it('are taken from what Moodle writes', () => {
    const { items: read, notes } = readGift('// quiz\n$CATEGORY: a/b\n\n::Q 1:: Two plus two\\= {\n=four #right\n~three #no\n}\n\nThe sun rises in the east. {T}\n\nHow much? {#3.5..4.5}\n\nPi is {#3.14:0.01} or so.', 'idea');
    expect(read).toMatchObject([
      { id: 'q1', prompt: { zh: '', en: 'Two plus two=' }, choices: [{ text: { en: 'four' }, correct: true, feedback: { en: 'right' } }, { correct: false }] },
      { kind: 'true-false', isTrue: true, feedback: { saidTrue: text('', ''), saidFalse: text('', '') } }, { kind: 'numeric', answer: 4, tolerance: 0.5 }, { prompt: { en: 'Pi is _____ or so.' }, answer: 3.14 },
    ]);
    expect(notes.map(({ line, code }) => `${line} ${code}`)).toEqual(['2 category-left-out', '4 one-language', '4 name-changed', '9 one-language', '11 one-language', '13 one-language', '13 gap-at-the-end']);
  });
  it.each([
    ['an essay', 'Tell me {}', ['1 essay!']], ['one pair', 'Match {=a -> b}', ['1 matching!']], ['half a pair', 'Match {=a -> b =c}', ['1 matching!']], ['weights', 'Which {~%70%a ~%30%b ~%-100%c}', ['1 weights!']],
    ['words with parts of points', 'Who? {=Ada =%50%Lovelace}', ['1 weights!']], ['no end', 'Who? {=Ada ~Bob', ['1 not-closed!']], ['a text', '\n\nJust words', ['3 no-answers!']],
    ['several numbers', '{#=3 =%50%4}', ['1 several-numbers!']], ['no number', 'n {#many}', ['1 not-a-number!']], ['none right', 'x {~a ~b}', ['1 no-right-answer!']], ['six answers', 'x {=1 ~2 ~3 ~4 ~5 ~6}', ['1 answer-count!']], ['nothing', '// only words', ['1 no-questions!']],
  ])('leaves out %s and says so with its line', (_, gift, wanted) => { expect(noted(gift)).toEqual(wanted); });
  it('loses nothing silently: whatever was found was taken or has a reason', () => {
    const many = Array.from({ length: questionLimits.questions + 5 }, (_, at) => `Question ${at} {${at % 3 === 0 ? '' : '=a ~b'}}`).join('\n\n');
    const { items: read, notes, found } = readGift(many, 'idea');
    expect(read.length + notes.filter(({ taken }) => !taken).length).toBe(found);
    const rows = ['kind,prompt_zh,prompt_en,right,a_zh,b_zh,odd', ...Array.from({ length: questionLimits.questions + 90 }, (_, at) => `${at % 4 === 0 ? 'essay' : 'choice'},"问\n${at}",q,a,x,${at % 5 === 0 ? '' : 'y'},z`)].join('\n');
    const sheet = readQuestionCsv(rows, 'idea');
    expect(sheet.items.length + sheet.notes.filter(({ taken }) => !taken).length).toBe(sheet.found);
    expect(sheet.notes.slice(0, 2)).toMatchObject([{ line: 1, code: 'column-left-out' }, { line: 2, code: 'unknown-kind' }]);
    // Each row is two lines long.
    expect(sheet.notes.find(({ code }) => code === 'answer-count')?.line).toBe(2 + 2 * 5);
  });
  // A reader that went back and forth over these would not come to an end within the test's own limit.
  it.each([
    ['braces', '{'.repeat(200_000)], ['escapes', '\\'.repeat(200_000)], ['answers', `x {${'=a~b#c'.repeat(30_000)}}`], ['markup', `[html]${'<'.repeat(200_000)} {=a ~b}`], ['numbers', `x {#${'9'.repeat(200_000)}}`],
    ['quotes', '"'.repeat(200_000)], ['commas', `kind,prompt_zh\n${','.repeat(200_000)}`], ['blanks', `x {${' '.repeat(100_000)}->${' '.repeat(100_000)}=}`], ['too much', 'x'.repeat(questionLimits.bytes + 1)],
  ])('stays quick with a file made of %s', (_, file) => {
    const reports = [readGift(file, 'idea'), readQuestionCsv(file, 'idea')];
    expect(reports.map(({ items: read }) => read)).toEqual([[], []]);
  });
});
