import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';
import { diagnostic } from '../program/diagnostic.ts';
import { sketchSource, work } from '../program/program.ts';
import { pythonInput, pythonRun } from '../program/python-run.ts';
import { serialTrace } from '../program/serial-trace.ts';
import { checkReport } from '../grading/report.ts';
import { benchEvidence } from './evidence.ts';
import { revision } from './project-routes.ts';

const lines = z.record(z.string(), z.object({ from: z.number().int(), to: z.number().int() }));
/** `code` is what was really compiled; `lineOfBlock` ties it to the blocks. */
export const compilation = z.discriminatedUnion('status', [
  z.object({ status: z.literal('compiled'), key: z.string(), code: z.string(), lineOfBlock: lines, hex: z.string(), flashBytes: z.number(), ramBytes: z.number(), diagnostics: z.array(diagnostic) }),
  z.object({ status: z.literal('failed'), key: z.string(), code: z.string(), lineOfBlock: lines, diagnostics: z.array(diagnostic) }),
]);
export type Compilation = z.infer<typeof compilation>;

export const handInState = z.enum(['waiting', 'try-again', 'accepted', 'superseded']);
export type HandInState = z.infer<typeof handInState>;
const handInRow = z.object({
  id: uuid, pupilId: uuid, pupilName: z.string(), /** Names of those who made it at the same computer. */ partners: z.array(z.string()), exerciseId: contentId, exerciseTitle: text, lessonNumber: z.number(),
  round: z.number().int(), state: handInState, verdict: z.enum(['passed', 'failed', 'unchecked']), handedInAt: instant,
  /** Null for work without a board. */
  evidence: benchEvidence.nullable(), photos: z.number().int(),
});
export type HandInRow = z.infer<typeof handInRow>;
export const handIn = handInRow.extend({ classId: uuid, projectId: uuid, revisionId: uuid, work, report: checkReport.nullable(), boardTrace: serialTrace.nullable(), note: z.string() });
export type HandIn = z.infer<typeof handIn>;

/** `compilation` is null for Python, which is not compiled; what is wrong with it stands in `diagnostics`. */
const checked = { compilation: compilation.nullable(), diagnostics: z.array(diagnostic), report: checkReport };
const pythonErrors = ['python.off', 'python.busy', 'python.refused'] as const;
const pythonProgram = z.strictObject({ code: z.string().max(65_536), stdin: pythonInput });

export const workshopRoutes = {
  'workshop.compile': route({
    summary: 'Generates C++ from blocks on the server and compiles it; open to visitors with a small allowance.',
    body: z.strictObject({ source: sketchSource }), response: compilation,
    errors: ['compiler.off', 'compiler.busy', 'compiler.refused', 'blocks.rejected', 'request.too-many'],
  }),
  'workshop.check': route({
    summary: "Runs the exercise's checks on the server and records the attempt.",
    params: z.strictObject({ classId: uuid, exerciseId: contentId }),
    body: z.strictObject({ attemptId: uuid, work }), response: z.object({ attemptId: uuid, ...checked }),
    errors: ['resource.not-found', 'resource.conflict', 'request.malformed', 'request.too-many', 'lesson.not-open', 'exercise.has-no-checks', 'compiler.off', 'compiler.busy', 'compiler.refused', 'blocks.rejected', ...pythonErrors],
  }),
  'workshop.try-check': route({
    summary: "A visitor's check in a lesson for visitors; nothing is stored.", params: z.strictObject({ exerciseId: contentId }),
    body: z.strictObject({ work }), response: z.object(checked),
    errors: ['resource.not-found', 'request.malformed', 'exercise.has-no-checks', 'compiler.off', 'compiler.busy', 'compiler.refused', 'blocks.rejected', 'request.too-many', ...pythonErrors],
  }),
  'workshop.run-python': route({
    summary: "Runs a Python program on the server with the typed input and the exercise's files; nothing is stored.",
    params: z.strictObject({ classId: uuid, exerciseId: contentId }), body: pythonProgram, response: pythonRun,
    errors: ['resource.not-found', 'request.too-many', 'lesson.not-open', ...pythonErrors],
  }),
  'workshop.try-python': route({
    summary: "A visitor's run of a Python program in a lesson for visitors.", params: z.strictObject({ exerciseId: contentId }),
    body: pythonProgram, response: pythonRun, errors: ['resource.not-found', 'request.too-many', ...pythonErrors],
  }),
  'workshop.my-project': route({
    summary: "The pupil's own project for an exercise: every newest version (two when two devices diverged) and hand-ins.",
    params: z.strictObject({ classId: uuid, exerciseId: contentId }),
    response: z.object({ projectId: uuid.nullable(), heads: z.array(revision), handIns: z.array(handIn.omit({ work: true, report: true, boardTrace: true })) }),
    errors: ['resource.not-found'],
  }),
  'workshop.hand-ins': route({
    summary: 'Hand-ins of a class, waiting first.', params: z.strictObject({ classId: uuid }),
    query: z.strictObject({ exerciseId: contentId.optional(), state: handInState.optional() }),
    response: z.object({ handIns: z.array(handInRow) }), errors: ['resource.not-found'],
  }),
  'workshop.hand-in': route({
    summary: 'One hand-in with its work and report, for its pupil and the staff of the class.', params: z.strictObject({ handInId: uuid }),
    response: handIn, errors: ['resource.not-found'],
  }),
} as const;
