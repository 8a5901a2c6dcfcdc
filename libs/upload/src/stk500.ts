import type { ByteLine } from './byte-line.ts';

/** STK500 version 1, as optiboot and the older boot loaders of Nanos speak it (Atmel application note AVR061). */
const command = { sync: 0x30, enter: 0x50, leave: 0x51, address: 0x55, writePage: 0x64, readPage: 0x74, signature: 0x75, end: 0x20 } as const;
const [inSync, okay] = [0x14, 0x10];
const flashMemory = 0x46;
const answerMs = 1000;
export const pageBytes = 128;

/** The boot loader fell silent or spoke nonsense in the middle of the talk. */
export class TalkBroken extends Error {}

/**
 * Calls once; true when the boot loader is in step. Boot loaders that were called several times answer several times:
 * after the first answer the line is drained, and only an answer to one more call, with nothing around it, counts.
 */
export async function calls(line: ByteLine, withinMs: number): Promise<boolean> {
  await line.write([command.sync, command.end]);
  if (!await line.hears(inSync, okay, withinMs)) return false;
  await line.drain(60);
  await line.write([command.sync, command.end]);
  const [first, second] = await line.read(2, withinMs);
  return first === inSync && second === okay;
}
export const signature = (line: ByteLine): Promise<Uint8Array> => talk(line, [command.signature, command.end], 3);
export const enterProgramming = (line: ByteLine): Promise<Uint8Array> => talk(line, [command.enter, command.end], 0);
export const leaveProgramming = (line: ByteLine): Promise<Uint8Array> => talk(line, [command.leave, command.end], 0);

export async function writePage(line: ByteLine, index: number, page: Uint8Array): Promise<void> {
  await toPage(line, index);
  await talk(line, [command.writePage, 0, pageBytes, flashMemory, ...page, command.end], 0);
}
export async function readPage(line: ByteLine, index: number): Promise<Uint8Array> {
  await toPage(line, index);
  return talk(line, [command.readPage, 0, pageBytes, flashMemory, command.end], pageBytes);
}

/** Addresses are in words of two bytes. */
async function toPage(line: ByteLine, index: number): Promise<void> {
  const word = (index * pageBytes) / 2;
  await talk(line, [command.address, word & 0xff, word >> 8, command.end], 0);
}

/** One command and its answer: in sync, `count` bytes, okay. */
async function talk(line: ByteLine, bytes: readonly number[], count: number): Promise<Uint8Array> {
  await line.write(bytes);
  const answer = await line.read(count + 2, answerMs);
  if (answer.length !== count + 2 || answer[0] !== inSync || answer[count + 1] !== okay) throw new TalkBroken();
  return answer.slice(1, count + 1);
}
