/** PostgreSQL stores neither NUL nor half a surrogate pair, which cutting an emoji in two leaves behind. */
const unstorable = /\0|\p{Cs}/u;

/** Whether every text in a JSON value, names of keys included, can be stored. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !unstorable.test(value);
  if (Array.isArray(value)) return value.every(isStorable);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isStorable(key) && isStorable(inner));
}
