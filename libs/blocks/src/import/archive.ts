import { ok, refuse, type Result } from '@kindling/kernel';
import { strFromU8, unzipSync } from 'fflate';

export type ImportProblem = 'import-not-an-archive' | 'import-no-project' | 'import-too-big' | 'import-broken' | 'import-too-many-blocks';

/** Pictures and sounds make files long; only the program in them is ever unpacked. Bytes. */
const longestFile = 40_000_000;
/** Unpacked at most a thousand times as long, so a bomb costs well under a second even when its header lies. */
const longestPacked = 512_000;
const longestProgram = 8_000_000;

/** The program inside a Scratch 3 file, or a Mind+ one, which is the same archive under another name (Mind+ 1.7.3 and later). */
export function unpackProject(file: Uint8Array): Result<unknown, ImportProblem> {
  if (file.length > longestFile) return refuse('import-too-big', {});
  let tooBig = false;
  let program: Uint8Array | undefined;
  try {
    program = unzipSync(file, { filter: ({ name, size, originalSize }) => {
      if (name !== 'project.json') return false;
      tooBig = size > longestPacked || originalSize > longestProgram;
      return !tooBig;
    } })['project.json'];
  } catch {
    return refuse('import-not-an-archive', {});
  }
  if (tooBig) return refuse('import-too-big', {});
  if (!program) return refuse('import-no-project', {});
  try {
    return ok(JSON.parse(strFromU8(program)) as unknown);
  } catch {
    return refuse('import-broken', {});
  }
}
