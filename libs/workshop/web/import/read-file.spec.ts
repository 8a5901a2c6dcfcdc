import { strToU8, zipSync } from 'fflate';
import { readFile, type FileRead } from './read-file.ts';

const bytes = (text: string): Uint8Array => strToU8(text);
const read = (name: string, content: Uint8Array): FileRead => { const result = readFile(name, content); if (!result.ok) throw new Error(result.code); return result.value; };
const problem = (name: string, content: Uint8Array): string => { const result = readFile(name, content); return result.ok ? 'none' : result.code; };
/** One record of two bytes at 0, and the end. */
const hex = ':020000000C945E\r\n:00000001FF\r\n';

describe('opening a file', () => {
  it('goes by its ending, whatever the case, and takes the name as title', () => {
    expect(read('我的小灯.INO', bytes('void setup() {}\nvoid loop() {}'))).toMatchObject({ kind: 'text', title: '我的小灯', oddSigns: 0 });
    expect(problem('picture.png', bytes('x'))).toBe('unknown-kind');
    expect(problem('README', bytes('x'))).toBe('unknown-kind');
  });
  it('counts Chinese signs outside comments and texts, and has the mended program at hand', () => {
    const file = read('a.ino', bytes('void setup（） {\n  // 好，的\n  Serial.println("你好，");\n  delay(5)；\n}\nvoid loop() {}'));
    expect(file).toMatchObject({ kind: 'text', oddSigns: 3, mended: { code: 'void setup() {\n  // 好，的\n  Serial.println("你好，");\n  delay(5);\n}\nvoid loop() {}' } });
  });
  it('reads what a Chinese Windows has saved in its own encoding', () => {
    const gbk = Uint8Array.from([...bytes('// '), 0xc4, 0xe3, 0xba, 0xc3, ...bytes('\nvoid setup() {}\nvoid loop() {}')]);
    expect(read('a.ino', gbk).source).toMatchObject({ code: '// 你好\nvoid setup() {}\nvoid loop() {}' });
  });
  it('takes a .hex with right checksums for an Uno only', () => {
    expect(read('game.hex', bytes(hex)).source).toEqual({ mode: 'hex', hex: ':020000000C945E\n:00000001FF', name: 'game.hex' });
  });
  it('says what is wrong with a .hex', () => {
    expect(problem('a.hex', bytes(hex.replace('0C94', '0C95')))).toBe('hex-checksum');
    expect(problem('a.hex', bytes('not hex'))).toBe('hex-malformed');
    expect(problem('microbit.hex', bytes(':10F00000'.concat('00'.repeat(16), '00\n')))).toBe('hex-too-big');
  });
  it('gives blocks with their report from an .sb3 and an .mp', () => {
    const file = zipSync({ 'project.json': bytes(JSON.stringify({ targets: [{ blocks: {
      a: { opcode: 'event_whenarduinobegin', next: 'b', inputs: {}, fields: {}, topLevel: true, shadow: false },
      b: { opcode: 'motion_movesteps', next: null, inputs: { STEPS: [1, [4, '10']] }, fields: {}, topLevel: false, shadow: false },
    } }] })) });
    for (const name of ['猫.sb3', '猫.mp']) expect(read(name, file)).toMatchObject({ kind: 'blocks', title: '猫', report: { converted: 1, left: 1 }, source: { mode: 'blocks' } });
    expect(problem('a.sb3', bytes('no archive'))).toBe('import-not-an-archive');
  });
});
