import { strToU8, zipSync } from 'fflate';
import { generateSketch } from '../generator/generate-sketch.ts';
import { builtInBlocks, ownBlocks } from '../catalogue/own-blocks.ts';
import { importScratch, type ScratchImport } from './import-scratch.ts';

type Json = Record<string, unknown>;
const archive = (project: unknown, more: Record<string, Uint8Array> = {}): Uint8Array => zipSync({ 'project.json': strToU8(typeof project === 'string' ? project : JSON.stringify(project)), ...more });
const project = (...blocks: Json[]): Json => ({ targets: blocks.map((each) => ({ isStage: false, blocks: each })), meta: { semver: '3.0.0' } });
/** `b('a', 'opcode', inputs, fields)`; a stack is made by `chain`. */
const b = (opcode: string, inputs: Json = {}, fields: Json = {}, over: Json = {}): Json => ({ opcode, next: null, parent: null, inputs, fields, shadow: false, topLevel: false, ...over });
const num = (value: string): unknown[] => [1, [4, value]];
const words = (value: string): unknown[] => [1, [10, value]];
const chain = (prefix: string, ...list: Json[]): Json => Object.fromEntries(list.map((block, at) => [`${prefix}${at}`, { ...block, next: at + 1 < list.length ? `${prefix}${at + 1}` : null, topLevel: at === 0 && prefix === 'top' }]));
const level = (value: string): Json => b('arduino_pin_menu_level', {}, { level: [value, null] }, { shadow: true });

