import { readLines, type ReadLine } from './code-of-lines.ts';

const step = 2;
/** A line that goes on from the one above. */
const further = 4;

interface Brace { readonly kind: 'block' | 'switch' | 'list'; /** Indent of the line that opened it. */ readonly from: number; /** A `case` was seen. */ label: boolean; /** Indents of the ifs without braces that an else may belong to. */ ifs: number[] }
interface State { readonly braces: Brace[]; /** Brackets ( and [ that are open, with the indent of their line. */ readonly brackets: number[]; /** Steps owed by an if, for or while without braces. */ owed: number; goesOn: boolean; last: string }

/**
 * Indents a sketch anew and takes blanks from line ends; nothing else changes, so the compiler reads the same program.
 * Doing it twice changes nothing more.
 */
export function formatSketch(program: string): string {
  const state: State = { braces: [{ kind: 'block', from: -step, label: false, ifs: [] }], brackets: [], owed: 0, goesOn: false, last: '' };
  return readLines(program).map((line) => formatLine(line, state)).join('\n');
}

function formatLine(line: ReadLine, state: State): string {
  const { text, inside } = line;
  if (inside === 'raw-text' || inside === 'continued') { if (inside === 'raw-text') follow(line.code.trim(), 0, state); return text; }
  const code = line.code.trim();
  if (inside === 'comment') return insideComment(text, code, state);
  const words = text.trim();
  if (words === '') return '';
  // Directives stand at the margin, as in the Arduino IDE's own examples.
  if (code.startsWith('#')) return words.endsWith('\\') ? words : words.trimEnd();
  const indent = indentOf(code, state);
  if (code !== '') follow(code, indent, state);
  return ' '.repeat(indent) + words;
}

/** Stars of a comment line up below its beginning; other words in it stay where the pupil put them. */
function insideComment(text: string, code: string, state: State): string {
  const words = text.trim();
  const indent = indentOf('', state);
  if (code !== '') follow(code, indent, state);
  return words.startsWith('*') ? `${' '.repeat(indent + 1)}${words}` : text.trimEnd();
}

const top = (state: State): Brace => state.braces.at(-1) ?? { kind: 'block', from: -step, label: false, ifs: [] };
const contentOf = (brace: Brace): number => brace.from + step + (brace.kind === 'switch' && brace.label ? step : 0);
const isLabel = (code: string): boolean => /^(?:case\b.*:|default\s*:)/.test(code);

function indentOf(code: string, state: State): number {
  const brace = top(state);
  if (/^[)\]]/.test(code) && state.brackets.length > 0) return state.brackets[Math.max(0, state.brackets.length - leading(code, /^[)\]]/))] ?? 0;
  if (state.brackets.length > 0) return (state.brackets.at(-1) ?? 0) + further;
  if (code.startsWith('}')) return Math.max(0, state.braces[Math.max(1, state.braces.length - leading(code, /^\}/))]?.from ?? 0);
  if (brace.kind === 'switch' && isLabel(code)) return brace.from + step;
  if (/^(?:public|private|protected)\s*:/.test(code)) return Math.max(0, brace.from);
  if (code.startsWith('else') && state.owed === 0) return brace.ifs.at(-1) ?? contentOf(brace);
  if (code.startsWith('{')) return contentOf(brace) + Math.max(0, state.owed - 1) * step;
  return contentOf(brace) + state.owed * step + (state.goesOn && brace.kind !== 'list' ? further : 0);
}
/** How many closing signs a line begins with. */
function leading(code: string, sign: RegExp): number {
  let count = 0;
  for (let rest = code; sign.test(rest); rest = rest.slice(1).trimStart()) count += 1;
  return count;
}

/** What the line means for those after it. */
function follow(code: string, indent: number, state: State): void {
  const before = top(state);
  if (/^\s*else\b/.test(code)) before.ifs.pop();
  else if (!code.startsWith('}') && !/^(?:\{|$)/.test(code) && state.owed === 0 && state.brackets.length === 0) before.ifs = [];
  if (/^(?:\}?\s*else\s+)?if\b/.test(code)) before.ifs.push(indent);
  if (before.kind === 'switch' && isLabel(code)) before.label = true;
  // A brace behind a condition of several lines belongs to the line where the condition began.
  walk(code, state.brackets[0] ?? indent, state);
  settle(code, state);
  state.last = code;
}

function walk(code: string, indent: number, state: State): void {
  for (let at = 0; at < code.length; at += 1) {
    const sign = code[at];
    if (sign === '{') state.braces.push({ kind: kindOf(code.slice(0, at).trimEnd(), state), from: indent, label: false, ifs: [] });
    else if (sign === '}' && state.braces.length > 1) { state.braces.pop(); state.brackets.length = Math.min(state.brackets.length, 0); }
    else if (sign === '(' || sign === '[') state.brackets.push(indent);
    else if (sign === ')' || sign === ']') state.brackets.pop();
  }
}
function kindOf(before: string, state: State): Brace['kind'] {
  const head = before === '' ? state.last : before;
  if (/\bswitch\b[^;{}]*$/.test(head)) return 'switch';
  if (/(?:[=,({[]|\breturn)$/.test(head) || /\benum\b[^;(){}]*$/.test(head) || (before === '' && top(state).kind === 'list')) return 'list';
  return 'block';
}

/** Whether the next line belongs to this one. */
function settle(code: string, state: State): void {
  const open = state.brackets.length > 0;
  const ends = /[;{}]$/.test(code);
  const header = /^(?:\}\s*)?(?:else\b\s*)?(?:if|for|while)\b.*\)$/.test(code) || /^(?:\}\s*)?(?:else|do)$/.test(code);
  if (open) return;
  const headerEnds = code.endsWith(')') && /^(?:else\s+)?(?:if|for|while)\b/.test(state.last) && /\([^)]*$/.test(state.last);
  if ((header || headerEnds) && !ends) { state.owed += 1; state.goesOn = false; return; }
  state.goesOn = !ends && /(?:[-+*/%&|^=<>?!~]|,)$/.test(code) && !isLabel(code) && !/[)\]]$/.test(code);
  if (!state.goesOn && !isLabel(code)) state.owed = 0;
}
