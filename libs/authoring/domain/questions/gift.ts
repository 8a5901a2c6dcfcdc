import type { QuizItem } from '@kindling/contracts';
import { readAnswers } from './gift-answers.ts';
import { findPlain, readText, withoutFormat } from './gift-text.ts';
import { bytesOfFile, nameFor, nothing, questionLimits, type ImportNote, type ImportReport, type NoteCode, type Told } from './report.ts';

interface Block { readonly line: number; readonly text: string }

/** Reads the questions of a GIFT file (Moodle's plain text) that we have: right answers among several, true or false, a number, words to type, pairs. */
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
