/** The same value with every mention of a name replaced: pupils sign their notes and comment their code. */
export function nameless<T>(value: T, name: string, instead: string): T {
  if (name === '') return value;
  if (typeof value === 'string') return value.replaceAll(name, instead) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => nameless(each, name, instead)) as T;
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nameless<unknown>(inner, name, instead)])) as T;
  return value;
}
/** Who sat beside the author is named as little as the author. */
export const withoutPartners = <T>(value: T, partners: readonly string[]): T => partners.reduce((left, partner) => nameless(left, partner, '…'), value);
