import { codeOf, type Place } from '../source-text.ts';
import type { Entry, Situation } from './entry.ts';

const plainOf: Readonly<Record<string, string>> = {
  '；': ';', '，': ',', '（': '(', '）': ')', '｛': '{', '｝': '}', '［': '[', '］': ']', '【': '[', '】': ']', '：': ':', '。': '.', '．': '.', '、': ',',
  '＝': '=', '＋': '+', '－': '-', '＊': '*', '／': '/', '＜': '<', '＞': '>', '《': '<', '》': '>', '！': '!', '＆': '&', '｜': '|', '％': '%', '＃': '#',
};
const quotes = /[“”„‟＂‘’‚‛＇「」]/;
const invisible = /[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]/;
const letters = /\p{Letter}/u;
const stray = /^stray '(?:\\\d+|.)' in program$/;

interface Strange { readonly character: string; readonly column: number }

/** gcc names single bytes and points at the start of the statement; the line itself tells which character it is. */
function strangeIn(situation: Situation): Strange | null {
  const code = codeOf(situation.source, situation.place.line);
  const match = /[^\n\t\x20-\x7e]/u.exec(code) ?? /[@`$]|\\(?!$)|(?<!^\s*)#/u.exec(code);
  return match ? { character: match[0], column: match.index + 1 } : null;
}

const strangePlace = (situation: Situation): Place => ({ line: situation.place.line, column: strangeIn(situation)?.column ?? situation.place.column });
const whenStrange = (fits: (character: string) => boolean) => (situation: Situation): { character: string; plain: string } | null => {
  const strange = strangeIn(situation);
  return strange && fits(strange.character) ? { character: strange.character, plain: plainOf[strange.character] ?? '' } : null;
};

export const characters: readonly Entry[] = [
  {
    code: 'full-width-punctuation', match: stray, place: strangePlace, also: whenStrange((character) => character in plainOf),
    message: { zh: '这里用了中文标点“{character}”。程序只认识英文标点，请切换到英文输入法，改成 {plain}', en: 'This is the full-width “{character}” from a Chinese keyboard. Programs only know the plain one: switch to English input and type {plain}' },
  },
  {
    code: 'curly-quotes', match: stray, place: strangePlace, also: whenStrange((character) => quotes.test(character)),
    message: { zh: '这里的引号 {character} 是中文引号或花式引号，请改成英文的直引号 "', en: 'The quote mark {character} is a curly one. Type the straight quote " instead.' },
  },
  {
    code: 'invisible-space', match: stray, place: strangePlace, also: whenStrange((character) => invisible.test(character)),
    message: { zh: '这里藏着一个看不见的特殊空格，可能是从网页复制来的。删掉它，再按一次空格键。', en: 'An invisible special space hides here, perhaps copied from a web page. Delete it and press the space bar again.' },
  },
  {
    code: 'letters-outside-quotes', match: stray, place: strangePlace, also: whenStrange((character) => letters.test(character)),
    message: { zh: '“{character}”不能直接写在程序里。名字请用英文字母；要显示的文字放进英文引号 " " 里；说明文字前面加 //', en: '“{character}” cannot stand in a program like this. Use English letters for names, put text to show in quotes " ", and start notes with //' },
  },
  {
    code: 'stray-character', match: stray, place: strangePlace, also: whenStrange(() => true),
    message: { zh: '这里多了一个程序不认识的符号 {character} ，请删掉它。', en: 'There is a symbol {character} here that does not belong in a program. Delete it.' },
  },
  {
    code: 'stray-character', match: stray,
    message: { zh: '这一行有一个程序不认识的符号，请找到并删掉它。', en: 'This line has a symbol that does not belong in a program. Find it and delete it.' },
  },
  {
    code: 'unterminated-string', match: /^missing terminating (?<quote>["']) character$/,
    place: ({ source, place, groups }) => ({ line: place.line, column: Math.max(1, codeOf(source, place.line).lastIndexOf(groups['quote'] ?? '"') + 1) }),
    message: { zh: '这里开始的引号 {quote} 没有关上。请在文字的末尾也加上 {quote}', en: 'The quote {quote} that opens here is never closed. Put another {quote} at the end of the text.' },
  },
  {
    code: 'single-quotes-around-text', match: /^(?:character constant too long for its type|multi-character character constant)/,
    message: { zh: '单引号里只能放一个字符。一段文字要用双引号，比如 "hello"', en: 'Single quotes hold just one letter. Put text in double quotes, like "hello".' },
  },
];
