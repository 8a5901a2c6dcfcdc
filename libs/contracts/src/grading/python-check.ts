import { z } from 'zod';
import { text } from '../content/text.ts';
import { pythonFile, pythonInput } from '../program/python-run.ts';

/** Said instead of the check's own sentence when this is the first expectation that does not hold. */
const say = { say: text.optional() };
/** A line of text with places for numbers: `{n} apples`; `*` stands for anything. */
const lineShape = z.string().min(1).max(120);

/** Prompts of `input`, blanks at line ends or after a colon or comma, and full-width signs never count. */
const ofOutput = [
  /** The whole output, line for line. */
  z.strictObject({ kind: z.literal('prints'), text: z.string().max(4000), ...say }),
  /** Lines of these shapes in this order; with `only`, no other line that holds something. */
  z.strictObject({ kind: z.literal('prints-lines'), lines: z.array(lineShape).min(1).max(60), only: z.boolean().default(false), ...say }),
  /** All numbers of the output in this order, each within `tolerance`. */
  z.strictObject({ kind: z.literal('prints-numbers'), numbers: z.array(z.number()).min(1).max(200), tolerance: z.number().min(0).default(0), ...say }),
  /** The text stands (or does not stand) somewhere; capitals, blanks and full-width signs do not matter. */
  z.strictObject({ kind: z.literal('prints-text'), text: z.string().min(1).max(200), wanted: z.boolean().default(true), ...say }),
  /** No error, nothing stopped. */
  z.strictObject({ kind: z.literal('ends-well'), ...say }),
] as const;
const ofSource = [
  z.strictObject({ kind: z.literal('source-uses'), what: z.enum(['for', 'while', 'if', 'function', 'function-with-parameter', 'function-with-result', 'list', 'dictionary', 'f-string']), wanted: z.boolean().default(true), ...say }),
  /** A name that is called: `input`, `random.randint`, `.append`. */
  z.strictObject({ kind: z.literal('source-calls'), name: z.string().max(60), wanted: z.boolean().default(true), ...say }),
] as const;
export const pythonExpectation = z.discriminatedUnion('kind', [...ofOutput, ...ofSource]);
export type PythonExpectation = z.infer<typeof pythonExpectation>;

/** One line in the pupil's list of checks: what is typed, and what must come of it. */
export const pythonCheck = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: text,
  failed: text,
  /** Its input and what was expected stay on the server, also when it fails. */
  hidden: z.boolean().default(false),
  /** Another check that has to pass first; until then this one is not run, so that a pupil meets one difficulty at a time. */
  after: z.string().optional(),
  stdin: pythonInput.default(''),
  /** Stand in place of the exercise's files with these names: the measurements of another day. */
  files: z.array(pythonFile).max(8).optional(),
  expectations: z.array(pythonExpectation).min(1),
});
export type PythonCheck = z.infer<typeof pythonCheck>;
