export interface Mistake {
  readonly code: string;
  readonly about: string;
  readonly sketch: string;
  readonly line: number;
  readonly column?: number;
  /** Must be in the English message. */
  readonly says?: string;
  readonly severity?: 'warning';
}

/** In `setup` of a sketch that is right otherwise; the lines given start at 2. */
const inSetup = (...lines: readonly string[]): string => `void setup() {\n${lines.map((line) => `  ${line}\n`).join('')}}\nvoid loop() {}\n`;
/** Above a sketch that is right otherwise; the lines given start at 1. */
const above = (...lines: readonly string[]): string => `${lines.join('\n')}\nvoid setup() {}\nvoid loop() {}\n`;

const characterMistakes: readonly Mistake[] = [
  { code: 'full-width-punctuation', about: 'Chinese semicolon', sketch: inSetup('pinMode(13, OUTPUT)；'), line: 2, column: 22, says: '；' },
  { code: 'full-width-punctuation', about: 'Chinese brackets', sketch: inSetup('pinMode（13, OUTPUT）;'), line: 2, column: 10, says: 'type (' },
  { code: 'full-width-punctuation', about: 'Chinese comma', sketch: inSetup('pinMode(13，OUTPUT);'), line: 2, column: 13, says: 'type ,' },
  { code: 'curly-quotes', about: 'curly quotes', sketch: inSetup('Serial.begin(9600);', 'Serial.print(“hello”);'), line: 3, column: 16, says: 'straight' },
  { code: 'invisible-space', about: 'space copied from a web page', sketch: inSetup('pinMode(13,\u00a0OUTPUT);'), line: 2, column: 14 },
  { code: 'letters-outside-quotes', about: 'Chinese variable name', sketch: inSetup('int 灯 = 13;'), line: 2, column: 7, says: '灯' },
  { code: 'stray-character', about: 'at sign', sketch: inSetup('delay(5)@;'), line: 2, column: 11, says: '@' },
  { code: 'unterminated-string', about: 'text without closing quote', sketch: inSetup('Serial.print("hello);'), line: 2, column: 16, says: 'closed' },
  { code: 'single-quotes-around-text', about: 'single quotes', sketch: inSetup("Serial.print('hello');"), line: 2, severity: 'warning', says: 'double quotes' },
];

const nameMistakes: readonly Mistake[] = [
  { code: 'wrong-case', about: 'digitalwrite', sketch: inSetup('digitalwrite(13, HIGH);'), line: 2, column: 3, says: 'digitalWrite' },
  { code: 'wrong-case', about: 'Delay', sketch: inSetup('Delay(500);'), line: 2, column: 3, says: 'delay' },
  { code: 'wrong-case', about: 'high', sketch: inSetup('digitalWrite(13, high);'), line: 2, column: 20, says: 'HIGH' },
  { code: 'wrong-case', about: 'Loop', sketch: 'void setup() {}\nvoid Loop() {}\n', line: 2, column: 6, says: 'loop' },
  { code: 'wrong-case', about: 'Int', sketch: above('Int led = 13;'), line: 1, column: 1, says: 'int' },
  { code: 'wrong-case', about: 'Serial.Begin', sketch: inSetup('Serial.Begin(9600);'), line: 2, column: 10, says: 'begin' },
  { code: 'misspelt-name', about: 'digitalWirte', sketch: inSetup('digitalWirte(13, HIGH);'), line: 2, column: 3, says: 'digitalWrite' },
  { code: 'misspelt-name', about: 'a name of the sketch', sketch: above('int buzzer = 8;').replace('setup() {}', 'setup() { pinMode(buzer, OUTPUT); }'), line: 2, column: 24, says: 'buzzer' },
  { code: 'misspelt-name', about: 'Serial.printn', sketch: inSetup('Serial.printn(5);'), line: 2, column: 10, says: 'print' },
  { code: 'undeclared-name', about: 'variable never declared', sketch: inSetup('brightness = 5;'), line: 2, column: 3, says: 'int brightness' },
  { code: 'no-such-member', about: 'Serial.dance', sketch: inSetup('Serial.dancing();'), line: 2, column: 10, says: 'dancing' },
  { code: 'command-outside-function', about: 'call outside', sketch: above('digitalWrite(13, HIGH);'), line: 1, column: 1, says: 'outside' },
  { code: 'command-outside-function', about: 'assignment outside', sketch: above('int x;', 'x = 5;'), line: 2, column: 1, says: 'outside' },
  { code: 'command-outside-function', about: 'if outside', sketch: above('if (true) { }'), line: 1, column: 1, says: 'outside' },
  { code: 'unknown-type', about: 'Lamp led', sketch: above('Lamp led;'), line: 1, column: 1, says: 'Lamp' },
];

