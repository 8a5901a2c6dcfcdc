import type { StillExpectation, Text } from '@kindling/contracts';
import { calls, withoutWords } from './source-words.ts';
import { short, type Shortfall } from './verdict.ts';

type Rule = Extract<StillExpectation, { kind: 'source-has' }>;
interface FunctionShape { readonly result: string; readonly name: string; readonly parameters: string }

const types = 'void|int|long|short|float|double|bool|boolean|char|byte|word|String|unsigned(?:\\s+(?:int|long|char))?|u?int(?:8|16|32)_t|size_t|auto|[A-Z]\\w*';
const keywords = /^(if|for|while|switch|return|else|do)$/;

/** Functions that the pupil wrote, beside setup and loop, and that the program calls. */
function ownFunctions(source: string): FunctionShape[] {
  const code = withoutWords(source);
  const found = [...code.matchAll(new RegExp(`\\b(${types})\\s*[*&]?\\s+(\\w+)\\s*\\(([^()]{0,200})\\)\\s*\\{`, 'g'))];
  return found.flatMap(([, result = '', name = '', parameters = '']): FunctionShape[] =>
    (keywords.test(name) || name === 'setup' || name === 'loop' || !calledOutside(code, name) ? [] : [{ result, name, parameters: parameters.trim() }]));
}
/** Its own head is one mention; a call is another. */
const calledOutside = (code: string, name: string): boolean => (code.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1 && calls(code, name);

const tests: Readonly<Record<Rule['what'], (source: string) => boolean>> = {
  function: (source) => ownFunctions(source).length > 0,
  'function-with-parameter': (source) => ownFunctions(source).some(({ parameters }) => parameters !== '' && parameters !== 'void'),
  'function-with-result': (source) => ownFunctions(source).some(({ result }) => result !== 'void'),
  array: (source) => /\b\w+\s+\w+\s*\[[^\]\n]{0,40}\]\s*(=|;)/.test(withoutWords(source)) && /\w\s*\[[^\]\n]{1,60}\]/.test(withoutWords(source).replace(/\b\w+\s+\w+\s*\[[^\]\n]{0,40}\]\s*(=|;)/g, ' ')),
  'for-loop': (source) => /\bfor\s*\(/.test(withoutWords(source)),
  'named-constant': (source) => /\bconst\s+[\w\s]+=|\bconstexpr\b|\benum\b|^\s*#define\s+\w+\s+\S/m.test(withoutWords(source)),
};
const names: Readonly<Record<Rule['what'], Text>> = {
  function: { zh: '自己写的函数（并且调用它）', en: 'a function of your own (that is called)' },
  'function-with-parameter': { zh: '带参数的函数（并且调用它）', en: 'a function with a parameter (that is called)' },
  'function-with-result': { zh: '有返回值的函数（并且调用它）', en: 'a function that returns a value (and is called)' },
  array: { zh: '数组（并且用到它的元素）', en: 'an array (whose elements are used)' }, 'for-loop': { zh: 'for 循环', en: 'a for loop' }, 'named-constant': { zh: '起了名字的常量', en: 'a named constant' },
};

export function sourceHas(source: string, { what, wanted }: Rule): Shortfall {
  if (tests[what](source) === wanted) return null;
  const name = names[what];
  return wanted ? short(`程序里还没有${name.zh}。`, `The program does not have ${name.en} yet.`) : short(`程序里不应该有${name.zh}。`, `The program should not have ${name.en}.`);
}
