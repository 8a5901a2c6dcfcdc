import { z } from 'zod';
import { text } from '../content/text.ts';
import { route } from '../http/route.ts';
import { contentId, instant, noContent, uuid } from '../http/ids.ts';
import { checkItem, contestAsks, contestFile, contestLevel, contestRubric, entryState, logLine, machineScore, printedFile, roundState, wayStep } from './shapes.ts';

const inClass = z.strictObject({ classId: uuid });
const inEntry = z.strictObject({ entryId: uuid });
const member = z.object({ personId: uuid, name: z.string() });
/** What a team objected to and what it was told. */
const appeal = z.object({ id: uuid, roundId: uuid, level: contestLevel, text: z.string(), state: z.enum(['open', 'upheld', 'dismissed']), answer: z.string(), at: instant, answeredAt: instant.nullable() });
export type OwnAppeal = z.infer<typeof appeal>;
const entry = z.object({
  id: uuid, contestId: uuid, title: z.string(), state: entryState, members: z.array(member), work: z.object({ projectId: uuid, title: z.string(), savedAt: instant }).nullable(),
  checks: z.array(checkItem), machine: machineScore.nullable(), files: z.array(contestFile), authorised: z.boolean(), namesShown: z.boolean(), open: z.boolean(), way: z.array(wayStep),
});
export type ContestEntry = z.infer<typeof entry>;
/** What everybody of the school may see: teams by title. Before the freeze live, afterwards as it stood; whole once it is published. */
const scoreLine = z.object({ title: z.string(), schoolName: text, mine: z.boolean(), place: z.number().int().nullable(), total: z.number().int().nullable(), machine: z.number().int().nullable(), advances: z.boolean() });
const shownRound = z.object({ id: uuid, level: contestLevel, state: roundState, slots: z.number().int(), heldOn: z.iso.date().nullable(), frozenAt: instant.nullable(), lines: z.array(scoreLine) });
const contest = z.object({ id: uuid, title: text, brief: text, exerciseId: contentId.nullable(), rubric: contestRubric, machineWeight: z.number().int(), asks: contestAsks, open: z.boolean(), past: z.boolean(), rounds: z.array(shownRound), entries: z.array(entry.pick({ id: true, title: true, state: true, members: true, way: true })) });
export type ClassContest = z.infer<typeof contest>;

export const contestsTeamRoutes = {
  'contests.of-class': route({ summary: "Contests that the class's school may enter, with the class's own teams and the scoreboard; past ones for practice.", params: inClass, response: z.object({ contests: z.array(contest), pupils: z.array(member) }), errors: ['resource.not-found'] }),
  'contests.enter': route({
    summary: 'Founds a team of as many pupils of the class as the rules allow. A pupil is one of them. The same id again changes nothing.', params: z.strictObject({ classId: uuid, contestId: uuid }),
    body: z.strictObject({ entryId: uuid, title: z.string().trim().min(1).max(40), memberIds: z.array(uuid).min(1).max(5) }), response: noContent, errors: ['resource.not-found', 'resource.conflict', 'contest.not-now', 'contest.already-in', 'contest.full', 'contest.team-too-big'],
  }),
  'contests.entry': route({ summary: 'One entry with its check-list, for its team and those who look after the class.', params: inEntry, response: entry.extend({ contestTitle: text, exerciseId: contentId.nullable(), asks: contestAsks, classId: uuid, projects: z.array(z.object({ projectId: uuid, title: z.string(), savedAt: instant, ownerName: z.string() })), log: z.array(logLine), appeals: z.array(appeal) }), errors: ['resource.not-found'] }),
  'contests.set-work': route({ summary: "Enters the newest version of a team member's project as it is now.", params: inEntry, body: z.strictObject({ projectId: uuid }), response: noContent, errors: ['resource.not-found', 'contest.not-now', 'contest.work-unfit'] }),
  'contests.file-finish': route({
    summary: 'Takes a file that has arrived whole: a video as long as the rules ask for (MP4 or WebM), or a photo (JPEG, PNG, WebP).', params: inEntry, body: z.strictObject({ fileId: uuid, uploadId: uuid, kind: z.enum(['video', 'photo']) }),
    response: contestFile, errors: ['resource.not-found', 'contest.not-now', 'contest.full', 'contest.file-too-big', 'contest.file-unknown', 'contest.video-length', 'upload.not-whole', 'upload.gone', 'request.too-many'],
  }),
  'contests.file-remove': route({ summary: 'Takes a file off an entry.', params: inEntry.extend({ fileId: uuid }), response: noContent, errors: ['resource.not-found', 'contest.not-now'] }),
  'contests.file': route({ summary: 'A video or photo of an entry.', params: inEntry.extend({ fileId: uuid }), response: z.unknown(), errors: ['resource.not-found'] }),
  'contests.log': route({ summary: 'The engineering log as a PDF, from the record of the bench.', params: inEntry, query: z.strictObject({ language: z.enum(['zh', 'en']).default('zh') }), response: printedFile, errors: ['resource.not-found'] }),
  'contests.authorise': route({ summary: 'A teacher allows a team to take part, and says whether names may stand on certificates.', params: inEntry, body: z.strictObject({ given: z.boolean(), namesShown: z.boolean() }), response: noContent, errors: ['resource.not-found', 'contest.not-now'] }),
  'contests.entry-step': route({ summary: 'Hands the entry in when its check-list is whole, takes it back while entries are open, or withdraws it. Handing in runs the work on the server.', params: inEntry, body: z.strictObject({ step: z.enum(['hand-in', 'take-back', 'withdraw']) }), response: z.object({ state: entryState, machine: machineScore.nullable() }), errors: ['resource.not-found', 'contest.not-now', 'contest.not-whole', 'contest.work-unfit', 'compiler.off', 'compiler.busy', 'compiler.refused', 'blocks.rejected', 'python.off', 'python.busy', 'python.refused', 'request.malformed', 'exercise.has-no-checks'] }),
  'contests.appeal': route({ summary: 'Appeals against a published result; once for a round.', params: inEntry, body: z.strictObject({ appealId: uuid, roundId: uuid, text: z.string().trim().min(1).max(1000) }), response: noContent, errors: ['resource.not-found', 'resource.conflict', 'contest.not-now'] }),
} as const;
