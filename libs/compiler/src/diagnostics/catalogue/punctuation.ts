import { codeOf, placeBehindCode, type Place } from '../source-text.ts';
import type { Entry, Params, Situation } from './entry.ts';

const behindCode = ({ source, place }: Situation): Place => placeBehindCode(source, place);
const whenLine = (pattern: RegExp) => ({ source, place }: Situation): Params | null => (pattern.test(codeOf(source, place.line)) ? {} : null);

const moreClosers = ({ source, place }: Situation): Params | null => {
  const code = codeOf(source, place.line);
  return code.split(')').length > code.split('(').length ? {} : null;
};

/** After an early `}` all the rest of a function stands outside. */
export const punctuation: readonly Entry[] = [
  {
    code: 'for-needs-semicolons', match: /^expected (?:';' before|primary-expression before)/, also: whenLine(/\bfor\s*\([^;]*,[^;]*,/),
    message: { zh: 'for 的括号里，三个部分要用英文分号 ; 隔开，比如 for (int i = 0; i < 3; i++)', en: 'Inside for ( ), separate the three parts with semicolons ; like for (int i = 0; i < 3; i++)' },
  },
  {
    code: 'extra-parenthesis', match: /^expected ';' before '\)' token$/, also: moreClosers,
    message: { zh: '这里多了一个右括号 ) ，请数一数括号，( 和 ) 要一样多。', en: 'There is one ) too many here. Count the brackets: there must be as many ( as ).' },
  },
  {
    code: 'missing-semicolon', match: /^expected (?:',' or )?';' (?:before|at end of input)/, place: behindCode,
    message: { zh: '这一行的末尾少了一个英文分号 ;', en: 'A semicolon ; is missing at the end of this line.' },
  },
  {
    code: 'missing-parenthesis', match: /^expected '\)' before (?:';'|'\{'|'\}') token$/, place: behindCode,
    message: { zh: '少了一个右括号 ) 。每个 ( 都要有一个 ) 和它配对。', en: 'A closing bracket ) is missing. Every ( needs its own )' },
  },
  {
    code: 'missing-parenthesis', match: /^expected '\(' before/,
    message: { zh: '这里少了一个左括号 ( 。条件要写在括号里，比如 if (a > 3)', en: 'An opening bracket ( is missing here. Conditions stand in brackets, like if (a > 3)' },
  },
  {
    code: 'missing-comma', match: /^expected '\)' before/, place: behindCode,
    message: { zh: '这里可能少了一个逗号 , 或右括号 ) 。括号里的几个值要用英文逗号隔开。', en: 'A comma , or a closing bracket ) is probably missing here. Separate the values in brackets with commas.' },
  },
  {
    code: 'missing-bracket', match: /^expected '\]' before/, place: behindCode,
    message: { zh: '少了一个右方括号 ]', en: 'A closing square bracket ] is missing.' },
  },
  {
    code: 'missing-brace', match: /^(?:expected '\}' (?:at end of input|before)|a function-definition is not allowed here before '\{' token|expected '\}' at end)/,
    message: { zh: '前面少了一个右大括号 } 。每个 { 都要有一个 } 来关上，请从这里往上检查。', en: 'A closing brace } is missing above. Every { needs a } to close it: check upwards from here.' },
  },
  {
    code: 'extra-brace', match: /^expected declaration before '\}' token$/,
    message: { zh: '这里多了一个右大括号 } ，它没有 { 和它配对。也可能是上面少了一个 {', en: 'There is one } too many here: no { belongs to it. Or a { is missing above.' },
  },
  {
    code: 'extra-semicolon', match: /^expected unqualified-id before '\{' token$/,
    message: { zh: '这个 { 前面没有函数的名字。检查上一行的末尾是不是多了一个分号 ;', en: 'No function name stands before this { . Check whether the line above ends in a ; that should not be there.' },
  },
  {
    code: 'missing-operator', match: /^expected initializer before/, place: behindCode,
    message: { zh: '这里少了等号 = 或分号 ; 。比如 int led = 13;', en: 'An equals sign = or a semicolon ; is missing here. For example int led = 13;' },
  },
  {
    code: 'command-outside-function', match: /^expected unqualified-id before '(?:if|for|while|do|switch|return|else|break)'$/,
    message: { zh: '这条命令写在了函数的外面。检查一下前面是不是多了一个 } ，或者少了函数开头。', en: 'This command stands outside any function. Check above for one } too many or a missing function start.' },
  },
  {
    code: 'incomplete-expression', match: /^expected (?:primary-expression|unqualified-id|identifier|expression) before/,
    message: { zh: '这里的写法不完整：少了一个值或名字，或者多了一个符号。', en: 'Something is incomplete here: a value or a name is missing, or there is one symbol too many.' },
  },
];