const structureMistakes: readonly Mistake[] = [
  { code: 'missing-setup', about: 'only loop', sketch: 'void loop() {}\n', line: 1, says: 'void setup()' },
  { code: 'missing-loop', about: 'only setup', sketch: 'void setup() {}\n', line: 1, says: 'void loop()' },
  { code: 'declared-not-written', about: 'function only announced', sketch: `void flash(int times);\n${inSetup('flash(3);')}`, line: 1, says: 'flash' },
  { code: 'function-without-brackets', about: 'void setup {', sketch: 'void setup {\n}\nvoid loop() {}\n', line: 1, says: 'void setup()' },
  { code: 'else-without-if', about: 'semicolon after if', sketch: inSetup('if (true);', '{ delay(1); }', 'else { delay(2); }'), line: 4 },
  { code: 'assignment-in-condition', about: 'one = in if', sketch: `int a;\n${inSetup('if (a = 5) { delay(1); }')}`, line: 3, says: '==', severity: 'warning' },
  { code: 'semicolon-after-condition', about: 'if (…);', sketch: `int a;\n${inSetup('if (a == 5); { delay(1); }')}`, line: 3, severity: 'warning' },
  { code: 'call-needs-brackets', about: 'millis;', sketch: inSetup('millis;'), line: 2, severity: 'warning', says: '( )' },
  { code: 'statement-does-nothing', about: '== instead of =', sketch: `int a;\n${inSetup('a == 5;')}`, line: 3, severity: 'warning', says: 'nothing' },
  { code: 'break-outside-loop', about: 'break in setup', sketch: inSetup('break;'), line: 2 },
];

const typeMistakes: readonly Mistake[] = [
  { code: 'too-few-arguments', about: 'digitalWrite(13)', sketch: inSetup('digitalWrite(13);'), line: 2, column: 3, says: 'digitalWrite' },
  { code: 'too-many-arguments', about: 'delay(1, 2)', sketch: inSetup('delay(1, 2);'), line: 2, column: 3, says: 'delay' },
  { code: 'wrong-arguments', about: 'Serial.begin()', sketch: inSetup('Serial.begin();'), line: 2, column: 10, says: 'begin' },
  { code: 'redefinition', about: 'variable twice', sketch: above('int led = 13;', 'int led = 12;'), line: 2, column: 5, says: 'led' },
  { code: 'redefinition', about: 'two setups', sketch: above('void setup() {}'), line: 2, column: 6, says: 'setup' },
  { code: 'void-variable', about: 'void x', sketch: above('void led = 13;'), line: 1, column: 6, says: 'led' },
  { code: 'void-result-used', about: 'int a = delay(5)', sketch: inSetup('int a = delay(5);'), line: 2 },
  { code: 'return-from-void', about: 'return 5 from void', sketch: inSetup('return 5;'), line: 2, severity: 'warning' },
  { code: 'missing-return', about: 'int function without return', sketch: above('int twice(int a) { a = a * 2; }'), line: 1, severity: 'warning' },
  { code: 'text-instead-of-number', about: 'pinMode("13")', sketch: inSetup('pinMode("13", OUTPUT);'), line: 2, severity: 'warning', says: 'quotes' },
  { code: 'number-too-big', about: 'int a = 100000', sketch: inSetup('int a = 100000;', 'delay(a);'), line: 2, severity: 'warning', says: '32767' },
  { code: 'constant-changed', about: 'const changed', sketch: `const int led = 13;\n${inSetup('led = 12;')}`, line: 3, says: 'const' },
  { code: 'wrong-side-of-equals', about: '5 = a', sketch: `int a;\n${inSetup('5 = a;')}`, line: 3 },
  { code: 'leading-zero', about: '08', sketch: inSetup('pinMode(08, OUTPUT);'), line: 2, says: '8' },
  { code: 'name-starts-with-digit', about: 'int 2nd', sketch: inSetup('int 2nd = 3;'), line: 2 },
  { code: 'too-many-values', about: 'three values in two places', sketch: above('int pins[2] = {1, 2, 3};'), line: 1 },
  { code: 'division-by-zero', about: '5 / 0', sketch: inSetup('delay(5 / 0);'), line: 2, severity: 'warning' },
];

