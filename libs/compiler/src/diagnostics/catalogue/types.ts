import { placeOfName, type Place } from '../source-text.ts';
import type { Entry, Situation } from './entry.ts';

const atName = (situation: Situation): Place => placeOfName(situation.source, situation.place, situation.groups['name'] ?? '');

export const types: readonly Entry[] = [
  {
    code: 'too-few-arguments', match: /^too few arguments to function '(?:[^'(]*[\s:])?(?<name>\w+)\((?<wanted>[^']*)\)'$/, place: atName,
    message: { zh: '{name} 的括号里少了东西。它需要：({wanted})，比如 digitalWrite(13, HIGH)', en: '{name} needs more inside its brackets: ({wanted}), for example digitalWrite(13, HIGH)' },
  },
  {
    code: 'too-many-arguments', match: /^too many arguments to function '(?:[^'(]*[\s:])?(?<name>\w+)\((?<wanted>[^']*)\)'$/, place: atName,
    message: { zh: '{name} 的括号里东西太多了。它只需要：({wanted})', en: '{name} has too much inside its brackets. It only takes: ({wanted})' },
  },
  {
    code: 'wrong-arguments', match: /^no matching function for call to '(?:[^'(]*[\s:])?(?<name>\w+)\(/, place: atName,
    message: { zh: '{name} 括号里的值个数或种类不对，请对照例子检查。', en: 'The number or kind of values in the brackets of {name} is wrong. Compare with an example.' },
  },
  {
    code: 'redefinition', match: /^(?:redefinition of|redeclaration of|conflicting declaration) '(?:[^'(]*[\s*&])?(?<name>\w+)(?:\(.*\)|\s*\[.*\])?'/, place: atName,
    message: { zh: '{name} 定义了两次。请删掉一个，或者换一个名字。', en: '{name} is defined twice. Delete one of them or give it another name.' },
  },
  {
    code: 'void-variable', match: /^variable or field '(?<name>\w+)' declared void$/, place: atName,
    message: { zh: 'void 的意思是“没有值”，变量不能用它。请把 {name} 声明成 int、float 或 bool 等。', en: 'void means “no value”, so a variable cannot be void. Declare {name} as int, float, bool or the like.' },
  },
  {
    code: 'void-result-used', match: /^void value not ignored as it ought to be$/,
    message: { zh: '这个函数不会给出结果，所以不能把它放在等号右边或条件里。', en: 'This function gives no result, so it cannot stand after = or inside a condition.' },
  },
  {
    code: 'return-from-void', match: /^return-statement with a value, in function returning 'void'/,
    message: { zh: '这个函数写的是 void，不能用 return 返回值。要返回值，请把 void 改成 int 等。', en: 'This function is void and cannot return a value. To return one, change void to int or the like.' },
  },
  {
    code: 'missing-return', match: /^(?:no return statement in function returning non-void|control reaches end of non-void function|return-statement with no value)/,
    message: { zh: '这个函数应该给出一个结果，但没有写 return。请加上 return，或者把类型改成 void。', en: 'This function should give a result but has no return. Add one, or make the function void.' },
  },
  {
    code: 'text-instead-of-number', match: /^(?:invalid conversion from 'const char\*' to|cannot convert 'const char\s?\*' to|invalid operands of types 'const char)/,
    message: { zh: '这里需要一个数字，却写了带引号的文字。如果是数字，请去掉引号。', en: 'A number belongs here, but this is text in quotes. If it is a number, take the quotes away.' },
  },
  {
    code: 'number-too-big', match: /^(?:overflow in implicit constant conversion|large integer implicitly truncated|integer overflow in expression|integer constant is too large)/,
    message: { zh: '这个数字太大了，放不下。byte 最大 255，int 最大 32767，更大的数请用 long。', en: 'This number does not fit. A byte holds up to 255, an int up to 32767; use long for more.' },
  },
  {
    code: 'constant-changed', match: /^assignment of read-only (?:variable|location) '(?<name>\w+).*'$|^(?:increment|decrement) of read-only variable '(?<other>\w+)'$/,
    message: { zh: '这个变量前面写了 const，它的值不能再改变。', en: 'This variable is const, so its value cannot change any more.' },
  },
  {
    code: 'wrong-side-of-equals', match: /^lvalue required as/,
    message: { zh: '等号 = 左边必须是变量。如果想比较，请用两个等号 ==', en: 'Only a variable can stand left of = . To compare, use two: ==' },
  },
  {
    code: 'leading-zero', match: /^invalid digit "(?<digit>[89])" in octal constant$/,
    message: { zh: '数字前面不要写 0：以 0 开头的数会被当成八进制，里面不能有 {digit}。', en: 'Do not start a number with 0: then it counts as octal, where {digit} does not exist.' },
  },
  {
    code: 'name-starts-with-digit', match: /^(?:unable to find numeric literal operator|invalid suffix|expected unqualified-id before numeric constant)/,
    message: { zh: '名字不能以数字开头，数字后面也不能直接跟字母。', en: 'A name cannot start with a digit, and letters cannot follow a number directly.' },
  },
  {
    code: 'too-many-values', match: /^too many initializers for/,
    message: { zh: '大括号里的值比数组的格子多。请把方括号里的数字改大，或者减少几个值。', en: 'There are more values than places in the list. Make the number in [ ] bigger or give fewer values.' },
  },
  {
    code: 'division-by-zero', match: /^division by zero/,
    message: { zh: '这里除以了 0，得不到结果。', en: 'This divides by 0, which has no result.' },
  },
];
