import { quizItem, type QuizItem, type Text } from '@kindling/contracts';
import { bytesOfFile, idShape, nameFor, nothing, questionLimits, type ImportNote, type ImportReport, type Told } from './report.ts';

const letters = ['a', 'b', 'c', 'd', 'e'] as const;
const both = (name: string): string[] => [`${name}_zh`, `${name}_en`];
const columns = ['id', 'kind', 'concept', ...both('prompt'), 'code', 'answer', 'tolerance', ...both('unit'), ...both('feedback'), 'right', ...letters.flatMap((letter) => [...both(letter), ...both(`${letter}_feedback`)]), 'rest'];
type Row = Readonly<Record<string, string>>;

/** A sheet would run what begins so as a formula; a quote before it is taken off again when reading. */
const formula = /^'*[=+\-@\t\r]/;
const cell = (value: string): string => {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
const bare = (value: string): string => (/^'+[=+\-@\t\r]/.test(value) ? value.slice(1) : value);

export function writeQuestionCsv(items: readonly QuizItem[]): { file: string; notes: ImportNote[] } {
  const notes: ImportNote[] = [];
  const rows = items.flatMap((item, index) => {
    // The name of a file that the sheet does not bring along is of no use elsewhere.
    if (item.picture) notes.push({ line: index + 2, code: 'picture-left-out', taken: true, what: item.id });
    const row = rowOf(item);
    return [columns.map((name) => cell(row[name] ?? '')).join(',')];
  });
  return { file: `\uFEFF${[columns.join(','), ...rows].join('\r\n')}\r\n`, notes };
}
const textCells = (name: string, text: Text | undefined): Record<string, string> => ({ [`${name}_zh`]: text?.zh ?? '', [`${name}_en`]: text?.en ?? '' });
/** What has no column of its own goes into `rest` as JSON: nothing is lost, and Excel leaves it alone. */
function rowOf(item: QuizItem): Row {
  const row = { id: item.id, kind: item.kind, concept: item.concept, code: item.code ?? '', ...textCells('prompt', item.prompt) };
  if (item.kind === 'numeric') return { ...row, answer: String(item.answer), tolerance: String(item.tolerance), ...textCells('unit', item.unit), ...textCells('feedback', item.feedback), ...(item.slips ? { rest: JSON.stringify({ slips: item.slips }) } : {}) };
  if (item.kind !== 'choice') return { ...row, rest: restOf(item) };
  const right = item.choices.flatMap((choice, at) => (choice.correct ? [letters[at] ?? ''] : [])).join(' ');
  return Object.assign({ ...row, right }, ...item.choices.map((choice, at) => ({ ...textCells(letters[at] ?? '', choice.text), ...textCells(`${letters[at] ?? ''}_feedback`, choice.feedback) })));
}

const inColumns: ReadonlySet<string> = new Set(['id', 'kind', 'concept', 'prompt', 'code', 'picture']);
const restOf = (item: QuizItem): string => JSON.stringify(Object.fromEntries(Object.entries(item).filter(([name]) => !inColumns.has(name))));

/** Reads what `writeQuestionCsv` writes, with columns in any order; further columns are named and left out. */
export function readQuestionCsv(file: string, concept: string): ImportReport {
  if (bytesOfFile(file) > questionLimits.bytes) return nothing('file-too-big');
  const [head, ...rows] = cellsOf(file.replace(/^\uFEFF/, ''));
  const names = head?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  if (!head || !names.includes('kind') || !(names.includes('prompt_zh') || names.includes('prompt_en'))) return nothing('columns-missing');
  const [items, taken]: [QuizItem[], Set<string>] = [[], new Set()];
  const notes: ImportNote[] = names.filter((name) => name !== '' && !columns.includes(name)).map((what) => ({ line: 1, code: 'column-left-out', taken: true, what: what.slice(0, 60) }));
  for (const { line, cells } of rows) {
    const row: Row = Object.fromEntries(names.map((name, at) => [name, bare(cells[at] ?? '')]));
    const told: Told = (code, isTaken = false) => { notes.push({ line, code, taken: isTaken, what: (row['prompt_zh'] || row['prompt_en'] || '').slice(0, 60) }); return null; };
    if (items.length >= questionLimits.questions) { told('too-many-questions'); continue; }
    const item = itemOf(row, nameFor(row['id'] ?? '', taken), concept, told);
    if (!item) continue;
    if (row['id'] && row['id'] !== item.id) told('name-changed', true);
    items.push(item);
    taken.add(item.id);
  }
  return rows.length === 0 ? nothing('no-questions') : { items, notes, found: rows.length };
}

const textOf = (row: Row, name: string): Text => ({ zh: row[`${name}_zh`] ?? '', en: row[`${name}_en`] ?? '' });
const isSaid = ({ zh, en }: Text): boolean => zh.trim() !== '' || en.trim() !== '';
function itemOf(row: Row, id: string, concept: string, told: Told): QuizItem | null {
  if (Object.values(row).some((value) => value.length > questionLimits.textLength)) return told('text-too-long');
  const asked = { id, concept: idShape.test(row['concept'] ?? '') ? row['concept'] ?? concept : concept, prompt: textOf(row, 'prompt'), ...(row['code'] ? { code: row['code'] } : {}) };
  const said = [asked.prompt, ...letters.map((letter) => textOf(row, letter))].filter(isSaid);
  const item = row['kind'] === 'numeric' ? numericOf(row, told) : row['kind'] === 'choice' ? choiceOf(row, told) : kindFromRest(row, asked, told);
  if (item && said.some(({ zh, en }) => zh.trim() === '' || en.trim() === '')) told('one-language', true);
  return item && { ...item, ...asked };
}
const filler: Text = { zh: '?', en: '?' };
const kinds: ReadonlySet<string> = new Set(quizItem.options.map((option) => option.shape.kind.value));
function restIn(row: Row): Record<string, unknown> | null {
  try { const read: unknown = JSON.parse(row['rest'] || '{}'); return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null; } catch { return null; }
}
/** The prompt may still lack a language; the rest must be as it was written. */
function kindFromRest(row: Row, asked: Readonly<Record<string, unknown>>, told: Told): QuizItem | null {
  if (!kinds.has(row['kind'] ?? '')) return told('unknown-kind');
  const read = quizItem.safeParse({ ...restIn(row), ...asked, prompt: filler, kind: row['kind'] });
  return read.success ? { ...read.data } : told('rest-not-understood');
}
/** Wrong numbers whose cause is known; null when what stands there is something else. */
function slipsIn(row: Row) {
  const filled = { kind: 'numeric', id: 'x', concept: 'x', prompt: filler, answer: 0, tolerance: 0, feedback: filler };
  const read = quizItem.safeParse({ ...restIn(row), ...filled });
  return read.success && read.data.kind === 'numeric' ? read.data.slips ?? [] : null;
}
function numericOf(row: Row, told: Told) {
  const [answer, tolerance] = [Number(row['answer']?.trim() || NaN), Number(row['tolerance']?.trim() || 0)];
  if (!Number.isFinite(answer) || !Number.isFinite(tolerance) || tolerance < 0) return told('not-a-number');
  const unit = textOf(row, 'unit');
  const slips = slipsIn(row);
  if (slips === null) return told('rest-not-understood');
  return { kind: 'numeric' as const, ...(slips.length > 0 ? { slips } : {}), answer, tolerance, feedback: textOf(row, 'feedback'), ...(isSaid(unit) ? { unit } : {}) };
}
function choiceOf(row: Row, told: Told) {
  const right = new Set((row['right'] ?? '').toLowerCase().split(/[\s,;]+/));
  const choices = letters.filter((letter) => isSaid(textOf(row, letter))).map((letter) => ({ id: letter, text: textOf(row, letter), correct: right.has(letter), feedback: textOf(row, `${letter}_feedback`) }));
  if (choices.length < 2) return told('answer-count');
  if (!choices.some(({ correct }) => correct)) return told('no-right-answer');
  return { kind: 'choice' as const, choices };
}

interface Line { readonly line: number; readonly cells: string[] }
/** Cells with the line where their row begins; a cell in quotes may hold lines of its own. */
function cellsOf(text: string): Line[] {
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  const separator = ['\t', ';'].find((sign) => first.split(sign).length > first.split(',').length) ?? ',';
  const rows: Line[] = [];
  let [cells, value, quoted, line, from]: [string[], string, boolean, number, number] = [[], '', false, 1, 1];
  const endRow = (): void => { cells.push(value); if (cells.some((each) => each.trim() !== '')) rows.push({ line: from, cells }); cells = []; value = ''; from = line + 1; };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign === '"' && text.charAt(at + 1) === '"') { value += '"'; at += 1; } else if (sign === '"') quoted = false; else value += sign;
    } else if (sign === '"' && value === '') quoted = true;
    else if (sign === separator) { cells.push(value); value = ''; }
    else if (sign === '\n') endRow();
    else if (sign !== '\r') value += sign;
    if (sign === '\n') line += 1;
  }
  if (value !== '' || cells.length > 0) endRow();
  return rows;
}
