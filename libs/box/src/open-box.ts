import { inShell, runInBox, type BoxJob, type BoxMaker } from './box.ts';

export type BoxPlan = Omit<BoxMaker, 'dropRoot' | 'forbidNestedNamespaces'>;
/** A program of the box that prints the file that it is given at `/proof/text`. */
export type Proof = BoxJob['command'];
export const catProof: Proof = inShell('cat /proof/text');

const proofText = 'the box can be made';

/** The strictest box that this machine lets us make, proven by running a program in it; a message when there is none. */
export async function openBox(plan: BoxPlan, proof: Proof = catProof): Promise<BoxMaker | string> {
  const asRoot = process.getuid?.() === 0;
  let problem = '';
  for (const dropRoot of asRoot ? [true, false] : [false]) {
    for (const forbidNestedNamespaces of [true, false]) {
      const maker: BoxMaker = { ...plan, dropRoot, forbidNestedNamespaces };
      const complaint = await tryBox(maker, proof);
      if (complaint === null) return maker;
      problem ||= complaint;
    }
  }
  return problem;
}

async function tryBox(maker: BoxMaker, proof: Proof): Promise<string | null> {
  try {
    const run = await runInBox(maker, { command: proof, inputs: [{ path: '/proof/text', text: proofText }], resultBytes: 1024, milliseconds: 5000 });
    if (run.ended === 'exited' && run.exitCode === 0 && run.output.toString() === proofText) return null;
    return `${run.ended} ${run.exitCode}: ${run.errors.slice(0, 400)}`;
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}
