import type { Entry, Situation } from './entry.ts';
import { curlyQuotes, plainSigns } from './python-source.ts';

const signIn = ({ code }: Situation): string | undefined => [...code].find((sign) => Object.hasOwn(plainSigns, sign));
const quoteIn = ({ text }: Situation): string | undefined => [...text].find((sign) => curlyQuotes.includes(sign));
const columnOf = (text: string, sign: string | undefined): number => text.indexOf(sign ?? '') + 1;

/** Signs that Python does not know, and texts that do not end. First of all: other complaints follow from them. */
export const signs: readonly Entry[] = [
  {
    code: 'curly-quotes', match: /^SyntaxError: (?:invalid character|invalid syntax|unterminated string)/, also: (at) => { const sign = quoteIn(at); return sign && at.code.includes(sign) ? { sign } : null; }, column: (at) => columnOf(at.text, quoteIn(at)),
    message: { zh: '引号 {sign} 是中文引号，Python 不认识。切换到英文输入法，打直的引号 " 或 \'。', en: 'The quote {sign} is a Chinese one. Switch the keyboard to English and type a straight " or \'.' },
  },
  {
    code: 'full-width-punctuation', match: /^(?:SyntaxError|IndentationError): /, also: (at) => { const sign = signIn(at); return sign ? { sign, plain: plainSigns[sign] ?? '' } : null; }, column: (at) => columnOf(at.code, signIn(at)),
    message: { zh: '{sign} 是中文标点，Python 不认识。切换到英文输入法，改成 {plain} 。', en: '{sign} is Chinese punctuation. Switch the keyboard to English and type {plain} instead.' },
  },
  {
    code: 'invisible-space', match: /^SyntaxError: invalid (?:non-printable character|character '\u3000')/,
    message: { zh: '这里有一个看不见的特殊空格（常常是从网页复制来的）。删掉它，再按一次空格键。', en: 'There is an invisible special space here, often copied from a web page. Delete it and press the space bar.' },
  },
  {
    code: 'stray-character', match: /^SyntaxError: invalid character '(?<sign>.)'/u,
    message: { zh: 'Python 不认识 {sign} 这个字符。如果它是文字，请放进引号里；否则删掉。', en: 'Python does not know the character {sign}. Put it inside quotes if it is text, or delete it.' },
  },
  {
    code: 'unterminated-string', match: /^SyntaxError: unterminated string literal/,
    message: { zh: '这里开始的文字没有结束：结尾少了一个引号，或者前后引号不是同一种。', en: 'The text that starts here never ends: its closing quote is missing, or the two quotes differ.' },
  },
  {
    code: 'unterminated-long-string', match: /^SyntaxError: unterminated triple-quoted string/,
    message: { zh: '三个引号开始的文字没有结束：后面要再写三个同样的引号。', en: 'The text that starts with three quotes never ends: write the same three quotes after it.' },
  },
  {
    code: 'f-string-brace', match: /^SyntaxError: f-string: /,
    message: { zh: 'f"…" 里的花括号有问题：每个 { 都要有 }，中间写变量名或算式。', en: 'The braces in f"…" are wrong: each { needs its }, with a name or a calculation between.' },
  },
  {
    code: 'name-starts-with-digit', match: /^SyntaxError: invalid (?:decimal|hexadecimal|octal|binary) literal/,
    message: { zh: '数字后面紧跟着字母。名字不能以数字开头；如果是乘法，要写 * 。', en: 'Letters follow a number directly. A name cannot start with a digit; multiplication needs a * .' },
  },
  {
    code: 'leading-zero', match: /^SyntaxError: leading zeros/,
    message: { zh: '整数前面不能写 0：把 08 写成 8。', en: 'A whole number cannot begin with 0: write 8, not 08.' },
  },
  {
    code: 'lost-backslash', match: /^SyntaxError: unexpected character after line continuation/,
    message: { zh: '反斜杠 \\ 不能放在这里。除法用 /，换行符 \\n 要写在引号里。', en: 'A backslash \\ cannot stand here. Division is / , and \\n belongs inside quotes.' },
  },
];
