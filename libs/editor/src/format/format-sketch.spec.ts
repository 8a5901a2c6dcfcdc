import { formatSketch } from './format-sketch.ts';

const lines = (...all: string[]): string => all.join('\n');
const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'braces': [lines('void setup() {', 'pinMode(13, OUTPUT);', '    }', 'void loop()', '{', 'if (x) {', 'f();', '} else {', 'g();', '}', '}'), lines('void setup() {', '  pinMode(13, OUTPUT);', '}', 'void loop()', '{', '  if (x) {', '    f();', '  } else {', '    g();', '  }', '}')],
  'an if without braces': [lines('void loop() {', 'if (a)', 'f();', 'else if (b)', 'g();', 'else', 'h();', 'i();', '}'), lines('void loop() {', '  if (a)', '    f();', '  else if (b)', '    g();', '  else', '    h();', '  i();', '}')],
  'an if in a for, both without braces': [lines('for (int i = 0; i < 3; i++)', 'if (i)', 'f();', 'g();'), lines('for (int i = 0; i < 3; i++)', '  if (i)', '    f();', 'g();')],
  'a brace of its own line after an if': [lines('if (a)', '{', 'f();', '}', 'else', '{', 'g();', '}'), lines('if (a)', '{', '  f();', '}', 'else', '{', '  g();', '}')],
  'switch and case': [lines('switch (x) {', 'case 1:', 'f();', 'break;', 'case 2: {', 'g();', '}', 'break;', 'default:', 'h();', '}'), lines('switch (x) {', '  case 1:', '    f();', '    break;', '  case 2: {', '    g();', '  }', '    break;', '  default:', '    h();', '}')],
  'a condition over two lines': [lines('if (a &&', 'b) {', 'f();', '}'), lines('if (a &&', '    b) {', '  f();', '}')],
  'a call over several lines': [lines('void loop() {', 'f(1,', '2,', '3', ');', 'g();', '}'), lines('void loop() {', '  f(1,', '      2,', '      3', '  );', '  g();', '}')],
  'a sum over two lines': [lines('void loop() {', 'int a = b +', 'c;', 'f();', '}'), lines('void loop() {', '  int a = b +', '      c;', '  f();', '}')],
  'lists of numbers': [lines('int notes[] = {', '262, 294,', '330', '};', 'int grid[2][2] = {', '{1, 2},', '{3, 4}', '};'), lines('int notes[] = {', '  262, 294,', '  330', '};', 'int grid[2][2] = {', '  {1, 2},', '  {3, 4}', '};')],
  'an enum and a class': [lines('enum State {', 'RED,', 'GREEN', '};', 'class Lamp {', 'public:', 'void on();', 'private:', 'int pin;', '};'), lines('enum State {', '  RED,', '  GREEN', '};', 'class Lamp {', 'public:', '  void on();', 'private:', '  int pin;', '};')],
  'directives at the margin': [lines('void setup() {', '  #ifdef DEBUG', 'Serial.begin(9600);', '    #endif', '}', '  #define TWICE(x) \\', '      ((x) * 2)'), lines('void setup() {', '#ifdef DEBUG', '  Serial.begin(9600);', '#endif', '}', '#define TWICE(x) \\', '      ((x) * 2)')],
  'signs in texts and comments': [lines('void f() {', 'print("} { ( \\" //");', "char c = '{'; // } not this", '/* { */ g();', '}'), lines('void f() {', '  print("} { ( \\" //");', "  char c = '{'; // } not this", '  /* { */ g();', '}')],
  'a comment over several lines': [lines('void f() {', '/*', '* one {', 'as the pupil put it', '*/', 'g();', '}'), lines('void f() {', '  /*', '   * one {', 'as the pupil put it', '   */', '  g();', '}')],
  'a raw text that keeps its blanks': [lines('void f() {', 'print(R"(', '  { as it is', ')");', 'g();', '}'), lines('void f() {', '  print(R"(', '  { as it is', ')");', '  g();', '}')],
  'tabs, blanks at line ends and empty lines': [lines('void f() {\t ', '\t\tg();  ', '   ', '}'), lines('void f() {', '  g();', '', '}')],
  'while with an empty body, and do': [lines('while (!ready());', 'f();', 'do', 'g();', 'while (x);', 'h();'), lines('while (!ready());', 'f();', 'do', '  g();', 'while (x);', 'h();')],
  'more closing braces than there are': [lines('}', '}', 'f();'), lines('}', '}', 'f();')],
};

describe('the formatter of sketches', () => {
  it.each(Object.entries(cases))('%s', (_, [before, after]) => {
    expect(formatSketch(before)).toBe(after);
    expect(formatSketch(after)).toBe(after);
  });
  it('reads line ends of every system', () => { expect(formatSketch('void f() {\r\ng();\r}')).toBe('void f() {\n  g();\n}'); });

  it('is quick with a program that nobody wrote', () => {
    const wild = `${'((((({{{{[[['.repeat(4000)}\n`.repeat(2) + '"'.repeat(20_000);
    expect(formatSketch(formatSketch(wild)).length).toBeGreaterThan(wild.length - 10);
  });
});
