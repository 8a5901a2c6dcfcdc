import { z } from 'zod';
import { text } from '../content/text.ts';

/** A circuit rule that was broken, in the pupil's words; `code` is stable. */
export const finding = z.strictObject({
  code: z.enum([
    'led-without-resistor', 'led-reversed', 'led-not-connected', 'short-circuit', 'floating-input', 'button-not-connected',
    'unknown-part', 'unknown-pin', 'pin-conflict', 'resistor-too-small', 'resistor-too-large',
    'not-powered', 'no-common-ground', 'over-current', 'outputs-fight',
  ]),
  severity: z.enum(['error', 'warning']),
  parts: z.array(z.string()),
  message: text,
});
export type Finding = z.infer<typeof finding>;

/** Edges of one signal in simulated milliseconds: [at, 0 or 1], first entry at 0. At most 400. */
export const trace = z.strictObject({ name: text, edges: z.array(z.tuple([z.number(), z.union([z.literal(0), z.literal(1)])])).max(400) });
export type Trace = z.infer<typeof trace>;

/**
 * The moments around a failure, part by part, so that they can be scrubbed without running anything again.
 * Times are simulated milliseconds; the first sample of each list is what was in force at the start of the window.
 */
export const playback = z.strictObject({
  /** `led:led1`, `pin:13`, `buzzer:bz1`, `relay:k1`. */
  signals: z.array(z.strictObject({ signal: z.string().max(48), edges: z.array(z.tuple([z.number(), z.union([z.literal(0), z.literal(1)])])).max(400) })).max(32),
  numbers: z.array(z.strictObject({ part: z.string().max(40), name: z.string().max(24), samples: z.array(z.tuple([z.number(), z.number()])).max(400) })).max(24),
  texts: z.array(z.strictObject({ part: z.string().max(40), samples: z.array(z.tuple([z.number(), z.array(z.string().max(40)).max(4)])).max(100) })).max(4),
  /** Which line of the C++ ran (counted from 1). */
  lines: z.array(z.tuple([z.number(), z.number().int()])).max(400),
});
export type Playback = z.infer<typeof playback>;

/** Enough to draw expected against seen without running anything again. */
export const evidence = z.strictObject({
  fromMs: z.number(),
  toMs: z.number(),
  seen: z.array(trace),
  expected: z.array(trace),
  stimuli: z.array(z.strictObject({ atMs: z.number(), label: text })),
  /** Absent in reports from before it was recorded. */
  playback: playback.optional(),
});
export type Evidence = z.infer<typeof evidence>;

/** What a Python program was given and what it printed, beside what it should have printed. Never of a hidden check. */
export const printed = z.strictObject({
  stdin: z.string().max(4000),
  /** Null when there is no single right text. */
  expected: z.string().max(4000).nullable(),
  seen: z.string().max(4000),
  /** The first line that differs, counted from 1; null when that cannot be said. */
  line: z.number().int().nullable(),
});
export type Printed = z.infer<typeof printed>;

export const checkResult = z.discriminatedUnion('verdict', [
  z.strictObject({ id: z.string(), title: text, verdict: z.literal('passed') }),
  z.strictObject({
    id: z.string(), title: text, verdict: z.literal('failed'),
    /** The author's sentence, then the engine's "expected … seen …". */
    message: text, detail: text, atMs: z.number().nullable(), evidence: evidence.nullable(), printed: printed.optional(),
  }),
  z.strictObject({ id: z.string(), title: text, verdict: z.literal('not-run'), because: z.enum(['compile-failed', 'program-stuck', 'program-crashed', 'budget', 'diagnose-first', 'syntax-error', 'earlier-check']) }),
]);
export type CheckResult = z.infer<typeof checkResult>;

export const checkReport = z.strictObject({
  version: z.literal(1),
  grader: z.string(),
  exerciseId: z.string(),
  verdict: z.enum(['passed', 'failed']),
  checks: z.array(checkResult),
  findings: z.array(finding),
  serial: z.string().max(4096),
  simulatedMs: z.number(),
});
export type CheckReport = z.infer<typeof checkReport>;
