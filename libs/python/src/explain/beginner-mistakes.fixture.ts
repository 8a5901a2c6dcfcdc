export interface Mistake {
  readonly code: string;
  readonly about: string;
  readonly program: string;
  readonly line: number;
  readonly column?: number;
  /** Must be in the English message. */
  readonly says?: string;
  readonly stdin?: string;
}
const lines = (...each: readonly string[]): string => `${each.join('\n')}\n`;

const signMistakes: readonly Mistake[] = [
  { code: 'full-width-punctuation', about: 'Chinese colon', program: lines('x = 1', 'if x > 0：', '    print(x)'), line: 2, column: 9, says: 'type :' },
  { code: 'full-width-punctuation', about: 'Chinese brackets', program: lines('print（1）'), line: 1, column: 6, says: 'type (' },
  { code: 'full-width-punctuation', about: 'Chinese comma after a number', program: lines('print(1，2)'), line: 1, column: 8, says: '，' },
  { code: 'curly-quotes', about: 'curly quotes', program: lines('print(“你好”)'), line: 1, column: 7, says: 'straight' },
  { code: 'invisible-space', about: 'space copied from a web page', program: lines('x\u00a0= 1'), line: 1, column: 2 },
  { code: 'stray-character', about: 'euro sign', program: lines('price = 3 €'), line: 1, says: '€' },
  { code: 'unterminated-string', about: 'closing quote forgotten', program: lines("print('hello)"), line: 1, column: 7 },
  { code: 'unterminated-string', about: 'apostrophe inside', program: lines("print('it's')"), line: 1 },
  { code: 'unterminated-long-string', about: 'three quotes', program: lines("x = '''abc"), line: 1 },
  { code: 'f-string-brace', about: 'brace not closed', program: lines('x = 1', "print(f'{x')"), line: 2 },
  { code: 'name-starts-with-digit', about: '2nd', program: lines('2nd = 1'), line: 1 },
  { code: 'leading-zero', about: '08', program: lines('hour = 08'), line: 1 },
  { code: 'lost-backslash', about: 'backslash for division', program: lines('print(6 \\ 2)'), line: 1 },
];

const structureMistakes: readonly Mistake[] = [
  { code: 'missing-colon', about: 'if', program: lines('x = 1', 'if x == 1', '    print(x)'), line: 2, column: 10, says: 'with if' },
  { code: 'missing-colon', about: 'for', program: lines('for i in range(3)', '    print(i)'), line: 1, says: 'with for' },
  { code: 'missing-colon', about: 'def', program: lines('def hello()', '    print(1)'), line: 1, says: 'with def' },
  { code: 'else-if', about: 'else if', program: lines('x = 1', 'if x == 1:', '    print(1)', 'else if x == 2:', '    print(2)'), line: 4, says: 'elif' },
  { code: 'else-if', about: 'elseif', program: lines('x = 1', 'if x == 1:', '    print(1)', 'elseif x == 2:', '    print(2)'), line: 4 },
  { code: 'and-or-words', about: '&&', program: lines('if 1 && 2:', '    print(1)'), line: 1, says: 'and' },
  { code: 'plus-plus', about: 'i++', program: lines('i = 0', 'i++'), line: 2, says: '+= 1' },
  { code: 'wrong-comparison', about: '=>', program: lines('x = 1', 'if x => 1:', '    print(1)'), line: 2, says: '>=' },
  { code: 'then-or-brace', about: 'then', program: lines('x = 1', 'if x == 1 then:', '    print(1)'), line: 2, says: 'colon' },
  { code: 'type-before-name', about: 'int x', program: lines('int x = 3'), line: 1, says: 'no type' },
  { code: 'else-without-if', about: 'else alone', program: lines('else:', '    print(1)'), line: 1 },
  { code: 'keyword-as-name', about: 'class = 3', program: lines('class = 3'), line: 1, says: 'class' },
  { code: 'for-needs-in', about: 'for i range', program: lines('for i range(3):', '    print(i)'), line: 1, says: 'in' },
  { code: 'print-needs-brackets', about: 'Python 2', program: lines("print 'hello'"), line: 1, says: 'print(' },
  { code: 'function-needs-brackets', about: 'def without ()', program: lines('def hello:', '    print(1)'), line: 1, says: 'brackets' },
  { code: 'assignment-in-condition', about: 'if x = 1', program: lines('x = 1', 'if x = 1:', '    print(x)'), line: 2, says: '==' },
  { code: 'wrong-side-of-equals', about: '5 = x', program: lines('5 = x'), line: 1 },
  { code: 'never-closed', about: 'bracket over two lines', program: lines("name = input('name? '", 'print(name)'), line: 1, column: 13, says: '(' },
  { code: 'unmatched-bracket', about: 'one too many', program: lines('print(1))'), line: 1, column: 9, says: ')' },
  { code: 'missing-comma', about: 'two words without quotes', program: lines('print(hello world)'), line: 1, says: 'quotes' },
  { code: 'bracket-in-line', about: 'if with one bracket', program: lines('x = 1', 'if (x > 1:', '    print(x)'), line: 2 },
  { code: 'return-outside-function', about: 'return at the left', program: lines('def f():', '    x = 1', 'return 5'), line: 3 },
  { code: 'break-outside-loop', about: 'break in if', program: lines('if True:', '    break'), line: 2, says: 'break' },
  { code: 'argument-order', about: 'f(a=1, 2)', program: lines('def f(a, b):', '    return a', 'f(a=1, 2)'), line: 3 },
  { code: 'except-missing', about: 'try alone', program: lines('try:', '    x = 1', 'print(x)'), line: 3 },
  { code: 'expected-indent', about: 'if', program: lines('if True:', 'print(1)'), line: 2, says: 'line 1' },
  { code: 'expected-indent', about: 'def', program: lines('def f():', 'print(1)'), line: 2, says: 'def' },
  { code: 'unexpected-indent', about: 'space before print', program: lines('x = 1', '  print(x)'), line: 2 },
  { code: 'uneven-indent', about: 'two of four spaces', program: lines('if True:', '    print(1)', '  print(2)'), line: 3, says: '2 spaces' },
  { code: 'tabs-and-spaces', about: 'tab, then spaces', program: lines('if True:', '\tprint(1)', '        print(2)'), line: 3 },
  { code: 'incomplete', about: 'x =', program: lines('x ='), line: 1 },
];

