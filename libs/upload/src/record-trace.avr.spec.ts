import { readFileSync } from 'node:fs';
import { looksGarbled, type SerialTrace } from './serial-trace.ts';
import { recordTrace } from './record-trace.ts';
import { OptibootBoard } from './test-board/optiboot-board.ts';
import { greetingProgram } from './test-board/small-programs.ts';

const bootLoader = readFileSync('/usr/share/arduino/hardware/arduino/avr/bootloaders/optiboot/optiboot_atmega328.hex', 'utf8');
const decode = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const greeter = (): OptibootBoard => { const board = new OptibootBoard(bootLoader); board.flash.set(greetingProgram); return board; };

describe('recording what a real board says', () => {
  it('begins at the reset, keeps whole lines with their times, and stops when asked', async () => {
    const board = greeter();
    const seen: SerialTrace[] = [];
    const link = board.link();
    const end = link.time.now() + 4000;
    const result = await recordTrace(link, { baud: 115_200, decode, onTrace: (trace) => seen.push(trace), stopped: () => link.time.now() > end });
    expect(result.ok && result.value.lines.slice(0, 3).map(({ text }) => text)).toEqual(['hi', 'hi', 'hi']);
    const [first, second] = result.ok ? result.value.lines : [];
    // The boot loader waits a second before the program begins; the program says a line about every third of a second.
    expect(first?.atMs).toBeGreaterThan(900);
    expect((second?.atMs ?? 0) - (first?.atMs ?? 0)).toBeGreaterThan(200);
    expect(seen.length).toBeGreaterThan(2);
    expect(result.ok && looksGarbled(result.value)).toBe(false);
  });

  it('says when another program holds the port, and keeps what was heard before the cable went', async () => {
    const link = greeter().link();
    const stopped = (): boolean => false;
    const held = { ...link, port: { ...link.port, open: () => Promise.reject(new Error('held')) } };
    expect(await recordTrace(held, { baud: 9600, decode, onTrace: () => undefined, stopped })).toMatchObject({ ok: false, code: 'port-busy' });
    const traces: SerialTrace[] = [];
    const broken = { ...link, port: { ...link.port, read: (ms: number) => (link.time.now() > 3000 ? Promise.reject(new Error('pulled')) : link.port.read(ms)) } };
    expect(await recordTrace(broken, { baud: 9600, decode, onTrace: (trace) => traces.push(trace), stopped })).toMatchObject({ ok: false, code: 'port-lost' });
    expect(traces.at(-1)?.lines.length).toBeGreaterThan(2);
  });
});
