/** One line that the board said; `atMs` counts from its reset to the line's first character. */
export interface TraceLine { readonly atMs: number; readonly text: string }
/** What a real board said: its newest lines, how many older ones were let go, and the line that has not ended yet. */
export interface SerialTrace { readonly baud: number; readonly lines: readonly TraceLine[]; readonly letGo: number; readonly unfinished: TraceLine | null }

const mostLines = 200;
/** A program that never ends its line must not grow one without bound. */
const longestLine = 200;

export const emptyTrace = (baud: number): SerialTrace => ({ baud, lines: [], letGo: 0, unfinished: null });

/** The trace after some more text has come. */
export function heard(trace: SerialTrace, text: string, atMs: number): SerialTrace {
  const said: TraceLine[] = [];
  let unfinished = trace.unfinished;
  for (const [index, piece] of text.split('\n').entries()) {
    if (index > 0) { said.push(ended(unfinished ?? { atMs, text: '' })); unfinished = null; }
    for (let at = 0; at < piece.length;) {
      const line: TraceLine = unfinished ?? { atMs, text: '' };
      const more = piece.slice(at, at + longestLine - line.text.length);
      at += more.length;
      unfinished = { atMs: line.atMs, text: line.text + more };
      if (unfinished.text.length >= longestLine) { said.push(ended(unfinished)); unfinished = null; }
    }
  }
  return kept(trace, said, unfinished);
}

/** Stopping cuts a line somewhere: the cut one is let go, unless it is all there is. */
export const finished = (trace: SerialTrace): SerialTrace =>
  kept(trace, trace.unfinished && trace.lines.length === 0 ? [ended(trace.unfinished)] : [], null);

/** Mostly signs that no program prints: the speed is very likely not the one in `Serial.begin`. */
export function looksGarbled(trace: SerialTrace): boolean {
  const text = [...trace.lines, ...(trace.unfinished ? [trace.unfinished] : [])].map((line) => line.text).join('');
  const strange = text.match(/[\p{Cc}\uFFFD]/gu)?.filter((sign) => sign !== '\t').length ?? 0;
  return text.length >= 12 && strange / text.length > 0.2;
}

const ended = (line: TraceLine): TraceLine => ({ atMs: line.atMs, text: line.text.replace(/\r$/, '') });
function kept(trace: SerialTrace, said: readonly TraceLine[], unfinished: TraceLine | null): SerialTrace {
  const all = [...trace.lines, ...said];
  const tooMany = Math.max(0, all.length - mostLines);
  return { baud: trace.baud, lines: all.slice(tooMany), letGo: trace.letGo + tooMany, unfinished };
}