const punctuationMistakes: readonly Mistake[] = [
  { code: 'missing-semicolon', about: 'after a call', sketch: inSetup('pinMode(13, OUTPUT)', '', '// note', 'delay(5);'), line: 2, column: 22 },
  { code: 'missing-semicolon', about: 'after a declaration', sketch: above('int led = 13'), line: 1, column: 13 },
  { code: 'missing-semicolon', about: 'before }', sketch: inSetup('delay(5)'), line: 2, column: 11 },
  { code: 'missing-parenthesis', about: 'if without )', sketch: inSetup('if (digitalRead(2) == HIGH { delay(1); }'), line: 2, column: 29 },
  { code: 'missing-parenthesis', about: 'call without )', sketch: inSetup('digitalWrite(13, HIGH;'), line: 2, column: 24 },
  { code: 'missing-parenthesis', about: 'if without (', sketch: inSetup('if digitalRead(2) { delay(1); }'), line: 2 },
  { code: 'extra-parenthesis', about: 'delay(5));', sketch: inSetup('delay(5));'), line: 2 },
  { code: 'missing-comma', about: 'digitalWrite(13 1)', sketch: inSetup('digitalWrite(13 1);'), line: 2, column: 18 },
  { code: 'missing-comma', about: 'digitalWrite(13 HIGH)', sketch: inSetup('digitalWrite(13 HIGH);'), line: 2, column: 18 },
  { code: 'missing-bracket', about: 'pins[0', sketch: `int pins[2];\n${inSetup('pinMode(pins[0, 1);')}`, line: 3 },
  { code: 'for-needs-semicolons', about: 'commas in for', sketch: inSetup('for (int i = 0, i < 3, i++) { }'), line: 2 },
  { code: 'missing-brace', about: 'setup never closed', sketch: 'void setup() {\n  delay(1);\n\nvoid loop() {}\n', line: 4 },
  { code: 'missing-brace', about: 'last } forgotten', sketch: 'void setup() {}\nvoid loop() {\n  delay(1);\n', line: 3 },
  { code: 'extra-brace', about: 'one } too many', sketch: above('void flash() { }', '}'), line: 2, column: 1 },
  { code: 'extra-semicolon', about: 'void flash();{', sketch: above('void flash();', '{ delay(1); }'), line: 2 },
  { code: 'missing-operator', about: 'int led 13;', sketch: above('int led 13;'), line: 1 },
  { code: 'incomplete-expression', about: 'a = ;', sketch: `int a;\n${inSetup('a = ;')}`, line: 3 },
];

const libraryAndSizeMistakes: readonly Mistake[] = [
  { code: 'missing-library', about: 'library that is not installed', sketch: above('#include <Servo2000.h>'), line: 1, says: 'Servo2000.h' },
  { code: 'include-needs-brackets', about: '#include Wire.h', sketch: above('#include Wire.h'), line: 1, says: '<Wire.h>' },
  { code: 'unknown-directive', about: '#defin', sketch: above('#defin LED 13'), line: 1, says: '#defin' },
  { code: 'too-big-for-flash', about: '40 kB of data', sketch: `const byte a[16000] PROGMEM = {1};\nconst byte b[20000] PROGMEM = {2};\n${inSetup('for (unsigned i = 0; i < 9000; i++) tone(pgm_read_byte(a + i), pgm_read_byte(b + i));')}`, line: 1, says: 'bytes too big' },
  { code: 'too-big-for-ram', about: '3000 bytes of variables', sketch: `byte a[3000];\n${inSetup('for (int i = 0; i < 3000; i++) a[i] = analogRead(i);', 'delay(a[millis()]);')}`, line: 1, says: '2048' },
  { code: 'list-too-big', about: 'a list of a million', sketch: above('int list[1000000];'), line: 1, says: 'list' },
  { code: 'compiler-gave-up', about: 'endless template', sketch: above('template<int N> struct T { enum { v = T<N + 1>::v }; };', 'int a = T<0>::v;'), line: 1 },
  { code: 'assembler-refused', about: 'wrong assembler', sketch: inSetup('asm("jump home");'), line: 1 },
];

export const mistakes: readonly Mistake[] = [
  ...characterMistakes, ...nameMistakes, ...structureMistakes, ...typeMistakes, ...punctuationMistakes, ...libraryAndSizeMistakes,
];