function imported(file: Uint8Array): ScratchImport {
  const result = importScratch(file);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
const codeOf = (value: ScratchImport): string => {
  const sketch = generateSketch(value.workspace);
  if (!sketch.ok) throw new Error(sketch.code);
  return sketch.value.code;
};
const problem = (file: Uint8Array): string => { const result = importScratch(file); return result.ok ? 'ok' : result.code; };

describe('a Scratch-like file', () => {
  const blink = {
    ...chain('top', b('event_whenarduinobegin'), b('arduino_serial_serialBegin', {}, { VALUE: ['9600', null] }), b('control_forever', { SUBSTACK: [2, 'in0'] })),
    ...chain('in', b('arduino_pin_setDigitalOutput', { LEVEL: [1, 'hi'] }, { PIN: ['13', null] }), b('control_wait', { DURATION: num('0.5') }), b('arduino_pin_setDigitalOutput', { LEVEL: [1, 'lo'] }, { PIN: ['13', null] }), b('control_wait', { DURATION: num('0.5') })),
    hi: level('HIGH'), lo: level('LOW'),
  };

  it('becomes setup and loop, with nothing left over', () => {
    const made = imported(archive(project(blink)));
    expect(codeOf(made)).toBe('void setup() {\n  pinMode(13, OUTPUT);\n  Serial.begin(9600);\n}\n\nvoid loop() {\n  digitalWrite(13, HIGH);\n  delay(500);\n  digitalWrite(13, LOW);\n  delay(500);\n}\n');
    expect(made.report).toMatchObject({ converted: 7, left: 0, notes: [] });
    expect(made.report.picture.map((line) => `${'>'.repeat(line.depth)}${line.opcode}`)).toContain('>>control_wait');
  });

  it('keeps choices, loops, variables and sums', () => {
    const blocks = {
      ...chain('top', b('event_whenflagclicked'), b('data_setvariableto', { VALUE: words('3') }, { VARIABLE: ['计数', 'x1'] }), b('control_repeat', { TIMES: num('10'), SUBSTACK: [2, 'r0'] })),
      ...chain('r', b('control_if_else', { CONDITION: [2, 'gt'], SUBSTACK: [2, 'yes0'], SUBSTACK2: [2, 'no0'] })),
      ...chain('yes', b('data_changevariableby', { VALUE: num('-1') }, { VARIABLE: ['计数', 'x1'] })), ...chain('no', b('control_wait', { DURATION: [3, 'sum', [5, '1']] })),
      gt: b('operator_gt', { OPERAND1: [3, [12, '计数', 'x1'], [10, '']], OPERAND2: words('2') }), sum: b('operator_add', { NUM1: num('1'), NUM2: [3, 'rand', [4, '']] }), rand: b('operator_random', { FROM: num('1'), TO: num('6') }),
    };
    const made = imported(archive(project(blocks)));
    expect(codeOf(made)).toContain('  name_1 = 3;\n  for (int times1 = 0; times1 < 10; times1++) {\n    if ((name_1 > 2)) {\n      name_1 += -1;\n    } else {\n      delay(((1 + random(1, 6 + 1)) * 1000));\n    }\n  }');
    expect(made.workspace.variables).toEqual([{ id: 'v1', name: '计数' }]);
    expect(made.report.left).toBe(0);
  });

  it('shows grey what has no twin, keeps what is around it, and counts both', () => {
    const blocks = {
      ...chain('top', b('event_whenflagclicked'), b('motion_movesteps', { STEPS: num('10') }), b('arduino_serial_serialPrint', { VALUE: [3, 'volume', [10, '']] }, { EOL: ['warp', null] }), b('strange_loop', { SUBSTACK: [2, 'in0'], N: [2, 'inner'] })),
      ...chain('in', b('control_wait', { DURATION: num('1') })), volume: b('sound_volume'), inner: b('operator_add', { NUM1: num('1'), NUM2: num('2') }),
    };
    const made = imported(archive(project(blocks)));
    expect(codeOf(made)).toBe('void setup() {\n  // ? motion_movesteps\n  Serial.println(0 /* ? sound_volume */);\n  // ? strange_loop\n}\n\nvoid loop() {\n}\n');
    expect(made.report).toMatchObject({ converted: 2, left: 5 });
    expect(made.report.kinds).toContainEqual({ opcode: 'operator_add', converted: 0, left: 1 });
    expect(made.report.kinds[0]?.left).toBe(1);
  });

  it('never says something else: pins, speeds and words that do not fit stay grey', () => {
    const blocks = chain('top', b('event_whenflagclicked'), b('arduino_pin_setPwmOutput', { OUT: num('5') }, { PIN: ['2', null] }), b('arduino_serial_serialBegin', {}, { VALUE: ['57600', null] }),
      b('control_wait', { DURATION: [2, 'sin'] }), b('control_repeat', { TIMES: [2, 'more'] }), b('data_changevariableby', { VALUE: words('abc') }, { VARIABLE: ['n', 'n'] }));
    const made = imported(archive(project({ ...blocks, sin: b('operator_mathop', { NUM: num('30') }, { OPERATOR: ['sin', null] }), more: b('operator_gt', { OPERAND1: words('1'), OPERAND2: words('2') }) })));
    expect(codeOf(made)).toContain('// ? arduino_pin_setPwmOutput\n  // ? arduino_serial_serialBegin\n  delay((0 /* ? operator_mathop */ * 1000));\n  for (int times1 = 0; times1 < 0 /* ? operator_gt */; times1++) {\n  }\n  n += 0 /* ? abc */;');
  });

  it('keeps scripts of events aside, and says so', () => {
    const made = imported(archive(project(chain('top', b('event_whenkeypressed', {}, { KEY_OPTION: ['space', null] }), b('control_wait', { DURATION: num('1') })))));
    expect(codeOf(made)).toBe('void setup() {\n}\n\nvoid loop() {\n}\n');
    expect(made.report.notes).toEqual(['unknown-start', 'no-start']);
  });

  it('says when scripts that ran side by side will follow each other', () => {
    expect(imported(archive(project(blink, blink))).report.notes).toContain('several-loops');
  });

  it('makes only blocks that the workbench knows, each value in a place that takes it', () => {
    const known = new Set([...ownBlocks.map((each) => each.type), ...Object.keys(builtInBlocks)]);
    const types = [...JSON.stringify(imported(archive(project(blink))).workspace).matchAll(/"type":"(\w+)"/g)].map((found) => found[1] ?? '');
    expect(types.filter((type) => !known.has(type))).toEqual([]);
  });

  it('ignores pictures and sounds however long, and reads the program behind them', () => {
    expect(problem(archive(project(blink), { 'a.png': new Uint8Array(3_000_000) }))).toBe('ok');
  });
});

describe('a hostile file', () => {
  const good = archive(project(chain('top', b('event_whenflagclicked'))));

  it('is refused when it is no archive, cut short, or without a program', () => {
    expect(problem(new Uint8Array())).toBe('import-not-an-archive');
    expect(problem(strToU8('void setup() {}'))).toBe('import-not-an-archive');
    for (const part of [0.2, 0.5, 0.9]) expect(problem(good.slice(0, Math.floor(good.length * part)))).toBe('import-not-an-archive');
    expect(problem(zipSync({ 'x.txt': strToU8('x') }))).toBe('import-no-project');
    expect(problem(archive('{"targets": ['))).toBe('import-broken');
    for (const wrong of ['null', '[]', '7', '{"targets":{}}', '{"targets":"x"}']) expect(problem(archive(wrong))).toBe('import-broken');
  });

  it('does not unpack a bomb, whether its header is honest or lies', () => {
    const bomb = zipSync({ 'project.json': new Uint8Array(20_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(problem(bomb)).toBe('import-too-big');
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    const directory = view.getUint32(lying.length - 6, true);
    view.setUint32(directory + 24, 1000, true);
    expect(problem(lying)).toBe('import-broken');
    expect(problem(new Uint8Array(40_000_001))).toBe('import-too-big');
  });

  it('is refused with tens of thousands of blocks, and cut with thousands', () => {
    const many = (count: number) => archive(project(chain('top', b('event_whenflagclicked'), ...Array.from({ length: count }, () => b('control_wait', { DURATION: num('1') })))));
    expect(problem(many(30_000))).toBe('import-too-many-blocks');
    const made = imported(many(10_000));
    expect(made.report.converted + made.report.left).toBe(10_001);
    expect(made.report.notes).toEqual(['cut']);
    expect(codeOf(made)).toContain('delay(1000);');
  });

  it('may nest as deep as it likes', () => {
    const deep = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`d${at}`, b('control_if', { SUBSTACK: [2, `d${at + 1}`], CONDITION: [2, `n${at}`] })]));
    const nots = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`n${at}`, b('operator_not', { OPERAND: [2, `n${at + 5000}`] })]));
    const made = imported(archive(project({ top0: { ...b('event_whenflagclicked'), next: 'd0', topLevel: true }, ...deep, ...nots })));
    expect(made.report.notes).toContain('cut');
    expect(generateSketch(made.workspace).ok).toBe(true);
    expect(problem(archive(`{"targets":${'['.repeat(200_000)}${']'.repeat(200_000)}}`))).toBe('ok');
  });

  it('may bite its own tail', () => {
    const knot = { top0: { ...b('event_whenflagclicked'), next: 'a', topLevel: true }, a: { ...b('control_if', { SUBSTACK: [2, 'a'], CONDITION: [2, 'c'] }), next: 'a' }, c: b('operator_not', { OPERAND: [2, 'c'] }) };
    expect(codeOf(imported(archive(project(knot))))).toBe('void setup() {\n  if (!false) {\n  }\n}\n\nvoid loop() {\n}\n');
  });

  it('lets no code out of names, and is not fooled by inherited keys', () => {
    const evil = '*/ system("x"); /*\n#error';
    const blocks = chain('top', b('event_whenflagclicked'), b(evil), b('constructor'), b('data_setvariableto', { VALUE: words(evil) }, { VARIABLE: [evil, 'v'] }), b('control_wait', { DURATION: [2, 'evil'] }), b('arduino_serial_serialPrint', { VALUE: [2, 'op'] }, { EOL: ['warp'] }));
    const made = imported(archive(project({ ...blocks, evil: b(evil), op: b('operator_mathop', { NUM: num('1') }, { OPERATOR: ['constructor'] }) })));
    const code = codeOf(made);
    expect(code).not.toContain('system("');
    expect(code).not.toMatch(/^#error/m);
  });

  it.each(['{"targets":[null,1,{"blocks":null},{"blocks":[]},{"blocks":{"a":null,"b":[12,"x"],"c":{"opcode":7},"d":{"opcode":"control_wait","inputs":[],"fields":3,"next":{}},"e":{"opcode":"control_wait","topLevel":true,"inputs":{"DURATION":[1,[4]],"X":null}}}}]}'])('with wrong kinds of values is read as far as it goes', (text) => {
    expect(imported(archive(text)).report).toMatchObject({ converted: 1, left: 0 });
  });
});
