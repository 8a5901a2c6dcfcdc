import { z } from 'zod';
import { text } from '../content/text.ts';
import { instant, uuid } from '../http/ids.ts';
import { contestLimits } from './contest-light.ts';

export const criterionId = z.string().regex(/^[a-z][a-z0-9-]{0,23}$/);
const criterion = z.strictObject({ id: criterionId.refine((id) => id !== 'remark'), title: text, steps: z.array(text).min(2).max(6) });
export const contestRubric = z.array(criterion).min(1).max(8).refine((all) => new Set(all.map(({ id }) => id)).size === all.length);
export type ContestRubric = z.infer<typeof contestRubric>;
const span = (most: number) => z.strictObject({ least: z.number().int().min(0).max(most), most: z.number().int().min(1).max(most) }).refine(({ least, most: upper }) => least <= upper);
/** What a team brings besides its work and the word of a teacher. */
export const contestAsks = z.strictObject({ items: z.array(z.enum(['wiring', 'log', 'video', 'photos'])).max(4), video: span(600), photos: span(10), teamMost: z.number().int().min(1).max(5) });
export type ContestAsks = z.infer<typeof contestAsks>;
export const contestRules = z.strictObject({
  rubric: contestRubric, machineWeight: z.number().int().min(0).max(100), normalise: z.enum(['severity', 'none']),
  border: z.number().int().min(0).max(2000), judgesPerEntry: z.number().int().min(1).max(12), asks: contestAsks.optional(),
});
/** What may stand in braces in the name of a folder. */
export const packMarks = ['code', 'number', 'team', 'school', 'level', 'place'] as const;
export const packFields = ['code', 'number', 'team', 'school', 'members', 'work', 'seconds', 'photos', 'machine', 'human', 'total', 'place', 'advances'] as const;
/** A name that every file system takes. */
const fileName = z.string().trim().min(1).max(60).regex(/^[^\\/:*?"<>|\p{Cc}]+$/u).refine((name) => !/^\.+$/.test(name));
const marked = fileName.refine((name) => [...name.matchAll(/\{([^}]*)\}/g)].every(([, mark]) => packMarks.some((known) => known === mark)));
/** How an organiser further up wants to have it: folders, names of files, and a table of all entries. */
export const packShape = z.strictObject({
  folder: marked, files: z.strictObject({ program: fileName, wiring: fileName, wires: fileName, log: fileName, report: fileName, video: fileName, photo: fileName }),
  table: z.strictObject({ name: fileName, columns: z.array(z.strictObject({ field: z.enum(packFields), title: z.string().trim().min(1).max(30) })).min(1).max(16) }),
});
export type PackShape = z.infer<typeof packShape>;
/** As a province hands it down to each team. */
export const teamCode = z.string().trim().min(1).max(30).regex(/^[A-Za-z0-9-]+$/);
export const contestLevel = z.enum(['school', 'county', 'city', 'single']);
export const roundState = z.enum(['planned', 'open', 'judging', 'frozen', 'signed', 'published']);
export type ContestRoundState = z.infer<typeof roundState>;
export const roundStep = z.enum(['open', 'start-judging', 'freeze', 'thaw', 'sign', 'publish']);
export const entryState = z.enum(['draft', 'entered', 'withdrawn']);
export const judgeState = z.enum(['invited', 'accepted', 'signed']);
export const checkItem = z.object({ item: z.enum(['work', 'wiring', 'log', 'video', 'photos', 'authorisation']), done: z.boolean() });

/** One writing on a judge's sheet: points for a criterion, or a remark. The id is the device's. */
export const scoreOperation = z.strictObject({
  id: uuid, entryId: uuid, cell: criterionId, value: z.number().int().min(0).max(5).nullable(), remark: z.string().max(contestLimits.remark).nullable(),
  clock: z.number().int().min(1).max(1_000_000_000),
});
export type ContestScoreOperation = z.infer<typeof scoreOperation>;

export const machineScore = z.object({ passed: z.number().int(), total: z.number().int() });
/** Totals in hundredths of a point, of 10 000. */
export const standing = z.object({
  entryId: uuid, group: z.string(), total: z.number().int(), human: z.number().int().nullable(), machine: z.number().int().nullable(), sheets: z.number().int(),
  place: z.number().int(), advances: z.boolean(), borderline: z.boolean(),
});
export type ContestStanding = z.infer<typeof standing>;

/** A round on a team's way; its standing is there once the round is published. */
export const wayStep = z.object({
  roundId: uuid, level: contestLevel,
  standing: z.object({ publishedAt: instant.nullable(), place: z.number().int(), of: z.number().int(), total: z.number().int(), human: z.number().int().nullable(), machine: z.number().int().nullable(), advances: z.boolean(), award: z.enum(['goes-on', 'first', 'second', 'third']).nullable() }).nullable(),
});
export type ContestWayStep = z.infer<typeof wayStep>;

export const contestFile = z.object({ id: uuid, kind: z.enum(['video', 'photo']), mime: z.string(), bytes: z.number().int(), seconds: z.number().int().nullable() });
export type ContestFile = z.infer<typeof contestFile>;
/** One line of the engineering log, from the bench's own record. */
export const logLine = z.object({ at: instant, what: z.enum(['saved', 'checked', 'handed-in', 'comment']), passed: z.number().int().nullable(), total: z.number().int().nullable(), note: z.string() });
export type ContestLogLine = z.infer<typeof logLine>;
/** Sheets and archives travel in base64, because answers are JSON. */
export const printedFile = z.object({ name: z.string(), base64: z.base64() });
