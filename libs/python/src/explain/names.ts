import { inOtherCase, nearestName } from '@kindling/kernel';
import type { Entry, Situation } from './entry.ts';

const modules = ['random', 'math', 'time', 'datetime', 'string', 'statistics', 'json', 're', 'collections', 'itertools', 'decimal', 'fractions', 'os', 'sys'];
const elsewhere: Readonly<Record<string, string>> = { true: 'True', false: 'False', null: 'None', none: 'None', println: 'print', printf: 'print', console: 'print', scanf: 'input', length: 'len', strlen: 'len' };
/** Of the built-in names only those that beginners mean: `apple` is no `tuple`. */
const builtIn = ['print', 'input', 'int', 'str', 'float', 'len', 'range', 'list', 'sum', 'max', 'min', 'abs', 'round', 'sorted', 'type', 'open', 'True', 'False', 'None'];
const nameOf = ({ groups }: Situation): string => groups['name'] ?? '';
const others = (at: Situation): string[] => at.names.filter((name) => name !== nameOf(at));
const known = (at: Situation): string[] => [...others(at), ...builtIn];
const near = (find: (name: string, among: string[]) => string | null) => (at: Situation) => { const suggestion = find(nameOf(at), known(at)); return suggestion ? { suggestion } : null; };
const missing = /^NameError: name '(?<name>[^']+)' is not defined/;
const member = /^AttributeError: (?:module '(?<owner>[^']+)'|'(?<type>[^']+)' object|type object '(?<class>[^']+)') has no attribute '(?<name>[^']+)'/;
const ownerOf = ({ groups }: Situation): string => groups['owner'] ?? groups['type'] ?? groups['class'] ?? '';
const laterLine = (at: Situation): number => at.program.split('\n').findIndex((line, index) => index + 1 > at.line && new RegExp(`^\\s*(?:${nameOf(at)}\\s*=[^=]|def\\s+${nameOf(at)}\\b)`).test(line)) + 1;
const isPlainName = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name);

export const names: readonly Entry[] = [
  { code: 'wrong-case', match: missing, also: near(inOtherCase),
    message: { zh: '大小写不对：{name} 应该写成 {suggestion} 。Python 区分大小写。', en: 'Capital and small letters matter: write {suggestion}, not {name}.' } },
  { code: 'word-of-another-language', match: missing, also: (at) => { const suggestion = Object.hasOwn(elsewhere, nameOf(at)) ? elsewhere[nameOf(at)] : undefined; return suggestion ? { suggestion } : null; },
    message: { zh: '{name} 是别的语言的写法。Python 里写 {suggestion} 。', en: '{name} belongs to another language. In Python it is {suggestion} .' } },
  { code: 'forgotten-import', match: missing, also: (at) => (modules.includes(nameOf(at)) ? {} : null),
    message: { zh: '要先在程序开头写 import {name} ，才能用 {name} 。', en: 'Write import {name} at the top of the program before you use {name} .' } },
  { code: 'used-before', match: missing, also: (at) => { const later = isPlainName(nameOf(at)) ? laterLine(at) : 0; return later > 0 ? { later } : null; },
    message: { zh: '{name} 到第 {later} 行才有。Python 从上往下执行：先定义，再使用。', en: '{name} only comes to be in line {later}. Python goes from top to bottom: define it first.' } },
  { code: 'misspelt-name', match: missing, also: near(nearestName),
    message: { zh: '没有叫 {name} 的东西。你是不是想写 {suggestion} ？', en: 'There is no {name} . Did you mean {suggestion} ?' } },
  { code: 'undefined-name', match: missing,
    message: { zh: '还没有叫 {name} 的变量。如果 {name} 是一段文字，要加引号："{name}"。', en: 'There is no variable called {name} yet. If {name} is text, put quotes around it: "{name}".' } },
  { code: 'changed-inside-function', match: /^UnboundLocalError: cannot access local variable '(?<name>[^']+)'/,
    message: { zh: '函数里的 {name} 是函数自己的变量，还没有值。把它当参数传进来，或先在函数里给它一个值。', en: 'Inside the function {name} is its own variable and has no value yet. Pass it in as a parameter, or give it a value first.' } },
  { code: 'nothing-has-no-member', match: /^AttributeError: 'NoneType' object has no attribute '(?<name>[^']+)'/,
    message: { zh: '点号前面的值是 None（什么也没有），所以没有 {name} 。常见原因：函数没有 return，或把 list.append 的结果存了起来。', en: 'The value before the dot is None (nothing), so it has no {name} . Often a function lacks its return, or the result of append was stored.' } },
  { code: 'misspelt-member', match: member, also: (at) => { const suggestion = inOtherCase(nameOf(at), at.names) ?? nearestName(nameOf(at), others(at)); return suggestion ? { suggestion, owner: ownerOf(at) } : null; },
    message: { zh: '{owner} 没有 {name} 。你是不是想写 {suggestion} ？', en: '{owner} has no {name} . Did you mean {suggestion} ?' } },
  { code: 'no-such-member', match: member, also: (at) => ({ owner: ownerOf(at) }),
    message: { zh: '{owner} 没有 {name} 这个功能。', en: '{owner} has nothing called {name} .' } },
  { code: 'no-such-module', match: /^ModuleNotFoundError: No module named '(?<name>[^']+)'/, also: (at) => { const suggestion = nearestName(nameOf(at), modules); return { hintZh: suggestion ? `你是不是想写 ${suggestion} ？` : '这里只有 Python 自带的模块。', hintEn: suggestion ? `Did you mean ${suggestion} ?` : 'Only Python’s own modules are here.' }; },
    message: { zh: '没有叫 {name} 的模块。{hintZh}', en: 'There is no module called {name} . {hintEn}' } },
  { code: 'module-needs-more', match: /^ImportError: .*(?:cannot open shared object file|DLL load failed)/,
    message: { zh: '这个模块在这里用不了：它要用到盒子外面的东西。换一个办法。', en: 'This module does not work here: it needs things from outside the box. Find another way.' } },
  { code: 'no-such-import', match: /^ImportError: cannot import name '(?<name>[^']+)' from '(?<owner>[^']+)'/,
    message: { zh: '模块 {owner} 里没有 {name} 。检查拼写。', en: 'The module {owner} has no {name} . Check the spelling.' } },
];
