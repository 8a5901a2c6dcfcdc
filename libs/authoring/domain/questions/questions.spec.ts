import type { QuizItem } from '@kindling/contracts';
import { questionLimits, readGift, readQuestionCsv, writeGift, writeQuestionCsv } from '../index.ts';

const text = (zh: string, en: string) => ({ zh, en });
const nasty = '=HYPERLINK("x") {a} ~b #c :d \\ ‖ "q", ;\nnext line';
const items: QuizItem[] = [
  { kind: 'choice', id: 'q-one', concept: 'idea', prompt: text('哪个对？', 'Which one?'), choices: [{ id: 'a', text: text(nasty, `'${nasty}`), correct: true, feedback: text('对', 'yes') }, { id: 'b', text: text('乙', 'B'), correct: false, feedback: text('再想想', 'think') }] },
  { kind: 'numeric', id: 'q-two', concept: 'idea', prompt: text('几伏？', 'How many volts?'), answer: -4.5, tolerance: 0.25, feedback: text('五伏减半', 'half') },
  { kind: 'choice', id: 'q-three', concept: 'idea', prompt: text('三', 'three'), choices: ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({ id, text: text(`${id}一`, id), correct: at === 4, feedback: text('话', 'word') })) },
];
const noted = (gift: string): string[] => readGift(gift, 'idea').notes.map(({ line, code, taken }) => `${line} ${code}${taken ? '' : '!'}`);

describe('questions in files', () => {
  it('come back from GIFT as they went', () => { expect(readGift(writeGift(items).file, 'idea')).toEqual({ items, notes: [], found: 3 }); });
  it('come back from a sheet as they went, and nothing in it is a formula', () => {
    const { file } = writeQuestionCsv(items);
    expect(readQuestionCsv(file, 'idea')).toEqual({ items, notes: [], found: 3 });
    expect(file).not.toMatch(/(^|,|")=HYPERLINK/m);
  });
  it('says what a file cannot carry when it is written', () => {
    const drawn: QuizItem[] = [{ ...(items[1] as QuizItem), picture: { file: 'a.svg', alt: text('a', 'a') }, code: 'x' }];
    expect(writeGift(drawn).notes.map(({ code }) => code)).toEqual(['picture-left-out', 'code-left-out']);
    expect(writeQuestionCsv(drawn).notes.map(({ code }) => code)).toEqual(['picture-left-out']);
  });

  it('are taken from what Moodle writes', () => {
    const { items: read, notes } = readGift('// quiz\n$CATEGORY: a/b\n\n::Q 1:: Two plus two\\= {\n=four #right\n~three #no\n}\n\nThe sun rises in the east. {T}\n\nHow much? {#3.5..4.5}\n\nPi is {#3.14:0.01} or so.', 'idea');
    expect(read).toMatchObject([
      { id: 'q1', prompt: { zh: '', en: 'Two plus two=' }, choices: [{ text: { en: 'four' }, correct: true, feedback: { en: 'right' } }, { correct: false }] },
      { choices: [{ text: { zh: '对', en: 'True' }, correct: true }, { correct: false }] }, { kind: 'numeric', answer: 4, tolerance: 0.5 }, { prompt: { en: 'Pi is _____ or so.' }, answer: 3.14 },
    ]);
    expect(notes.map(({ line, code }) => `${line} ${code}`)).toEqual(['2 category-left-out', '4 one-language', '4 name-changed', '9 one-language', '11 one-language', '13 one-language', '13 gap-at-the-end']);
  });
  it.each([
    ['an essay', 'Tell me {}', ['1 essay!']], ['pairs', 'Match {=a -> b =c -> d}', ['1 matching!']], ['weights', 'Which {~%50%a ~%50%b ~%-100%c}', ['1 weights!']],
    ['words to type', 'Who? {=Ada =Lovelace}', ['1 short-answer!']], ['no end', 'Who? {=Ada ~Bob', ['1 not-closed!']], ['a text', '\n\nJust words', ['3 no-answers!']],
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
