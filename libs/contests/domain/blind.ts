/** Takes names out of what a judge may see, wherever a pupil wrote them: comments of a program, a file's name, a text on the display. */
export function blinded(text: string, names: readonly string[]): string {
  const marks = [...new Set(names.flatMap(partsOf))].filter((name) => [...name].length > 1).sort((a, b) => b.length - a.length);
  return marks.reduce((left, name) => left.replaceAll(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'), (found) => '■'.repeat([...found].length)), text);
}
/** A pupil may sign without the family name: 张小禾 is 小禾 among friends. */
const partsOf = (name: string): string[] => {
  const signs = [...name.trim()];
  return signs.length === 3 && /^\p{Script=Han}+$/u.test(name) ? [name, signs.slice(1).join('')] : [name.trim()];
};

/** The same in a whole answer: every text in it, however deep. */
export function blindedAll<T>(value: T, names: readonly string[]): T {
  if (typeof value === 'string') return blinded(value, names) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => blindedAll(each, names)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, blindedAll<unknown>(each, names)])) as T;
}
