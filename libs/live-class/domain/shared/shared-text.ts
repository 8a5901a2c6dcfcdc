import type { SharedChange } from '@kindling/contracts';

const isHalf = (sign: string | undefined, from: number, to: number): boolean => { const code = sign?.charCodeAt(0) ?? 0; return code >= from && code <= to; };
/** Between the two halves of one sign, where no change may begin or end: halves cannot be stored. */
const splits = (text: string, at: number): boolean => isHalf(text[at - 1], 0xd800, 0xdbff) && isHalf(text[at], 0xdc00, 0xdfff);

/** The smallest single change that makes `after` of `before`; null when there is none. */
export function changeBetween(before: string, after: string): SharedChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  while (splits(before, start) || splits(after, start)) start--;
  while (splits(before, before.length - end) || splits(after, after.length - end)) end--;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

/** One after the other; null when one reaches outside the text that the one before left. */
export function applyChanges(text: string, changes: readonly SharedChange[]): string | null {
  let now = text;
  for (const { from, to, insert } of changes) {
    if (from > to || to > now.length) return null;
    now = now.slice(0, from) + insert + now.slice(to);
  }
  return now;
}
