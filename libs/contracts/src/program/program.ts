import { z } from 'zod';
import { diagram } from './diagram.ts';
import { diagnosis } from '../grading/diagnosis.ts';

/**
 * Blockly's own workspace JSON (`Blockly.serialization.workspaces.save`), checked for size and depth by the
 * block engine, not here: the outer shape only.
 */
export const blockWorkspace = z.looseObject({
  blocks: z.looseObject({ languageVersion: z.number().int(), blocks: z.array(z.unknown()).max(2000) }).optional(),
  variables: z.array(z.looseObject({ id: z.string().max(64), name: z.string().max(64) })).max(200).optional(),
});
export type BlockWorkspace = z.infer<typeof blockWorkspace>;

/** 64 KiB of C++ is far beyond any pupil's sketch. */
export const programSource = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('blocks'), blocks: blockWorkspace }),
  z.strictObject({ mode: z.literal('text'), code: z.string().max(65_536) }),
]);
export type ProgramSource = z.infer<typeof programSource>;

/** All that a pupil makes in the workbench: the program and the circuit it runs in. */
export const work = z.strictObject({
  source: programSource, diagram,
  /** Where and what the fault is, in exercises that hide one. */
  diagnosis: diagnosis.optional(),
});
export type Work = z.infer<typeof work>;
