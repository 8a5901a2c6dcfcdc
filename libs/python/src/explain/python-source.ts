/** Names and signs of a line without what stands in quotes or behind #, each of those filled with blanks. */
export function codeOfLine(line: string): string {
  let quote = '';
  let code = '';
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (quote) {
      if (sign === quote && line[at - 1] !== '\\') quote = '';
      code += ' ';
    } else if (sign === '#') return code;
    else {
      if (sign === '"' || sign === "'") quote = sign;
      code += quote ? ' ' : sign;
    }
  }
  return code;
}

const longestLine = 1000;
/** Cut, so that looking closer stays cheap. Lines count from 1. */
export const lineOf = (code: string, line: number): string => (code.split('\n')[line - 1] ?? '').slice(0, longestLine);

/** Python counts some columns in bytes, editors count UTF-16 units. */
export const columnOfByte = (line: string, byteColumn: number): number =>
  Buffer.from(line, 'utf8').subarray(0, Math.max(0, byteColumn - 1)).toString('utf8').length + 1;

/** Unicode letters to UTF-16 units. */
export const columnOfLetter = (line: string, letterColumn: number): number => [...line].slice(0, Math.max(0, letterColumn - 1)).join('').length + 1;

/** What a Chinese keyboard gives in place of the sign that Python knows. */
export const plainSigns: Readonly<Record<string, string>> = {
  '：': ':', '，': ',', '（': '(', '）': ')', '；': ';', '。': '.', '！': '!', '＝': '=', '＋': '+', '－': '-', '＊': '*', '／': '/', '＜': '<', '＞': '>',
  '《': '<', '》': '>', '【': '[', '】': ']', '［': '[', '］': ']', '｛': '{', '｝': '}', '％': '%', '＃': '#', '＿': '_', '、': ',', '？': '?',
};
export const curlyQuotes = '“”‘’＂＇「」';