const nameMistakes: readonly Mistake[] = [
  { code: 'misspelt-name', about: 'a name of the program', program: lines('count = 3', 'print(cuont)'), line: 2, column: 7, says: 'count' },
  { code: 'misspelt-name', about: 'prnit', program: lines('prnit(3)'), line: 1, says: 'print' },
  { code: 'wrong-case', about: 'Print', program: lines('Print(3)'), line: 1, says: 'print' },
  { code: 'wrong-case', about: 'true', program: lines('ready = true'), line: 1, says: 'True' },
  { code: 'word-of-another-language', about: 'null', program: lines('x = null'), line: 1, says: 'None' },
  { code: 'forgotten-import', about: 'random', program: lines('print(random.randint(1, 6))'), line: 1, says: 'import random' },
  { code: 'used-before', about: 'function below', program: lines('hello()', 'def hello():', '    print(1)'), line: 1, says: 'line 2' },
  { code: 'undefined-name', about: 'text without quotes', program: lines('print(apple)'), line: 1, says: '"apple"' },
  { code: 'undefined-name', about: 'Chinese text without quotes', program: lines('print(苹果)'), line: 1, says: '"苹果"' },
  { code: 'changed-inside-function', about: 'counter outside', program: lines('n = 0', 'def up():', '    n = n + 1', 'up()'), line: 3, says: 'n is its own' },
  { code: 'misspelt-member', about: 'apend', program: lines('a = []', 'a.apend(1)'), line: 2, says: 'append' },
  { code: 'misspelt-member', about: 'random.randit', program: lines('import random', 'print(random.randit(1, 6))'), line: 2, says: 'randint' },
  { code: 'no-such-member', about: 'dance', program: lines('a = 5', 'a.dancing()'), line: 2, says: 'dancing' },
  { code: 'nothing-has-no-member', about: 'result of append', program: lines('a = [1].append(2)', 'a.append(3)'), line: 2 },
  { code: 'no-such-module', about: 'randon', program: lines('import randon'), line: 1, says: 'random' },
  { code: 'no-such-import', about: 'from random import dice', program: lines('from random import dice'), line: 1, says: 'dice' },
  { code: 'module-needs-more', about: 'sqlite3', program: lines('import sqlite3'), line: 1 },
];

