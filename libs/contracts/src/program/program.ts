import { z } from 'zod';
import { diagram } from './diagram.ts';
import { mainTab } from './main-tab.ts';
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

/** 64 KiB is far beyond any pupil's program. */
const code = z.string().max(65_536);
/** A tab beside the sketch, as the Arduino IDE has them. */
export const sketchTab = z.strictObject({ name: z.string().regex(/^[A-Za-z0-9_]{1,30}\.(h|cpp|ino)$/), code });
export type SketchTab = z.infer<typeof sketchTab>;
const plainName = (name: string): string => name.toLowerCase();
const tabs = z.array(sketchTab).max(7)
  .refine((all) => new Set([mainTab, ...all.map((tab) => plainName(tab.name))]).size === all.length + 1, { message: 'a name is taken' })
  .refine((all) => all.reduce((sum, tab) => sum + tab.code.length, 0) <= 131_072, { message: 'the tabs are too long together' });
const sketches = [z.strictObject({ mode: z.literal('blocks'), blocks: blockWorkspace }), z.strictObject({ mode: z.literal('text'), code, files: tabs.optional() })] as const;
/** What becomes C++ for a board. */
export const sketchSource = z.discriminatedUnion('mode', sketches);
export type SketchSource = z.infer<typeof sketchSource>;
/** A built program without its source, as Intel hex: it runs and uploads, but cannot be read, changed or checked. Only free projects hold one. */
const builtProgram = z.strictObject({ mode: z.literal('hex'), hex: z.string().max(100_000).regex(/^[0-9A-Fa-f:\n]*$/), name: z.string().max(80) });
export const programSource = z.discriminatedUnion('mode', [...sketches, z.strictObject({ mode: z.literal('python'), code }), builtProgram]);
export type ProgramSource = z.infer<typeof programSource>;
/** What can be read and changed, as all work on exercises is. */
export type WrittenSource = Exclude<ProgramSource, { mode: 'hex' }>;


/** All that a pupil makes in the workbench: the program and the circuit it runs in. */
export const work = z.strictObject({
  source: programSource, diagram,
  /** Where and what the fault is, in exercises that hide one. */
  diagnosis: diagnosis.optional(),
}).refine(({ source, diagram: drawn }) => source.mode !== 'python' || drawn.parts.length + drawn.connections.length === 0, { path: ['diagram'], message: 'a Python program has no circuit' });
export type Work = z.infer<typeof work>;
