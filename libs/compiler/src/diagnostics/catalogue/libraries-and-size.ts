import { boards } from '../../build/flags.ts';
import type { Entry, Situation, Params } from './entry.ts';

const dataStartsAt = 0x800100;
/** The linker tells an address; the difference to the start of memory is what the variables need. */
const ramNeeded = ({ groups }: Situation): Params => ({ needed: Math.max(0, parseInt(groups['address'] ?? '0', 16) - dataStartsAt), limit: boards.uno.ramBytes });

export const librariesAndSize: readonly Entry[] = [
  {
    code: 'missing-library', match: /^(?<name>[^\s:]+): No such file or directory$/,
    message: { zh: '找不到库 {name}。检查名字和大小写，这里也许没有安装这个库。', en: 'The library {name} cannot be found. Check spelling and capital letters; it may not be installed here.' },
  },
  {
    code: 'include-needs-brackets', match: /^#include expects/,
    message: { zh: '#include 后面的名字要放在尖括号里，比如 #include <Wire.h>', en: 'The name after #include stands in angle brackets, like #include <Wire.h>' },
  },
  {
    code: 'unknown-directive', match: /^invalid preprocessing directive #(?<name>\w+)$/,
    message: { zh: '没有 #{name} 这种写法。你是不是想写 #define 或 #include ？', en: 'There is no #{name}. Did you mean #define or #include?' },
  },
  {
    code: 'too-big-for-flash', match: /^region `text' overflowed by (?<bytes>\d+) bytes$/,
    message: { zh: '程序太大了，比板子的存储空间多出 {bytes} 字节。请删掉一些代码、文字或大数组。', en: 'The program is {bytes} bytes too big for the board. Remove some code, text or big lists.' },
  },
  {
    code: 'too-big-for-ram', match: /^address 0x(?<address>[0-9a-f]+) of .* section .* is not within region/, also: ramNeeded,
    message: { zh: '变量太多、太大：需要 {needed} 字节，板子只有 {limit} 字节内存。请缩小数组。', en: 'The variables need {needed} bytes, but the board only has {limit} bytes of memory. Make lists smaller.' },
  },
  {
    code: 'list-too-big', match: /^size of array '(?<name>\w+)' is too large$/,
    message: { zh: '数组 {name} 太大了，板子的内存放不下。请把方括号里的数字改小。', en: 'The list {name} is far too big for the memory of the board. Make the number in [ ] smaller.' },
  },
  {
    code: 'compiler-gave-up', match: /^(?:virtual memory exhausted|out of memory|memory exhausted|internal compiler error|template instantiation depth|constexpr evaluation depth|.*exceeds maximum of)/,
    message: { zh: '这个程序对编译器来说太复杂了。请把它改简单一些。', en: 'This program is too complicated for the compiler. Make it simpler.' },
  },
  {
    code: 'assembler-refused', match: /^assembler: /,
    message: { zh: '程序里的汇编代码（asm）有问题，这里不需要它。', en: 'Something is wrong with the assembler code (asm) in this program; you do not need it here.' },
  },
  {
    code: 'redefinition', match: /^multiple definition of `(?<name>[^'(]+)/,
    message: { zh: '{name} 定义了两次，也可能和库里的名字重复。请换一个名字。', en: '{name} is defined twice, perhaps also by a library. Give it another name.' },
  },
];
