/** One line of a program: as it stands, and its code alone with comments and texts blanked. */
export interface ReadLine {
  readonly text: string;
  readonly code: string;
  /** Begins inside a comment of several lines, or inside a text or directive that goes on: its blanks may mean something. */
  readonly inside: 'comment' | 'raw-text' | 'continued' | null;
}

type Mode = { readonly kind: 'code' } | { readonly kind: 'block' } | { readonly kind: 'note' } | { readonly kind: 'quote'; readonly sign: string } | { readonly kind: 'raw'; readonly end: string };
const inCode: Mode = { kind: 'code' };

/** Reads the whole program once. Line ends come out as one kind. */
export function readLines(program: string): readonly ReadLine[] {
  let mode: Mode = inCode;
  let continued = false;
  return program.replace(/\r\n?/g, '\n').split('\n').map((text) => {
    const inside = mode.kind === 'block' ? 'comment' : mode.kind === 'raw' ? 'raw-text' : continued ? 'continued' : null;
    const read = readLine(text, mode);
    continued = text.endsWith('\\') && read.end.kind !== 'block' && read.end.kind !== 'raw';
    // A text ends with its line; only the compiler complains. A note goes on behind a backslash.
    mode = read.end.kind === 'block' || read.end.kind === 'raw' || continued ? read.end : inCode;
    return { text, code: read.code, inside };
  });
}

function readLine(text: string, begin: Mode): { readonly code: string; readonly end: Mode } {
  let mode = begin;
  let code = '';
  for (let at = 0; at < text.length;) {
    const step = readSign(text, at, mode);
    code += step.code;
    at += step.length;
    mode = step.mode;
  }
  return { code, end: mode };
}

interface Step { readonly code: string; readonly length: number; readonly mode: Mode }
const rawBegin = /^R"([^()\\\s]{0,16})\(/;

function readSign(text: string, at: number, mode: Mode): Step {
  if (mode.kind === 'code') return readCode(text, at);
  if (mode.kind === 'note') return { code: ' ', length: 1, mode };
  const end = mode.kind === 'block' ? '*/' : mode.kind === 'raw' ? mode.end : mode.sign;
  if (mode.kind === 'quote' && text[at] === '\\') return { code: '  ', length: 2, mode };
  if (!text.startsWith(end, at)) return { code: ' ', length: 1, mode };
  return { code: mode.kind === 'block' ? '  ' : `${' '.repeat(end.length - 1)}"`, length: end.length, mode: inCode };
}

function readCode(text: string, at: number): Step {
  const sign = text[at] ?? '';
  if (text.startsWith('//', at)) return { code: '  ', length: 2, mode: { kind: 'note' } };
  if (text.startsWith('/*', at)) return { code: '  ', length: 2, mode: { kind: 'block' } };
  const raw = rawBegin.exec(text.slice(at, at + 20));
  if (raw && !/\w/.test(text[at - 1] ?? '')) return { code: `"${' '.repeat(raw[0].length - 1)}`, length: raw[0].length, mode: { kind: 'raw', end: `)${raw[1]}"` } };
  // 1'000 is a number, not the beginning of a text.
  if (sign === '"' || (sign === "'" && !/[\da-fA-F]/.test(text[at - 1] ?? ''))) return { code: '"', length: 1, mode: { kind: 'quote', sign } };
  return { code: sign, length: 1, mode: inCode };
}
