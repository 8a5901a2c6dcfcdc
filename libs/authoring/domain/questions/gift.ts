import type { QuizItem, Text } from '@kindling/contracts';
import { findPlain, readText, writeText } from './gift-text.ts';
import { bytesOfFile, nameFor, nothing, questionLimits, type ImportNote, type ImportReport, type NoteCode } from './report.ts';

interface Block { readonly line: number; readonly text: string }
type Told = (code: NoteCode, taken?: boolean) => null;

/** Reads the questions of a GIFT file (Moodle's plain text) that we have: one right answer among several, true or false, one number. */
export function readGift(file: string, concept: string): ImportReport {
  if (bytesOfFile(file) > questionLimits.bytes) return nothing('file-too-big');
  const [items, notes, names]: [QuizItem[], ImportNote[], Set<string>] = [[], [], new Set()];
  const blocks = blocksOf(file, notes);
  for (const { line, text } of blocks) {
    const what = text.replace(/\s+/g, ' ').slice(0, 60);
    const told: Told = (code, taken = false) => { notes.push({ line, code, taken, what }); return null; };
    if (items.length >= questionLimits.questions) { told('too-many-questions'); continue; }
    const item = readQuestion(text, names, concept, told);
    if (item) { items.push(item); names.add(item.id); }
  }
  return blocks.length === 0 ? { ...nothing('no-questions'), notes: [...notes, ...nothing('no-questions').notes] } : { items, notes, found: blocks.length };
}

/** Questions stand apart by empty lines; comments and categories are lines of their own. */
function blocksOf(file: string, notes: ImportNote[]): Block[] {
  const blocks: Block[] = [];
  let [lines, from]: [string[], number] = [[], 0];
  const end = (): void => { if (lines.length > 0) blocks.push({ line: from, text: lines.join('\n') }); lines = []; };
  file.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/).forEach((line, index) => {
    const trimmed = line.trim();
    if (trimmed === '') { end(); return; }
    if (trimmed.startsWith('//')) return;
    if (/^\$CATEGORY:/i.test(trimmed)) { notes.push({ line: index + 1, code: 'category-left-out', taken: true, what: trimmed.slice(0, 60) }); return; }
    if (lines.length === 0) from = index + 1;
    lines.push(line);
  });
  end();
  return blocks;
}

function readQuestion(block: string, names: ReadonlySet<string>, concept: string, told: Told): QuizItem | null {
  const { title, rest } = titleOf(block);
  const open = findPlain(rest, '{');
  if (open < 0) return told('no-answers');
  const close = findPlain(rest, '}', open + 1);
  if (close < 0) return told('not-closed');
  const [before, answers, after] = [rest.slice(0, open), rest.slice(open + 1, close), rest.slice(close + 1)];
  const [asked, marked] = withoutFormat(after.trim() === '' ? before : `${before.trimEnd()} _____ ${after.trimStart()}`);
  const { text: prompt, oneLanguage } = readText(asked);
  if (block.length > questionLimits.textLength) return told('text-too-long');
  const found = readAnswers(answers.trim(), told);
  if (!found) return null;
  const id = nameFor(title, names);
  const notes: [boolean, NoteCode][] = [
    [oneLanguage || found.oneLanguage, 'one-language'], [marked, 'markup-left-out'], [after.trim() !== '', 'gap-at-the-end'], [found.generalFeedback, 'general-feedback-left-out'], [title !== '' && id !== title, 'name-changed'],
  ];
  for (const [is, code] of notes) if (is) told(code, true);
  return { ...found.item, id, concept, prompt };
}

function titleOf(block: string): { title: string; rest: string } {
  const text = block.trimStart();
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  return end < 0 ? { title: '', rest: text } : { title: text.slice(2, end).trim(), rest: text.slice(end + 2) };
}
/** `[html]` and its like; marks of HTML would be shown as signs. */
function withoutFormat(text: string): [string, boolean] {
  const plain = text.trimStart().replace(/^\[(html|moodle|plain|markdown)\]/i, '');
  const bare = /^\s*\[html\]/i.test(text) ? plain.replace(/<[^<>]{0,500}>/g, ' ') : plain;
  return [bare, bare !== plain];
}

type Unnamed = { [K in QuizItem['kind']]: Omit<Extract<QuizItem, { kind: K }>, 'id' | 'concept' | 'prompt'> }[QuizItem['kind']];
interface Answers { readonly item: Unnamed; readonly oneLanguage: boolean; readonly generalFeedback: boolean }
const yes: Text = { zh: '对', en: 'True' };
const no: Text = { zh: '错', en: 'False' };
const none: Text = { zh: '', en: '' };

