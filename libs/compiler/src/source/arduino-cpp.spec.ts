import { arduinoCpp, joinedTabs } from './arduino-cpp.ts';

const tag = (name: string, line: number, fields: string, pattern = `void ${name}`): string => `${name}\t/sketch/sketch.ino\t/^${pattern}$/;"\t${fields}\tline:${line}`;
const tabs = (content: string): { name: string; content: string }[] => [{ name: 'sketch.ino', content }];

describe('C++ made from an Arduino sketch', () => {
  it('declares functions before the first one and marks the pupil\'s lines', () => {
    const tags = [tag('setup', 2, 'kind:function\tsignature:()\treturntype:void'), tag('blink', 4, 'kind:function\tsignature:(int times)\treturntype:void')].join('\n');
    expect(arduinoCpp(tabs('int led;\nvoid setup() { blink(2); }\nvoid loop() {}\nvoid blink(int times) {}'), tags).split('\n')).toEqual([
      '#include <Arduino.h>', '#line 1 "sketch.ino"', 'int led;', '#line 2 "sketch.ino"', 'void setup();', '#line 4 "sketch.ino"', 'void blink(int times);',
      '#line 2 "sketch.ino"', 'void setup() { blink(2); }', 'void loop() {}', 'void blink(int times) {}', '',
    ]);
  });

  it('leaves a return type on its own line together with its function', () => {
    const cpp = arduinoCpp(tabs('int a;\nunsigned long\nlater() { return 1; }'), tag('later', 3, 'kind:function\tsignature:()\treturntype:unsigned long', 'later() {'));
    expect(cpp).toContain('#line 2 "sketch.ino"\nunsigned long\nlater() { return 1; }');
  });

  it.each([
    ['templates', 'kind:function\tsignature:(T a)\treturntype:template T'], ['default arguments', 'kind:function\tsignature:(int a = 5)\treturntype:void'],
    ['macros that look like functions', 'kind:function\tsignature:(TIMER1_COMPA_vect)'], ['members', 'kind:function\tclass:Lamp\tsignature:()\treturntype:void'],
  ])('does not declare %s', (_what, fields) => {
    expect(arduinoCpp(tabs('void f() {}'), tag('f', 1, fields))).not.toMatch(/\bf\([^)]*\);/);
  });

  it('does not declare a function before the type that it needs', () => {
    const tags = [tag('setup', 1, 'kind:function\tsignature:()\treturntype:void'), tag('Lamp', 2, 'kind:struct'), tag('light', 3, 'kind:function\tsignature:(Lamp one)\treturntype:void')].join('\n');
    const cpp = arduinoCpp(tabs('void setup() {}\nstruct Lamp { };\nvoid light(Lamp one) {}'), tags);
    expect(cpp).toContain('void setup();');
    expect(cpp).not.toContain('light(Lamp one);');
  });

  it('keeps static functions static', () => {
    expect(arduinoCpp(tabs('static int f() { return 1; }'), tag('f', 1, 'kind:function\tsignature:()\treturntype:int', 'static int f() {'))).toContain('static int f();');
  });

  it('is the sketch itself when the tag lister finds nothing', () => {
    expect(arduinoCpp(tabs('hello'), 'rubbish\n\n')).toBe('#include <Arduino.h>\n#line 1 "sketch.ino"\nhello\n');
  });

  it('starts every tab with its own name', () => {
    const two = [...tabs('void setup() {}'), { name: 'more.ino', content: 'void loop() {}' }];
    expect(joinedTabs(two)).toBe('void setup() {}\nvoid loop() {}\n');
    expect(arduinoCpp(two, tag('loop', 2, 'kind:function\tsignature:()\treturntype:void'))).toContain('#line 1 "more.ino"\nvoid loop();\n#line 1 "more.ino"\nvoid loop() {}');
  });
});
