import { readFileSync } from 'node:fs';
import type { BytePort, Link } from './byte-port.ts';
import { OptibootBoard } from './test-board/optiboot-board.ts';
import { chatteringProgram } from './test-board/small-programs.ts';
import { upload, type UploadProgress } from './upload.ts';

const bootLoader = readFileSync('/usr/share/arduino/hardware/arduino/avr/bootloaders/optiboot/optiboot_atmega328.hex', 'utf8');
/** sbi DDRB,5 · sbi PINB,5 · a wait of about 50 ms · and again. */
const program = Uint8Array.from([0x25, 0x9a, 0x1d, 0x9a, 0x24, 0xe0, 0x3f, 0xef, 0x4f, 0xef, 0x41, 0x50, 0x30, 0x40, 0x20, 0x40, 0xe1, 0xf7, 0xf7, 0xcf]);
const withPort = (link: Link, change: (port: BytePort) => Partial<BytePort>): Link => ({ ...link, port: { ...link.port, ...change(link.port) } });
const inFlash = (board: OptibootBoard, count: number): number[] => [...new Uint8Array(board.flash.buffer).slice(0, count)];

describe('uploading to a board', () => {
  it('writes through the real boot loader, reads back, and the program runs', async () => {
    const board = new OptibootBoard(bootLoader);
    const steps: UploadProgress[] = [];
    expect(await upload(board.link(), program, (progress) => steps.push(progress))).toEqual({ ok: true, value: { baud: 115_200 } });
    expect([...new Set(steps.map(({ step }) => step))]).toEqual(['looking', 'writing', 'reading-back']);
    expect(inFlash(board, program.length)).toEqual([...program]);
    const before = board.led.length;
    board.run(2000);
    expect(board.led.length - before).toBeGreaterThan(4);
  });

  it('finds an old Nano at 57600 after asking at 115200', async () => {
    expect(await upload(new OptibootBoard(bootLoader, 57_600).link(), program)).toEqual({ ok: true, value: { baud: 57_600 } });
  });

  it('writes a program of many pages', async () => {
    const big = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7) & 0xff);
    const board = new OptibootBoard(bootLoader);
    expect(await upload(board.link(), big)).toMatchObject({ ok: true });
    expect(inFlash(board, 5000)).toEqual([...big]);
  });

  it('gets through to a board whose program never stops talking', async () => {
    const board = new OptibootBoard(bootLoader);
    board.flash.set(chatteringProgram);
    board.run(3000);
    expect(await upload(board.link(), program)).toEqual({ ok: true, value: { baud: 115_200 } });
    expect(inFlash(board, program.length)).toEqual([...program]);
  });

  it('says when nobody answers', async () => {
    expect(await upload(new OptibootBoard(bootLoader, 9600).link(), program)).toMatchObject({ ok: false, code: 'no-answer' });
  });

  it('says when the port is held, the chip is another one, a page did not stick, and the cable was pulled', async () => {
    const link = () => new OptibootBoard(bootLoader).link();
    const changed = (edit: (bytes: Uint8Array) => void) => withPort(link(), (port) => ({ read: async (ms) => { const bytes = await port.read(ms); edit(bytes); return bytes; } }));
    const signature = [0x1e, 0x95, 0x0f];
    let sent = 0;
    expect(await upload(withPort(link(), () => ({ open: () => Promise.reject(new Error('held')) })), program)).toMatchObject({ ok: false, code: 'port-busy' });
    expect(await upload(changed((bytes) => { for (const [at, byte] of bytes.entries()) if (signature.includes(byte)) bytes[at] = 0x42; }), program)).toMatchObject({ ok: false, code: 'wrong-chip' });
    expect(await upload(changed((bytes) => { for (const [at, byte] of bytes.entries()) if (byte === 0x9a) bytes[at] = 0; }), program)).toMatchObject({ ok: false, code: 'verify-failed', params: { page: 0 } });
    expect(await upload(withPort(link(), (port) => ({ write: (bytes) => { sent += bytes.length; return sent > 100 ? Promise.reject(new Error('gone')) : port.write(bytes); } })), program)).toMatchObject({ ok: false, code: 'port-lost' });
  });

  it('refuses what does not fit before it touches the port, and an old Nano takes less', async () => {
    const untouched = withPort(new OptibootBoard(bootLoader).link(), () => ({ open: () => Promise.reject(new Error('touched')) }));
    expect(await upload(untouched, new Uint8Array(40_000))).toMatchObject({ ok: false, code: 'too-big' });
    const nano = new OptibootBoard(bootLoader, 57_600);
    expect(await upload(nano.link(), new Uint8Array(31_000))).toMatchObject({ ok: false, code: 'too-big', params: { bytes: 31_000, room: 30_720 } });
    expect([...nano.flash.slice(0, 2)]).toEqual([0xffff, 0xffff]);
  });
});
