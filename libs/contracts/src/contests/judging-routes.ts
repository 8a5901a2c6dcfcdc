import { z } from 'zod';
import { text } from '../content/text.ts';
import { route } from '../http/route.ts';
import { noContent, uuid } from '../http/ids.ts';
import { work } from '../program/program.ts';
import { contestLimits } from './contest-light.ts';
import { contestFile, contestLevel, contestRubric, judgeState, logLine, machineScore, roundState, scoreOperation } from './shapes.ts';

/** Unguessable: 256 bits in base64url. Only its hash is kept. */
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const byLink = z.strictObject({ token });
const atEntry = z.strictObject({ token, entryId: uuid });
const checked = z.object({ title: text, verdict: z.enum(['passed', 'failed', 'not-run']) });

/** Everything a judge sees is without names: entries are numbers. */
export const judgingRoutes = {
  'judging.queue': route({
    summary: "A judge's round, rubric and queue, behind the link of the invitation.", params: byLink,
    response: z.object({ contestTitle: text, brief: text, level: contestLevel, roundState, judgeState, judgeName: z.string(), rubric: contestRubric, entries: z.array(z.object({ entryId: uuid, number: z.number().int() })), operations: z.array(scoreOperation), pairs: z.number().int(), compared: z.number().int() }),
    errors: ['resource.not-found', 'request.too-many'],
  }),
  'judging.accept': route({ summary: 'Says yes to the invitation.', params: byLink, body: noContent, response: z.object({ judgeState }), errors: ['resource.not-found', 'contest.signed', 'contest.not-now'] }),
  'judging.entry': route({
    summary: 'One entry of the queue: work, circuit, machine report, log, files. No names.', params: atEntry,
    response: z.object({ entryId: uuid, number: z.number().int(), work, machine: machineScore.nullable(), checks: z.array(checked), log: z.array(logLine), files: z.array(contestFile) }), errors: ['resource.not-found'],
  }),
  'judging.file': route({ summary: 'A video or photo of an entry of the queue.', params: atEntry.extend({ fileId: uuid }), response: z.unknown(), errors: ['resource.not-found'] }),
  'judging.scores': route({
    summary: "Adds writings to the judge's sheets; each counts once, however often and in whatever order they come.", params: byLink,
    body: z.strictObject({ operations: z.array(scoreOperation).min(1).max(contestLimits.operationsAtOnce) }), response: z.object({ known: z.array(uuid), refused: z.array(uuid) }), errors: ['resource.not-found', 'contest.signed', 'contest.not-now'],
  }),
  'judging.conflict': route({ summary: 'Declares a conflict of interest: the entry leaves the queue.', params: atEntry, body: noContent, response: noContent, errors: ['resource.not-found', 'contest.signed', 'contest.not-now'] }),
  'judging.pairs': route({ summary: 'Borderline entries to be compared side by side, those not yet compared first.', params: byLink, response: z.object({ pairs: z.array(z.object({ one: z.object({ entryId: uuid, number: z.number().int() }), other: z.object({ entryId: uuid, number: z.number().int() }), better: uuid.nullable() })) }), errors: ['resource.not-found', 'contest.not-now'] }),
  'judging.compare': route({ summary: 'Which of two borderline entries is better; the last word of a judge counts.', params: byLink, body: z.strictObject({ better: uuid, worse: uuid }), response: noContent, errors: ['resource.not-found', 'contest.signed', 'contest.not-now'] }),
  'judging.sign': route({ summary: 'Signs and locks the sheets, when every entry of the queue has a whole one. `operations` says how many writings the judge has seen.', params: byLink, body: z.strictObject({ operations: z.number().int().min(0) }), response: z.object({ judgeState }), errors: ['resource.not-found', 'contest.not-now', 'contest.signed', 'contest.not-whole', 'resource.conflict'] }),
} as const;
