import type { CodeToken } from './code-tokens.ts';

const words = new Set('False None True and as assert break class continue def del elif else except finally for from global if import in is lambda not or pass raise return try while with yield'.split(' '));
const builtIn = new Set('print input int float str len range list dict set tuple sum max min abs round sorted reversed enumerate zip open type bool'.split(' '));
const pattern = /(#.*)|([fFrRbB]{0,2}(?:"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?))|(\b\d[\w.]*)|([A-Za-z_\u4e00-\u9fff]\w*)|([^\w"'#\u4e00-\u9fff]+)/g;

/** Colours of Python for a reading view, a line at a time. */
export function pythonTokens(line: string): CodeToken[] {
  return [...line.matchAll(pattern)].map(([text, comment, literal, number, name]): CodeToken => {
    if (comment) return { kind: 'comment', text };
    if (literal) return { kind: 'text', text };
    if (number) return { kind: 'number', text };
    return { kind: name && words.has(name) ? 'word' : name && builtIn.has(name) ? 'arduino' : 'plain', text };
  });
}
