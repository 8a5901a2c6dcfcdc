/** Position in a pupil's file; both count from 1, columns in UTF-16 units as editors do. */
export interface Place { readonly line: number; readonly column: number }

/** One file, and the same text with comments blanked and quoted text filled with `x`, character for character. */
export interface SourceText { readonly name: string; readonly lines: readonly string[]; readonly codeLines: readonly string[] }

export function sourceText(name: string, content: string): SourceText {
  return { name, lines: content.split('\n'), codeLines: codeOnly(content).split('\n') };
}

type Mode = 'code' | 'note' | 'block' | '"' | "'";

/** One pass and no regular expression: hostile text must not cost more than its length. */
function codeOnly(content: string): string {
  const result: string[] = [];
  let mode: Mode = 'code', blockFrom = 0;
  for (let at = 0; at < content.length; at += 1) {
    const here = content[at] ?? '', pair = here + (content[at + 1] ?? '');
    if (here === '\n') {
      if (mode !== 'block') mode = 'code';
      result.push('\n');
    } else if (mode === 'code') {
      if (pair === '//') mode = 'note';
      else if (pair === '/*') [mode, blockFrom] = ['block', at];
      else if (here === '"' || here === "'") mode = here;
      result.push(mode === 'note' || mode === 'block' ? ' ' : here);
    } else if (mode === 'note' || mode === 'block') {
      const closes = mode === 'block' && here === '/' && content[at - 1] === '*' && at - blockFrom > 2;
      if (closes) mode = 'code';
      result.push(' ');
    } else {
      const quoteEnds = here === mode && !escaped(content, at);
      result.push(quoteEnds ? here : 'x');
      if (quoteEnds) mode = 'code';
    }
  }
  return result.join('');
}

/** Looks back a few characters only: longer rows of backslashes are nobody's mistake. */
function escaped(content: string, at: number): boolean {
  let backslashes = 0;
  while (backslashes < 8 && content[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

const longestLine = 1000;
/** Cut at 1000 characters, so that looking closer stays cheap. */
export const lineOf = (source: SourceText, line: number): string => (source.lines[line - 1] ?? '').slice(0, longestLine);
export const codeOf = (source: SourceText, line: number): string => (source.codeLines[line - 1] ?? '').slice(0, longestLine);

/** gcc counts bytes. */
export function columnOfByte(line: string, byteColumn: number): number {
  return Buffer.from(line, 'utf8').subarray(0, Math.max(0, byteColumn - 1)).toString('utf8').length + 1;
}

const wholeWord = (name: string): RegExp => new RegExp(`(?<!\\w)${name.replace(/\W/g, '\\$&')}(?!\\w)`, 'g');

/** gcc 5 points at the end of a call: the name itself is the last one before. */
export function placeOfName(source: SourceText, near: Place, name: string): Place {
  const code = codeOf(source, near.line);
  const columns = [...code.matchAll(wholeWord(name))].map((match) => match.index + 1);
  const column = columns.filter((candidate) => candidate <= near.column).at(-1) ?? columns[0];
  return column === undefined ? near : { line: near.line, column };
}

/** Just behind the last code before a place: where a forgotten semicolon belongs. */
export function placeBehindCode(source: SourceText, before: Place): Place {
  const here = codeOf(source, before.line).slice(0, before.column - 1).trimEnd();
  if (here !== '') return { line: before.line, column: here.length + 1 };
  for (let line = before.line - 1; line > 0; line -= 1) {
    const code = codeOf(source, line).trimEnd();
    if (code !== '' && !code.trimStart().startsWith('#')) return { line, column: code.length + 1 };
  }
  return before;
}

/** Names that the pupil wrote somewhere, to guess what was meant. */
export function namesIn(source: SourceText): readonly string[] {
  return source.codeLines.join('\n').replace(/"[^"\n]*"/g, '').match(/\b[A-Za-z_]\w*/g) ?? [];
}
