import type { Entry, Situation } from './entry.ts';

const invalid = /^SyntaxError: invalid syntax$/;
const seen = (pattern: RegExp) => ({ code }: Situation) => (pattern.test(code) ? {} : null);
const keywords = 'False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield';
const whats: Readonly<Record<string, string>> = { if: 'if', elif: 'elif', else: 'else', for: 'for', while: 'while', function: 'def', class: 'class', try: 'try', with: 'with', except: 'except', finally: 'finally' };
const firstWord = (code: string): string => /^\s*(\w+)/.exec(code)?.[1] ?? '';
const count = (text: string, sign: string): number => text.split(sign).length - 1;
const indentOf = (code: string): number => code.length - code.trimStart().length;

/** How a program is put together: colons, brackets, indents, words in the wrong place. */
export const structure: readonly Entry[] = [
  { code: 'else-if', match: /^SyntaxError: /, also: seen(/^\s*(?:else\s+if|elseif|elsif)\b/),
    message: { zh: 'Python 里“否则如果”写成一个词：elif 。', en: 'In Python "else if" is one word: elif .' } },
  { code: 'and-or-words', match: invalid, also: seen(/&&|\|\||![^=]/),
    message: { zh: 'Python 用单词写“并且、或者、不”：and、or、not。', en: 'Python writes these with words: and, or, not.' } },
  { code: 'plus-plus', match: invalid, also: seen(/\+\+|--/),
    message: { zh: 'Python 没有 ++ 和 -- 这样的写法。加 1 写成 x = x + 1 或 x += 1。', en: 'Python has no ++ or --. To add one, write x = x + 1 or x += 1.' } },
  { code: 'wrong-comparison', match: invalid, also: seen(/=>|=<|=!|<>/),
    message: { zh: '比较的符号写反了：大于等于是 >= ，小于等于是 <= ，不等于是 != 。', en: 'The comparison is the wrong way round: write >= , <= or != .' } },
  { code: 'then-or-brace', match: invalid, also: ({ code }) => (/^\s*(?:if|elif|else|while|for|def)\b.*(?:\bthen\b|\{\s*$)/.test(code) ? {} : null),
    message: { zh: 'Python 这里用冒号 : ，不用 then 或 { 。下面的行往里缩进。', en: 'Python uses a colon : here, not then or { . The lines below are indented.' } },
  { code: 'type-before-name', match: invalid, also: seen(/^\s*(?:int|float|str|string|bool|var|let|const)\s+[A-Za-z_]\w*\s*=/),
    message: { zh: 'Python 的变量不用先写类型：直接写 名字 = 值。', en: 'Python variables have no type in front: just write name = value.' } },
  { code: 'else-without-if', match: invalid, also: seen(/^\s*(?:else|elif)\b/),
    message: { zh: '这个 else 或 elif 没有对应的 if。检查它和 if 是不是对齐，中间有没有不该有的行。', en: 'This else or elif has no if. Check that it lines up with its if, with no other line between.' } },
  { code: 'keyword-as-name', match: invalid, also: ({ code }) => { const name = new RegExp(`^\\s*(${keywords})\\s*=`).exec(code)?.[1]; return name ? { name } : null; },
    message: { zh: '{name} 是 Python 自己的词，不能当变量名。换一个名字。', en: '{name} is one of Python’s own words and cannot be a name. Choose another.' } },
  { code: 'for-needs-in', match: invalid, also: ({ code }) => (/^\s*for\b/.test(code) && !/\bin\b/.test(code) ? {} : null),
    message: { zh: 'for 循环少了 in：写成 for i in range(5): 。', en: 'This for loop lacks its in: write for i in range(5): .' } },
  { code: 'print-needs-brackets', match: /^SyntaxError: Missing parentheses in call to '(?<name>\w+)'/,
    message: { zh: '{name} 后面要加括号：{name}(…) 。', en: '{name} needs brackets: {name}(…) .' } },
  { code: 'missing-colon', match: /^SyntaxError: expected ':'/, also: ({ code }) => ({ word: firstWord(code) }),
    message: { zh: '{word} 这一行的末尾少了冒号 : 。', en: 'The line with {word} needs a colon : at its end.' } },
  { code: 'function-needs-brackets', match: /^SyntaxError: expected '\('/,
    message: { zh: '定义函数时，名字后面要有括号：def 名字(): 。', en: 'A function needs brackets after its name: def name(): .' } },
  { code: 'assignment-in-condition', match: /^SyntaxError: (?:invalid syntax\. Maybe you meant '==' or ':='|expression cannot contain assignment)/,
    message: { zh: '一个 = 是“放进去”。要比较两个值是否相等，写两个等号 == 。', en: 'A single = puts a value in. To compare two values, write == .' } },
  { code: 'wrong-side-of-equals', match: /^SyntaxError: cannot assign to/,
    message: { zh: '等号左边只能是变量名：写成 名字 = 值。要比较就写 == 。', en: 'Only a name can stand left of = : write name = value. To compare, write == .' } },
  { code: 'never-closed', match: /^SyntaxError: '(?<bracket>.)' was never closed/,
    message: { zh: '这个 {bracket} 没有配上另一半括号。', en: 'This {bracket} never gets its other half.' } },
  { code: 'unmatched-bracket', match: /^SyntaxError: (?:unmatched|closing parenthesis) '(?<bracket>.)'/,
    message: { zh: '{bracket} 前面没有对应的括号：多写了一个，或者种类不同。', en: '{bracket} has no partner before it: there is one too many, or of another kind.' } },
  { code: 'missing-comma', match: /^SyntaxError: invalid syntax\. Perhaps you forgot a comma/,
    message: { zh: '两个值中间少了逗号 ,。如果这是一段文字，两头要加引号。', en: 'A comma , is missing between two values. If this is text, put quotes around it.' } },
  { code: 'bracket-in-line', match: invalid, also: ({ code }) => (count(code, '(') !== count(code, ')') ? {} : null),
    message: { zh: '这一行的左括号和右括号数目不一样。', en: 'This line does not have as many ( as ) .' } },
  { code: 'return-outside-function', match: /^SyntaxError: 'return' outside function/,
    message: { zh: 'return 只能写在函数里面。检查它有没有缩进到 def 里。', en: 'return only works inside a function. Check that it is indented under its def.' } },
  { code: 'break-outside-loop', match: /^SyntaxError: '(?<word>break|continue)' /,
    message: { zh: '{word} 只能写在循环里面。检查缩进。', en: '{word} only works inside a loop. Check the indent.' } },
  { code: 'argument-order', match: /^SyntaxError: positional argument follows keyword argument/,
    message: { zh: '括号里没有名字的值要写在“名字=值”的前面。', en: 'In the brackets, values without a name come before name=value.' } },
  { code: 'except-missing', match: /^SyntaxError: expected 'except' or 'finally' block/,
    message: { zh: 'try 后面要有 except：说明出错时怎么办。', en: 'A try needs an except that says what to do when it goes wrong.' } },
  { code: 'expected-indent', match: /^IndentationError: expected an indented block after (?:'(?<word>\w+)'|(?<what>function|class)).* on line (?<above>\d+)/, also: ({ groups }) => ({ what: whats[groups['word'] ?? groups['what'] ?? ''] ?? '' }),
    message: { zh: '第 {above} 行的 {what} 下面要缩进：在这一行前面加 4 个空格。', en: 'The lines under {what} in line {above} must be indented: put 4 spaces before this line.' } },
  { code: 'unexpected-indent', match: /^IndentationError: unexpected indent/,
    message: { zh: '这一行前面多了空格。它应该和上一行对齐。', en: 'This line has spaces too many in front. It should line up with the line above.' } },
  { code: 'uneven-indent', match: /^IndentationError: unindent does not match/, also: ({ text }) => ({ spaces: indentOf(text) }),
    message: { zh: '这一行前面有 {spaces} 个空格，和上面哪一行都对不齐。', en: 'This line has {spaces} spaces in front, which lines up with no line above.' } },
  { code: 'tabs-and-spaces', match: /^TabError: /,
    message: { zh: '缩进里混用了 Tab 和空格。都改成空格（每层 4 个）。', en: 'The indent mixes tabs and spaces. Use spaces only, 4 for each step.' } },
  { code: 'incomplete', match: invalid,
    message: { zh: '这一行的写法 Python 看不懂：少了一部分，或者多了一个符号。从标出的地方往前看。', en: 'Python cannot read this line: something is missing or one sign is too many. Look just before the mark.' } },
];
