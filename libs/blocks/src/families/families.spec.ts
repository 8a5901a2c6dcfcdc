import { generateSketch } from '../generator/generate-sketch.ts';
import { toolboxFor } from '../toolbox/toolbox.ts';
import { builtInBlocks, ownBlocks } from '../catalogue/own-blocks.ts';
import { familyStatements, familyValues } from './index.ts';

type Block = Record<string, unknown>;
let ids = 0;
const block = (type: string, fields: Block = {}, inputs: Record<string, Block> = {}, extraState?: Block): Block =>
  ({ type, id: `b${(ids += 1)}`, fields, inputs: Object.fromEntries(Object.entries(inputs).map(([name, inner]) => [name, { block: inner }])), ...(extraState ? { extraState } : {}) });
const number = (NUM: number): Block => block('math_number', { NUM });
const stack = ([first = {}, ...rest]: Block[]): Block => (rest.length === 0 ? first : { ...first, next: { block: stack(rest) } });
const loop = (...inside: Block[]): Block => block('arduino_loop', {}, inside.length > 0 ? { DO: stack(inside) } : {});
const setup = (...inside: Block[]): Block => block('arduino_setup', {}, { DO: stack(inside) });
const variables = [{ id: 'v1', name: 'i' }, { id: 'v2', name: 'pitch' }, { id: 'v3', name: 'then' }];
function code(...blocks: Block[]): string {
  const sketch = generateSketch({ blocks: { languageVersion: 0, blocks }, variables });
  if (!sketch.ok) throw new Error(sketch.code);
  return sketch.value.code;
}
const sketch = (...lines: string[]): string => `${lines.join('\n')}\n`;

