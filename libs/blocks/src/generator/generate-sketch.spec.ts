import { generateSketch } from './generate-sketch.ts';

interface Made { type: string; id: string; fields?: Record<string, unknown>; inputs?: Record<string, { block: Made }>; next?: { block: Made }; extraState?: unknown }
const stack = (...blocks: Made[]): Made => blocks.reduceRight((next, block) => (block === next ? block : { ...block, next: { block: next } }));
const workspace = (...blocks: Made[]) => ({ blocks: { languageVersion: 0, blocks } });
const loop = (inner: Made): Made => ({ type: 'arduino_loop', id: 'L', inputs: { DO: { block: inner } } });
const number = (NUM: number): { block: Made } => ({ block: { type: 'math_number', id: `n${NUM}`, fields: { NUM } } });
const write = (id: string, LEVEL: string): Made => ({ type: 'io_digital_write', id, fields: { PIN: '13', LEVEL } });
const delay = (id: string, ms: number): Made => ({ type: 'time_delay', id, inputs: { MS: number(ms) } });
const codeOf = (json: unknown): string => { const made = generateSketch(json); if (!made.ok) throw new Error(made.code); return made.value.code; };

describe('blocks to C++', () => {
  it('writes a blink with the pin mode it needs', () => {
    expect(codeOf(workspace(loop(stack(write('a', 'HIGH'), delay('b', 500), write('c', 'LOW'), delay('d', 500)))))).toBe(
      'void setup() {\n  pinMode(13, OUTPUT);\n}\n\nvoid loop() {\n  digitalWrite(13, HIGH);\n  delay(500);\n  digitalWrite(13, LOW);\n  delay(500);\n}\n');
  });
  it('leaves a pin mode alone that the pupil set', () => {
    const setup: Made = { type: 'arduino_setup', id: 'S', inputs: { DO: { block: { type: 'io_pin_mode', id: 'm', fields: { PIN: '2', MODE: 'INPUT_PULLUP' } } } } };
    const read: Made = { type: 'io_digital_write_value', id: 'w', fields: { PIN: '13' }, inputs: { VALUE: { block: { type: 'io_digital_read', id: 'r', fields: { PIN: '2' } } } } };
    const code = codeOf(workspace(setup, loop(read)));
    expect(code).toContain('pinMode(2, INPUT_PULLUP);');
    expect(code).not.toContain('pinMode(2, INPUT);');
    expect(code).toContain('digitalWrite(13, digitalRead(2));');
  });
  it('writes if, else and loops with their bodies indented', () => {
    const choose: Made = { type: 'controls_if', id: 'i', extraState: { hasElse: true }, inputs: {
      IF0: { block: { type: 'logic_compare', id: 'c', fields: { OP: 'EQ' }, inputs: { A: { block: { type: 'io_digital_read', id: 'r', fields: { PIN: '2' } } }, B: { block: { type: 'io_level', id: 'l', fields: { LEVEL: 'LOW' } } } } } },
      DO0: { block: write('on', 'HIGH') }, ELSE: { block: { type: 'controls_repeat_ext', id: 'x', inputs: { TIMES: number(3), DO: { block: write('off', 'LOW') } } } } } };
    expect(codeOf(workspace(loop(choose)))).toContain('  if ((digitalRead(2) == LOW)) {\n    digitalWrite(13, HIGH);\n  } else {\n    for (int times1 = 0; times1 < 3; times1++) {\n      digitalWrite(13, LOW);\n    }\n  }\n');
  });
  it('puts named constants at the top', () => {
    const green: Made = { type: 'const_define', id: 'k', fields: { NAME: 'GREEN' }, inputs: { VALUE: number(12) } };
    const code = codeOf(workspace({ type: 'arduino_setup', id: 'S', inputs: { DO: { block: green } } }, loop({ type: 'io_digital_write_const', id: 'w', fields: { NAME: 'GREEN', LEVEL: 'HIGH' } })));
    expect(code).toBe('const int GREEN = 12;\n\nvoid setup() {\n  pinMode(GREEN, OUTPUT);\n}\n\nvoid loop() {\n  digitalWrite(GREEN, HIGH);\n}\n');
  });
  it('turns Chinese variable names into safe ones and says which is which', () => {
    const json = { ...workspace(loop({ type: 'variables_set', id: 'v', fields: { VAR: { id: 'x1' } }, inputs: { VALUE: number(5) } })), variables: [{ id: 'x1', name: '次数*/ evil' }] };
    const code = codeOf(json);
    expect(code).toContain('// name_1: 次数   evil');
    expect(code).toContain('name_1 = 5;');
  });
  it('ties lines to blocks both ways', () => {
    const made = generateSketch(workspace(loop(stack(write('a', 'HIGH'), delay('b', 500)))));
    expect(made.ok && made.value.lineOfBlock['b']).toEqual({ from: 7, to: 7 });
    expect(made.ok && made.value.blockOfLine[6]).toBe('a');
  });
  it('counts stacks that hang under no hat', () => {
    const made = generateSketch(workspace(write('a', 'HIGH')));
    expect(made.ok && made.value.orphans).toBe(1);
  });
});

describe('hostile blocks', () => {
  it('lets no code out of a field', () => {
    const code = codeOf(workspace(loop(stack({ type: 'io_digital_write', id: 'a', fields: { PIN: '13); asm(".incbin"', LEVEL: 'HIGH' } }, { type: 'serial_print', id: 'p', inputs: { TEXT: { block: { type: 'text', id: 't', fields: { TEXT: '"); while(1); //\n' } } } } }))));
    expect(code).not.toContain('asm');
    expect(code.split('\n').find((line) => line.includes('println'))).toMatch(/^ {2}Serial\.println\("[^"]*"\);$/);
  });
  it.each([['a taken word', 'delay'], ['code', 'x; int y'], ['nothing', '']])('gives a constant a safe name for %s', (_, NAME) => {
    expect(codeOf(workspace({ type: 'const_define', id: 'k', fields: { NAME }, inputs: { VALUE: number(1) } }))).toMatch(/const int (name_1|PIN) = 1;/);
  });
  it.each([
    ['no object', 7, 'blocks-malformed'], ['a list', [], 'blocks-malformed'], ['an unknown type', workspace(loop({ type: 'evil', id: 'e' })), 'block-unknown'],
    ['a prototype key', workspace(loop({ type: 'constructor', id: 'e' })), 'block-unknown'],
  ])('refuses %s', (_, json, code) => { expect(generateSketch(json)).toMatchObject({ ok: false, code }); });
  it('refuses deep nesting and great numbers without falling over', () => {
    let deep: Made = { type: 'logic_boolean', id: 'b', fields: { BOOL: 'TRUE' } };
    for (let at = 0; at < 5000; at += 1) deep = { type: 'logic_negate', id: String(at), inputs: { BOOL: { block: deep } } };
    expect(generateSketch(workspace(loop({ type: 'controls_if', id: 'i', inputs: { IF0: { block: deep } } })))).toMatchObject({ ok: false, code: 'blocks-too-deep' });
    expect(generateSketch(workspace(loop(stack(...Array.from({ length: 1500 }, (_, at) => write(String(at), 'HIGH'))))))).toMatchObject({ ok: false, code: 'blocks-too-many' });
  });
  it('takes an empty workspace', () => { expect(codeOf({})).toBe('void setup() {\n}\n\nvoid loop() {\n}\n'); });
});