const valueMistakes: readonly Mistake[] = [
  { code: 'text-plus-number', about: 'age', program: lines('age = 12', 'print("I am " + age)'), line: 2, column: 7, says: 'str(' },
  { code: 'number-plus-text', about: 'input not converted', program: lines('a = input()', 'print(1 + a)'), stdin: '2\n', line: 2, says: 'int(' },
  { code: 'nothing-in-calculation', about: 'no return', program: lines('def f():', '    x = 1', 'print(f() + 1)'), line: 3, says: 'return' },
  { code: 'wrong-kinds', about: 'list minus list', program: lines('print([1] - [1])'), line: 1, says: 'a list' },
  { code: 'list-plus-other', about: 'list plus number', program: lines('print([1] + 1)'), line: 1, says: 'append' },
  { code: 'text-times-text', about: 'two inputs multiplied', program: lines('a = input()', 'b = input()', 'print(a * b)'), stdin: '2\n3\n', line: 3 },
  { code: 'text-compared-with-number', about: 'guess', program: lines('guess = input()', 'if guess > 5:', '    print(1)'), stdin: '7\n', line: 2, says: 'int(' },
  { code: 'not-callable', about: 'a variable called list', program: lines('list = [1]', 'print(list(2))'), line: 2 },
  { code: 'missing-argument', about: 'f()', program: lines('def f(a):', '    return a', 'f()'), line: 3, says: "'a'" },
  { code: 'too-many-arguments', about: 'f(1, 2)', program: lines('def f(a):', '    return a', 'f(1, 2)'), line: 3, says: '2 values' },
  { code: 'not-iterable', about: 'for i in 5', program: lines('for i in 5:', '    print(i)'), line: 1, says: 'range' },
  { code: 'not-subscriptable', about: 'number[0]', program: lines('x = 5', 'print(x[0])'), line: 2 },
  { code: 'index-not-a-number', about: 'list["0"]', program: lines('a = [1]', 'print(a["0"])'), line: 2 },
  { code: 'cannot-change', about: 'letter of a text', program: lines('s = "abc"', 's[0] = "x"'), line: 2 },
  { code: 'needs-whole-number', about: 'range(2.5)', program: lines('for i in range(5 / 2):', '    print(i)'), line: 1, says: '//' },
  { code: 'no-length', about: 'len(5)', program: lines('print(len(5))'), line: 1 },
  { code: 'division-by-zero', about: 'average of nothing', program: lines('n = 0', 'print(10 / n)'), line: 2 },
  { code: 'empty-list', about: 'pop', program: lines('a = []', 'a.pop()'), line: 2 },
  { code: 'index-out-of-range', about: 'one past the end', program: lines('a = [1, 2, 3]', 'print(a[3])'), line: 2, says: 'from 0' },
  { code: 'missing-key', about: 'ages', program: lines('ages = {"Ann": 12}', 'print(ages["Bob"])'), line: 2, says: 'Bob' },
  { code: 'text-is-not-a-number', about: "int('abc')", program: lines('n = int(input())'), stdin: 'abc\n', line: 1, says: 'abc' },
  { code: 'empty-number', about: 'empty line', program: lines('n = int(input())'), stdin: '\n', line: 1, says: 'empty' },
  { code: 'decimal-as-int', about: "int('3.5')", program: lines('n = int(input())'), stdin: '3.5\n', line: 1, says: 'float' },
  { code: 'too-few-values', about: 'a, b', program: lines('a, b = [1]'), line: 1 },
  { code: 'too-many-values', about: 'a, b', program: lines('a, b = [1, 2, 3]'), line: 1 },
  { code: 'not-in-list', about: 'remove', program: lines('a = [1]', 'a.remove(2)'), line: 2 },
  { code: 'impossible-calculation', about: 'root', program: lines('import math', 'print(math.sqrt(-1))'), line: 2 },
  { code: 'input-used-up', about: 'two inputs, one line', program: lines('a = input()', 'b = input()'), stdin: '1\n', line: 2, says: 'one line' },
  { code: 'no-such-file', about: 'open', program: lines('open("ages.txt")'), line: 1, says: 'ages.txt' },
  { code: 'not-allowed-here', about: 'writing a big file', program: lines('open("/notes.txt", "w")'), line: 1, says: 'closed box' },
  { code: 'endless-recursion', about: 'no end', program: lines('def f(n):', '    return f(n + 1)', 'f(0)'), line: 2 },
  { code: 'assertion-failed', about: 'assert', program: lines('assert 1 > 2'), line: 1 },
  { code: 'endless-program', about: 'while True', program: lines('x = 1', 'while True:', '    x = x + 1'), line: 0, says: 'while' },
  { code: 'too-much-memory', about: 'a text that doubles', program: lines('s = "x"', 'while True:', '    s = s + s'), line: 3, says: 'grow' },
  { code: 'too-much-output', about: 'print without end', program: lines('while True:', '    print("again")'), line: 0, says: 'print' },
];

export const mistakes: readonly Mistake[] = [...signMistakes, ...structureMistakes, ...nameMistakes, ...valueMistakes];
