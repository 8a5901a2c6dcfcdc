import { codeOf, namesIn, placeOfName } from '../source-text.ts';
import { nearestName, inOtherCase } from '@kindling/kernel';
import type { Entry, Params, Situation } from './entry.ts';

/** A function of the pupil whose name is nearly the wanted one, as in `void Loop()`. */
const almost = (wanted: string) => ({ source }: Situation): Params | null => {
  const called = namesIn(source).filter((name, index, all) => name !== wanted && all[index - 1] === 'void').slice(0, 50);
  const name = called.find((candidate) => inOtherCase(candidate, [wanted]) ?? nearestName(candidate, [wanted]));
  return name === undefined ? null : { name, wanted };
};
const placeOfAlmost = (wanted: string): NonNullable<Entry['place']> => (situation) => {
  const name = String(almost(wanted)(situation)?.['name'] ?? '');
  const line = situation.source.codeLines.findIndex((code) => new RegExp(`\\bvoid\\s+${name}\\b`).test(code)) + 1;
  return line > 0 ? placeOfName(situation.source, { line, column: 1000 }, name) : situation.place;
};
const wrongMainName = (wanted: string): Entry => ({
  code: 'wrong-case', match: new RegExp(`^undefined reference to \`${wanted}'$`), also: almost(wanted), place: placeOfAlmost(wanted),
  message: { zh: '函数名要写成 {wanted}，你写的是 {name}（注意大小写）。', en: 'This function must be called {wanted}; you wrote {name}. Capital letters matter.' },
});

const withoutBrackets = ({ source, place, groups }: Situation): Params | null =>
  new RegExp(`\\bvoid\\s+${groups['name'] ?? ''}\\s*(?:\\{|$)`).test(codeOf(source, place.line)) ? {} : null;

export const structure: readonly Entry[] = [
  wrongMainName('setup'), wrongMainName('loop'),
  {
    code: 'missing-setup', match: /^undefined reference to `setup'$/,
    message: { zh: '程序里没有 setup。请加上：void setup() { }', en: 'The program has no setup. Add: void setup() { }' },
  },
  {
    code: 'missing-loop', match: /^undefined reference to `loop'$/,
    message: { zh: '程序里没有 loop。请加上：void loop() { }', en: 'The program has no loop. Add: void loop() { }' },
  },
  {
    code: 'declared-not-written', match: /^undefined reference to `(?<name>[^'(]+).*'$/,
    message: { zh: '函数 {name} 只有声明，没有写内容。请写出它的 { }，或检查名字是否一致。', en: 'The function {name} is announced but never written. Write its { } or check that both names are the same.' },
  },
  {
    code: 'function-without-brackets', match: /^variable or field '(?<name>\w+)' declared void$/, also: withoutBrackets,
    message: { zh: '函数名 {name} 后面少了一对括号：void {name}() {', en: 'Brackets are missing after the function name {name}: void {name}() {' },
  },
  {
    code: 'else-without-if', match: /^'else' without a previous 'if'$/,
    message: { zh: '这个 else 前面没有 if。检查上面是不是多了分号 ; ，或者大括号没有配对。', en: 'This else has no if before it. Check above for a ; too many or braces that do not match.' },
  },
  {
    code: 'assignment-in-condition', match: /^suggest parentheses around assignment used as truth value/,
    message: { zh: '条件里用了一个等号 = ，它会改变变量的值。要比较是否相等，请用两个等号 ==', en: 'The condition has a single = which changes the variable. To compare, use two: ==' },
  },
  {
    code: 'semicolon-after-condition', match: /^suggest (?:braces around empty body|a space before ';')/,
    message: { zh: '条件后面直接跟了分号 ; ，所以它什么也不控制。请删掉这个分号。', en: 'A ; directly after the condition means that it controls nothing. Delete this semicolon.' },
  },
  {
    code: 'call-needs-brackets', match: /^statement (?:is a reference, not call, to function '(?<name>\w+)'|cannot resolve address of overloaded function)/,
    message: { zh: '要使用一个函数，名字后面必须有括号 ( )，比如 millis()', en: 'To use a function, put brackets ( ) after its name, like millis()' },
  },
  {
    code: 'statement-does-nothing', match: /^(?:statement has no effect|value computed is not used)/,
    message: { zh: '这条语句什么也没做。想赋值请用一个等号 = ，想调用函数请加括号 ( )', en: 'This line does nothing. To set a value use a single = and to call a function add brackets ( )' },
  },
  {
    code: 'break-outside-loop', match: /^(?:break|continue) statement not within/,
    message: { zh: '这个词只能写在循环（for、while）或 switch 里面。', en: 'This word only works inside a for, a while or a switch.' },
  },
];
