/** PostgreSQL stores neither NUL nor half a surrogate pair, which cutting an emoji in two leaves behind. */
const unstorable = /\0|\p{Cs}/u;
/** A thousand blocks in one stack are two thousand levels; beyond that nobody works, and recursion in libraries ends. */
const mostDeep = 2500;

/** Whether every text in a JSON value, names of keys included, can be stored, and no level is too deep. A loop, not recursion: hostile JSON is deep. */
export function isStorable(value: unknown): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: at, depth } = next;
    if (typeof at === 'string' && unstorable.test(at)) return false;
    if (typeof at !== 'object' || at === null) continue;
    if (depth >= mostDeep) return false;
    for (const [key, inner] of Object.entries(at)) {
      if (unstorable.test(key)) return false;
      waiting.push({ value: inner, depth: depth + 1 });
    }
  }
  return true;
}