function readAnswers(raw: string, told: Told): Answers | null {
  const general = raw.indexOf('####');
  const answers = general < 0 ? raw : raw.slice(0, general).trim();
  const rest = { generalFeedback: general >= 0 };
  if (answers === '') return told('essay');
  const truth = /^(T|TRUE|F|FALSE)(?![A-Za-z])/i.exec(answers);
  if (truth) return { ...rest, ...truthItem(truth[1]?.toUpperCase().startsWith('T') ?? false, answers.slice(truth[0].length)) };
  if (answers.startsWith('#')) { const item = readNumber(answers.slice(1), told); return item && { ...rest, ...item }; }
  const item = readChoices(answers, told);
  return item && { ...rest, ...item };
}

function truthItem(isTrue: boolean, after: string): { item: Unnamed; oneLanguage: boolean } {
  // GIFT says first what to tell whoever is wrong, then whoever is right.
  const [wrong = none, right = none] = after.split('#').slice(1).map((each) => readText(each).text);
  const choice = (id: string, text: Text, correct: boolean) => ({ id, text, correct, feedback: correct ? right : wrong });
  return { item: { kind: 'choice', choices: [choice('a', yes, isTrue), choice('b', no, !isTrue)] }, oneLanguage: after.includes('#') };
}

function readNumber(raw: string, told: Told): { item: Unnamed; oneLanguage: boolean } | null {
  if (/^\s*[=~]/.test(raw)) return told('several-numbers');
  const cut = findPlain(raw, '#');
  const { text: feedback, oneLanguage } = readText(cut < 0 ? '' : raw.slice(cut + 1));
  const value = (cut < 0 ? raw : raw.slice(0, cut)).trim();
  const number = String.raw`-?\d{1,15}(?:\.\d{1,12})?(?:e-?\d{1,2})?`;
  const range = new RegExp(`^(${number})\\s*\\.\\.\\s*(${number})$`).exec(value);
  const near = new RegExp(`^(${number})(?:\\s*:\\s*(${number}))?$`).exec(value);
  if (range) { const [low, high] = [Number(range[1]), Number(range[2])]; return { item: { kind: 'numeric', answer: (low + high) / 2, tolerance: Math.abs(high - low) / 2, feedback }, oneLanguage }; }
  if (!near) return told('not-a-number');
  return { item: { kind: 'numeric', answer: Number(near[1]), tolerance: Math.abs(Number(near[2] ?? 0)), feedback }, oneLanguage };
}

function readChoices(raw: string, told: Told): { item: Unnamed; oneLanguage: boolean } | null {
  const starts: number[] = [];
  for (let at = findPlain(raw, '=~'); at >= 0; at = findPlain(raw, '=~', at + 1)) starts.push(at);
  if (starts.length === 0) return told('no-answers');
  const parts = starts.map((at, index) => ({ right: raw[at] === '=', text: raw.slice(at + 1, starts[index + 1] ?? raw.length) }));
  const problem: NoteCode | null = parts.some(({ text }) => /(^|[^\\])->/.test(text)) ? 'matching' : parts.some(({ text }) => /^\s*%-?[\d.]+%/.test(text)) ? 'weights'
    : parts.every(({ right }) => right) ? 'short-answer' : !parts.some(({ right }) => right) ? 'no-right-answer' : parts.length > 5 ? 'answer-count' : null;
  if (problem) return told(problem);
  let oneLanguage = false;
  const choices = parts.map(({ right, text }, index) => {
    const cut = findPlain(text, '#');
    const [said, feedback] = [readText(withoutFormat(cut < 0 ? text : text.slice(0, cut))[0]), readText(cut < 0 ? '' : text.slice(cut + 1))];
    oneLanguage ||= said.oneLanguage || feedback.oneLanguage;
    return { id: 'abcde'.charAt(index), text: said.text, correct: right, feedback: feedback.text };
  });
  return { item: { kind: 'choice', choices }, oneLanguage };
}

/** The questions as GIFT, and what a file of that kind cannot carry. Lines of the notes are those of the file. */
export function writeGift(items: readonly QuizItem[]): { file: string; notes: ImportNote[] } {
  const [lines, notes]: [string[], ImportNote[]] = [['// Kindling: 中文 ‖ English'], []];
  for (const item of items) {
    lines.push('');
    const told = (code: NoteCode, taken: boolean): void => void notes.push({ line: lines.length + 1, code, taken, what: item.id });
    if (item.picture) told('picture-left-out', true);
    if (item.code) told('code-left-out', true);
    const answers = answersOf(item);
    if (!answers) { told('unknown-kind', false); continue; }
    lines.push(`::${item.id}::${writeText(item.prompt)} {`, ...answers, '}');
  }
  return { file: `${lines.join('\n')}\n`, notes };
}
const said = (feedback: Text): string => (feedback.zh === '' && feedback.en === '' ? '' : ` #${writeText(feedback)}`);
function answersOf(item: QuizItem): string[] | null {
  if (item.kind === 'choice') return item.choices.map(({ text, correct, feedback }) => `${correct ? '=' : '~'}${writeText(text)}${said(feedback)}`);
  if (item.kind === 'numeric') return [`#${item.answer}:${item.tolerance}${said(item.feedback)}`];
  return null;
}
