import type { Text } from '@kindling/contracts';

/** Between the two languages of one text: GIFT knows only one. */
const between = '‖';
const special = /[\\~=#{}:‖]/g;
const han = /\p{Script=Han}/u;

export const escaped = (text: string): string => text.replace(special, '\\$&').replaceAll('\n', '\\n');
export const writeText = ({ zh, en }: Text): string => (zh === en ? escaped(zh) : `${escaped(zh)} ${between} ${escaped(en)}`);

/** The place of a sign that is not written off by a backslash, from `from` on; -1 when there is none. */
export function findPlain(text: string, signs: string, from = 0): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (signs.includes(text.charAt(at))) return at;
  }
  return -1;
}
const plain = (text: string): string => text.replace(/\\(n|[^])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)).trim();

/** Both languages; a text of one language leaves the other empty. */
export function readText(raw: string): { text: Text; oneLanguage: boolean } {
  const at = findPlain(raw, between);
  if (at >= 0) return { text: { zh: plain(raw.slice(0, at)), en: plain(raw.slice(at + 1)) }, oneLanguage: false };
  const word = plain(raw);
  // A number or a name is the same in both.
  if (!/\p{L}{2}/u.test(word)) return { text: { zh: word, en: word }, oneLanguage: false };
  return { text: han.test(word) ? { zh: word, en: '' } : { zh: '', en: word }, oneLanguage: true };
}
/** `[html]` and its like; marks of HTML would be shown as signs. */
export function withoutFormat(text: string): [string, boolean] {
  const bareText = text.trimStart().replace(/^\[(html|moodle|plain|markdown)\]/i, '');
  const bare = /^\s*\[html\]/i.test(text) ? bareText.replace(/<[^<>]{0,500}>/g, ' ') : bareText;
  return [bare, bare !== bareText || bareText !== text.trimStart()];
}
/** Splits an answer from what is said about it. */
export function cutFeedback(text: string): { said: string; feedback: string } {
  const cut = findPlain(text, '#');
  return cut < 0 ? { said: text, feedback: '' } : { said: text.slice(0, cut), feedback: text.slice(cut + 1) };
}
