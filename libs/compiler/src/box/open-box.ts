import { debianPaths, toolchainFiles, type ToolchainPaths } from './toolchain-files.ts';
import { runInBox, type BoxMaker } from './box.ts';

const proof = 'the box can be made';

/** The strictest box that this machine lets us make, proven by running a program in it; a message when there is none. */
export async function openBox(paths: ToolchainPaths = debianPaths): Promise<BoxMaker | string> {
  const files = toolchainFiles(paths);
  const asRoot = process.getuid?.() === 0;
  let problem = '';
  for (const dropRoot of asRoot ? [true, false] : [false]) {
    for (const forbidNestedNamespaces of [true, false]) {
      const maker: BoxMaker = { bubblewrap: paths.bubblewrap, files, dropRoot, forbidNestedNamespaces };
      const complaint = await tryBox(maker);
      if (complaint === null) return maker;
      problem ||= complaint;
    }
  }
  return problem;
}

async function tryBox(maker: BoxMaker): Promise<string | null> {
  try {
    const run = await runInBox(maker, { script: 'cat /tmp-proof/text', inputs: [{ path: '/tmp-proof/text', text: proof }], resultBytes: 1024, milliseconds: 5000 });
    if (run.ended === 'exited' && run.exitCode === 0 && run.output.toString() === proof) return null;
    return `${run.ended} ${run.exitCode}: ${run.errors.slice(0, 400)}`;
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}
