import { z } from 'zod';

/** What the pupil says of the real board, with one tap at handing in. */
export const benchSaid = z.enum(['works', 'fails', 'untried']);
export type BenchSaid = z.infer<typeof benchSaid>;
/** What the real board's serial line said beside what the server's own run of the checks said. Null without a recording. */
export const traceVerdict = z.enum(['alike', 'differs', 'board-silent', 'simulation-silent']).nullable();
export type TraceVerdict = z.infer<typeof traceVerdict>;

export const evidenceReason = z.enum(['checks-passed', 'checks-failed', 'not-checked', 'pupil-says-works', 'pupil-says-fails', 'trace-alike', 'trace-differs', 'board-silent']);
export type EvidenceReason = z.infer<typeof evidenceReason>;
/** Simulation and bench side by side, each with what it rests on. */
export const benchEvidence = z.object({
  is: z.enum(['both', 'simulation-only', 'bench-only', 'neither', 'contradicts', 'not-tried']), because: z.array(evidenceReason),
});
export type BenchEvidence = z.infer<typeof benchEvidence>;
