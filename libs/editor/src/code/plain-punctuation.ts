/** Signs that a Chinese keyboard gives in place of those that C++ knows. */
const plain: Readonly<Record<string, string>> = {
  '；': ';', '，': ',', '（': '(', '）': ')', '｛': '{', '｝': '}', '【': '[', '】': ']', '［': '[', '］': ']', '：': ':', '！': '!', '＝': '=', '＋': '+', '－': '-', '＊': '*', '／': '/', '＜': '<', '＞': '>', '《': '<', '》': '>',
  '＆': '&', '｜': '|', '％': '%', '。': '.', '．': '.', '＃': '#', '＿': '_', '“': '"', '”': '"', '‘': "'", '’': "'", '＂': '"', '＇': "'", '\u00a0': ' ', '\u3000': '  ', '\u200b': '', '\ufeff': '',
};
/** Texts, signs and comments of the program; inside them every sign may stay. Only closed texts count: an open one is what is to be mended. */
const cppWords = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;

/** The same program with the signs that C++ knows, outside texts and comments. Doing it twice changes nothing more. */
export const plainPunctuation = (code: string): string => mendOutside(cppWords, code);

export function mendOutside(words: RegExp, code: string): string {
  let at = 0;
  let mended = '';
  const mend = (piece: string): string => [...piece].map((sign) => plain[sign] ?? (/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign)).join('');
  for (const found of code.matchAll(words)) {
    mended += mend(code.slice(at, found.index)) + found[0];
    at = found.index + found[0].length;
  }
  return mended + mend(code.slice(at));
}
