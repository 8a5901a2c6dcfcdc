import { ok, refuse, type Result } from '@kindling/kernel';
import type { BytePort } from './byte-port.ts';

export type UploadProblem = 'no-answer' | 'wrong-chip' | 'verify-failed' | 'port-lost' | 'too-big';
export interface UploadProgress { readonly step: 'looking' | 'writing' | 'reading-back'; readonly share: number }
/** STK500 version 1, as optiboot and the older boot loaders of Nanos speak it (Atmel application note AVR061). */
const command = { sync: 0x30, enter: 0x50, leave: 0x51, address: 0x55, writePage: 0x64, readPage: 0x74, signature: 0x75, end: 0x20 } as const;
const [inSync, okay] = [0x14, 0x10];
const pageBytes = 128;
const flashBytes = 32_256;
/** Uno first, then Nanos with the old boot loader. */
const speeds = [115_200, 57_600] as const;
const atmega328p = [0x1e, 0x95, 0x0f];
/** optiboot blinks for a third of a second before it listens. */
const syncTries = 12;

class Lost extends Error { readonly problem: UploadProblem; constructor(problem: UploadProblem) { super(problem); this.problem = problem; } }

/**
 * Writes a program and reads it back. `image` holds the bytes from address 0 on.
 * @returns the speed that worked, or why not; the port is closed in either case.
 */
export async function upload(port: BytePort, image: Uint8Array, onProgress: (progress: UploadProgress) => void = () => undefined): Promise<Result<{ baud: number }, UploadProblem>> {
  if (image.length > flashBytes) return refuse('too-big');
  const pages = pagesOf(image);
  try {
    const baud = await findBoard(port, onProgress);
    await checkChip(port);
    await talk(port, [command.enter, command.end], 0);
    for (const [index, page] of pages.entries()) { await writePage(port, index, page); onProgress({ step: 'writing', share: (index + 1) / pages.length }); }
    for (const [index, page] of pages.entries()) { await comparePage(port, index, page); onProgress({ step: 'reading-back', share: (index + 1) / pages.length }); }
    await talk(port, [command.leave, command.end], 0);
    return ok({ baud });
  } catch (thrown) {
    if (thrown instanceof Lost) return refuse(thrown.problem);
    return refuse('port-lost');
  } finally {
    await port.close().catch(() => undefined);
  }
}

async function findBoard(port: BytePort, onProgress: (progress: UploadProgress) => void): Promise<number> {
  for (const [index, baud] of speeds.entries()) {
    await port.open(baud);
    await port.reset();
    for (let attempt = 0; attempt < syncTries; attempt += 1) {
      onProgress({ step: 'looking', share: (index * syncTries + attempt) / (speeds.length * syncTries) });
      await port.write(Uint8Array.of(command.sync, command.end));
      const answer = await port.read(2, 200);
      // Late answers to earlier calls would shift everything that follows.
      if (answer[0] === inSync && answer[1] === okay) { await port.drain(60); return baud; }
    }
  }
  throw new Lost('no-answer');
}

async function checkChip(port: BytePort): Promise<void> {
  const signature = await talk(port, [command.signature, command.end], 3);
  if (signature.some((byte, index) => byte !== atmega328p[index])) throw new Lost('wrong-chip');
}
async function toPage(port: BytePort, index: number): Promise<void> {
  const word = (index * pageBytes) / 2;
  await talk(port, [command.address, word & 0xff, word >> 8, command.end], 0);
}
async function writePage(port: BytePort, index: number, page: Uint8Array): Promise<void> {
  await toPage(port, index);
  await talk(port, [command.writePage, 0, pageBytes, 0x46, ...page, command.end], 0);
}
async function comparePage(port: BytePort, index: number, page: Uint8Array): Promise<void> {
  await toPage(port, index);
  const there = await talk(port, [command.readPage, 0, pageBytes, 0x46, command.end], pageBytes);
  if (there.some((byte, at) => byte !== page[at])) throw new Lost('verify-failed');
}

/** One command and its answer: in sync, `count` bytes, okay. */
async function talk(port: BytePort, bytes: readonly number[], count: number): Promise<Uint8Array> {
  await port.write(Uint8Array.from(bytes));
  const answer = await port.read(count + 2, 1000);
  if (answer.length !== count + 2 || answer[0] !== inSync || answer[count + 1] !== okay) throw new Lost('port-lost');
  return answer.slice(1, count + 1);
}

/** Whole pages; what the program leaves free stays 0xFF as in empty flash. */
function pagesOf(image: Uint8Array): Uint8Array[] {
  let end = image.length;
  while (end > 0 && image[end - 1] === 0xff) end -= 1;
  return Array.from({ length: Math.ceil(end / pageBytes) }, (_, index) => {
    const page = new Uint8Array(pageBytes).fill(0xff);
    page.set(image.slice(index * pageBytes, (index + 1) * pageBytes));
    return page;
  });
}