describe('families of blocks', () => {
  it('turns a knob into light', () => {
    expect(code(loop(block('io_analog_write', { PIN: '9' }, { VALUE: block('math_map', {}, { VALUE: block('io_analog_read', { PIN: 'A0' }), FROM_LOW: number(0), FROM_HIGH: number(1023), TO_LOW: number(0), TO_HIGH: number(255) }) }))))
      .toBe(sketch('void setup() {', '  pinMode(9, OUTPUT);', '}', '', 'void loop() {', '  analogWrite(9, map(analogRead(A0), 0, 1023, 0, 255));', '}'));
  });
  it('attaches a servo once, however often it moves', () => {
    expect(code(loop(block('servo_write', { PIN: '9' }, { ANGLE: number(0) }), block('servo_write', { PIN: '9' }, { ANGLE: number(90) }))))
      .toBe(sketch('#include <Servo.h>', '', 'Servo servo9;', '', 'void setup() {', '  servo9.attach(9);', '}', '', 'void loop() {', '  servo9.write(0);', '  servo9.write(90);', '}'));
  });
  it('writes a function with a parameter, and its name stays local', () => {
    const define = block('procedures_defnoreturn', { NAME: 'beep' }, { STACK: block('sound_tone_for', { PIN: '8' }, { HZ: block('variables_get', { VAR: { id: 'v2' } }), MS: number(200) }) }, { params: [{ id: 'v2', name: 'pitch' }] });
    expect(code(loop(block('procedures_callnoreturn', {}, { ARG0: block('sound_note', { NOTE: 'NOTE_A4' }) }, { name: 'beep', params: ['pitch'] })), define))
      .toBe(sketch('void setup() {', '  pinMode(8, OUTPUT);', '}', '', 'void loop() {', '  beep(440);', '}', '', 'void beep(int pitch) {', '  tone(8, pitch);', '  delay(200);', '  noTone(8);', '}'));
  });
  it('writes a function with a result', () => {
    const define = block('procedures_defreturn', { NAME: 'twice' }, { RETURN: block('math_arithmetic', { OP: 'MULTIPLY' }, { A: block('variables_get', { VAR: { id: 'v2' } }), B: number(2) }) }, { params: [{ id: 'v2', name: 'pitch' }] });
    expect(code(loop(block('time_delay', {}, { MS: block('procedures_callreturn', {}, { ARG0: number(5) }, { name: 'twice', params: ['pitch'] }) })), define)).toContain('  delay(twice(5));\n}\n\nint twice(int pitch) {\n  return (pitch * 2);\n}');
  });
  it('walks over an array', () => {
    const list = block('array_define', { NAME: 'notes', KIND: 'int', VALUES: '262, 294；x,330' });
    expect(code(list, loop(block('controls_for', { VAR: { id: 'v1' } }, { FROM: number(0), TO: block('math_arithmetic', { OP: 'MINUS' }, { A: block('array_length', { NAME: 'notes' }), B: number(1) }), BY: number(1), DO: block('sound_tone', { PIN: '8' }, { HZ: block('array_get', { NAME: 'notes' }, { INDEX: block('variables_get', { VAR: { id: 'v1' } }) }) }) }))))
      .toBe(sketch('int notes[] = {262, 330};', 'int i = 0;', '', 'void setup() {', '  pinMode(8, OUTPUT);', '}', '', 'void loop() {', '  for (i = 0; i <= ((int)(sizeof(notes) / sizeof(notes[0])) - 1); i += 1) {', '    tone(8, notes[i]);', '  }', '}'));
  });
  it('gives times and fractions a kind that holds them', () => {
    expect(code(loop(block('variables_set', { VAR: { id: 'v3' } }, { VALUE: block('time_millis') }), block('variables_set', { VAR: { id: 'v1' } }, { VALUE: block('dht_read', { PIN: '4', MODEL: 'DHT11', WHAT: 'humidity' }) }))))
      .toBe(sketch('#include <DHT.h>', '', 'DHT dht4(4, DHT11);', 'unsigned long then = 0;', 'float i = 0;', '', 'void setup() {', '  dht4.begin();', '}', '', 'void loop() {', '  then = millis();', '  i = dht4.readHumidity();', '}'));
  });
  it('starts a display that nobody started, and only then', () => {
    const print = block('lcd_print', { ROW: '1' }, { COLUMN: number(0), TEXT: block('text', { TEXT: 'hi' }) });
    expect(code(loop(print))).toContain('void setup() {\n  lcd.init();\n  lcd.backlight();\n}');
    expect(code(setup(block('lcd_begin', { ADDRESS: '0x3F' })), loop(print)).match(/lcd\.init/g)).toHaveLength(1);
  });
  it('reads a remote through a function that the sketch shows', () => {
    expect(code(setup(block('ir_begin', { PIN: '2' })), loop(block('time_delay', {}, { MS: block('ir_read') })))).toContain('unsigned long readRemote() {');
  });
  it('counts down as well as up', () => {
    expect(code(loop(block('controls_for', { VAR: { id: 'v1' } }, { FROM: number(10), TO: number(0), BY: number(-2) })))).toContain('for (i = 10; i >= 0; i -= 2) {');
  });
  it('lets no code out of labels, lists and names', () => {
    const hostile = '"); system("x'; // nothing of it may survive as code
    const text = code(block('array_define', { NAME: hostile, KIND: 'int', VALUES: hostile }), block('variable_declare', { NAME: hostile, KIND: hostile }, { VALUE: number(1) }), loop(block('serial_print_value', { LABEL: hostile }, { VALUE: number(1) })));
    expect(text).not.toContain('system(');
    expect(text).toContain('Serial.print("systemx:");');
  });
  it('knows how to write every block that it offers', () => {
    const written = { ...familyStatements, ...familyValues };
    const missing = [...ownBlocks.map((each) => each.type), ...Object.keys(builtInBlocks)].filter((type) => type.startsWith('sound') && !(type in written));
    expect(missing).toEqual([]);
    for (const each of ownBlocks) {
      const fields = Object.fromEntries(each.places.flatMap((place) => (place.kind === 'choice' ? [[place.name, place.options[0]?.[1] ?? '']] : [])));
      const made = each.shape === 'hat' ? [block(each.type, fields)] : each.shape === 'statement' ? [loop(block(each.type, fields))] : [loop(block('serial_print', {}, { TEXT: block(each.type, fields) }))];
      expect(() => code(...made)).not.toThrow();
    }
  });
  it('offers functions as Blockly does', () => {
    expect(JSON.stringify(toolboxFor(['procedures_defnoreturn'], 'en'))).toContain('"custom":"PROCEDURE"');
  });
});
