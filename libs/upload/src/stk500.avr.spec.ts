import { readFileSync } from 'node:fs';
import { OptibootBoard } from './test-board/optiboot-board.ts';
import { upload, type UploadProgress } from './stk500.ts';

const bootLoader = readFileSync('/usr/share/arduino/hardware/arduino/avr/bootloaders/optiboot/optiboot_atmega328.hex', 'utf8');
/** sbi DDRB,5 · sbi PINB,5 · a wait of about 50 ms · and again. */
const program = Uint8Array.from([0x25, 0x9a, 0x1d, 0x9a, 0x24, 0xe0, 0x3f, 0xef, 0x4f, 0xef, 0x41, 0x50, 0x30, 0x40, 0x20, 0x40, 0xe1, 0xf7, 0xf7, 0xcf]);

describe('uploading to a board', () => {
  it('writes through the real boot loader, reads back, and the program runs', async () => {
    const board = new OptibootBoard(bootLoader);
    const steps: UploadProgress[] = [];
    expect(await upload(board.port(), program, (progress) => steps.push(progress))).toEqual({ ok: true, value: { baud: 115_200 } });
    expect([...new Set(steps.map(({ step }) => step))]).toEqual(['looking', 'writing', 'reading-back']);
    expect([...new Uint8Array(board.flash.buffer).slice(0, program.length)]).toEqual([...program]);
    const before = board.led.length;
    board.run(2000);
    expect(board.led.length - before).toBeGreaterThan(4);
  });
  it('finds an old Nano at 57600 after asking at 115200', async () => {
    expect(await upload(new OptibootBoard(bootLoader, 57_600).port(), program)).toEqual({ ok: true, value: { baud: 57_600 } });
  });
  it('writes a program of many pages', async () => {
    const big = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7) & 0xff);
    const board = new OptibootBoard(bootLoader);
    expect(await upload(board.port(), big)).toMatchObject({ ok: true });
    expect([...new Uint8Array(board.flash.buffer).slice(0, 5000)]).toEqual([...big]);
  });
  it('says when nobody answers', async () => {
    expect(await upload(new OptibootBoard(bootLoader, 9600).port(), program)).toMatchObject({ ok: false, code: 'no-answer' });
  });
  it('says when the chip is another one, when a page did not stick, and when the cable was pulled', async () => {
    const port = new OptibootBoard(bootLoader).port();
    const changed = (edit: (bytes: Uint8Array) => void) => ({ ...port, read: async (count: number, ms: number) => { const bytes = await port.read(count, ms); edit(bytes); return bytes; } });
    expect(await upload(changed((bytes) => { if (bytes.length === 5) bytes[2] = 0x42; }), program)).toMatchObject({ ok: false, code: 'wrong-chip' });
    expect(await upload(changed((bytes) => { if (bytes.length > 100) bytes[9] = 0; }), program)).toMatchObject({ ok: false, code: 'verify-failed' });
    expect(await upload({ ...port, read: (count, ms) => (count > 100 ? Promise.reject(new Error('gone')) : port.read(count, ms)) }, program)).toMatchObject({ ok: false, code: 'port-lost' });
  });
  it('refuses what does not fit before it touches the port', async () => {
    expect(await upload({ ...new OptibootBoard(bootLoader).port(), open: () => Promise.reject(new Error('touched')) }, new Uint8Array(40_000))).toMatchObject({ ok: false, code: 'too-big' });
  });
});
