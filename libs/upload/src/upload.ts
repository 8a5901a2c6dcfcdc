import { ok, refuse, type Refusal, type Result } from '@kindling/kernel';
import { ByteLine } from './byte-line.ts';
import type { Link } from './byte-port.ts';
import { calls, enterProgramming, leaveProgramming, pageBytes, readPage, signature, writePage } from './stk500.ts';

export type UploadProblem = 'no-answer' | 'wrong-chip' | 'verify-failed' | 'port-busy' | 'port-lost' | 'too-big';
/** `share` runs from 0 to 1 within each step. */
export interface UploadProgress { readonly step: 'looking' | 'writing' | 'reading-back'; readonly share: number }
export type OnProgress = (progress: UploadProgress) => void;

/** Uno and new Nano first, then Nanos with the old boot loader, which takes 2 KiB of the flash instead of 512 bytes. */
const boards = [{ baud: 115_200, room: 32_256 }, { baud: 57_600, room: 30_720 }] as const;
type FoundBoard = (typeof boards)[number];
const atmega328p = [0x1e, 0x95, 0x0f];
const callEveryMs = 200;
const callsPerBoard = 12;
/** The boot loader blinks for a third of a second, listens for one second and then starts the program: call it back. */
const callsPerReset = 6;

/**
 * Writes a program and reads it back. `image` holds the bytes from address 0 on; the free space behind it may be there as 0xFF.
 * The port comes closed and is closed afterwards in either case.
 * @returns the speed in baud that worked. Refusals: `too-big` (`bytes`, `room`), `port-busy`, `no-answer` and `wrong-chip`
 * leave the board as it was; after `port-lost` and `verify-failed` (`page`) its program may be broken.
 */
export async function upload(link: Link, image: Uint8Array, onProgress: OnProgress = () => undefined): Promise<Result<{ baud: number }, UploadProblem>> {
  const program = withoutFreeSpace(image);
  if (program.length > boards[0].room) return tooBig(program, boards[0]);
  const line = new ByteLine(link);
  try {
    const found = await findBoard(link, line, onProgress);
    if (!found.ok) return found;
    if (program.length > found.value.room) return tooBig(program, found.value);
    if ((await signature(line)).some((byte, index) => byte !== atmega328p[index])) return refuse('wrong-chip');
    const different = await writeAndCompare(line, pagesOf(program), onProgress);
    if (different !== null) return refuse('verify-failed', { page: different });
    // The program is in; a board that starts it without a last word has done its work.
    await leaveProgramming(line).catch(() => undefined);
    return ok({ baud: found.value.baud });
  } catch {
    return refuse('port-lost');
  } finally {
    await link.port.close().catch(() => undefined);
  }
}

async function findBoard({ port }: Link, line: ByteLine, onProgress: OnProgress): Promise<Result<FoundBoard, 'no-answer' | 'port-busy'>> {
  for (const [index, board] of boards.entries()) {
    const opened = await port.open(board.baud).then(() => true, () => false);
    if (!opened) return refuse('port-busy');
    for (let call = 0; call < callsPerBoard; call += 1) {
      onProgress({ step: 'looking', share: (index * callsPerBoard + call) / (boards.length * callsPerBoard) });
      if (call % callsPerReset === 0) await line.resetBoard();
      if (await calls(line, callEveryMs)) return ok(board);
    }
  }
  return refuse('no-answer');
}

/** @returns the number of the first page that is not as written, or null. */
async function writeAndCompare(line: ByteLine, pages: readonly Uint8Array[], onProgress: OnProgress): Promise<number | null> {
  await enterProgramming(line);
  for (const [index, page] of pages.entries()) {
    await writePage(line, index, page);
    onProgress({ step: 'writing', share: (index + 1) / pages.length });
  }
  for (const [index, page] of pages.entries()) {
    if ((await readPage(line, index)).some((byte, at) => byte !== page[at])) return index;
    onProgress({ step: 'reading-back', share: (index + 1) / pages.length });
  }
  return null;
}

const tooBig = (program: Uint8Array, { room }: FoundBoard): Refusal<'too-big'> => refuse('too-big', { bytes: program.length, room });

function withoutFreeSpace(image: Uint8Array): Uint8Array {
  let end = image.length;
  while (end > 0 && image[end - 1] === 0xff) end -= 1;
  return image.slice(0, end);
}

/** Whole pages; the rest of the last one stays 0xFF as in empty flash. */
function pagesOf(program: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.ceil(program.length / pageBytes) }, (_, index) => {
    const page = new Uint8Array(pageBytes).fill(0xff);
    page.set(program.slice(index * pageBytes, (index + 1) * pageBytes));
    return page;
  });
}
