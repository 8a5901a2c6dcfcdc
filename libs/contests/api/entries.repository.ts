import type { CheckReport, ContestFile, ContestLogLine, Text, Work } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import type { Brought, EntryState } from '../domain/index.ts';

export interface EntryRow {
  readonly id: string; readonly contestId: string; readonly classId: string; readonly schoolId: string; readonly branchId: string | null; readonly schoolName: Text; readonly number: number; readonly code: string | null; readonly title: string; readonly state: EntryState;
  readonly projectId: string | null; readonly workTitle: string | null; readonly savedAt: Date | null; readonly parts: number; readonly log: ContestLogLine[]; readonly machinePassed: number | null; readonly machineTotal: number | null;
  readonly authorised: boolean; readonly namesShown: boolean; readonly members: { personId: string; name: string }[]; readonly files: ContestFile[];
}
const columns = `e.id, e.contest_id "contestId", e.class_id "classId", c.school_id "schoolId", (select min(b.branch_id::text) from branch_school b where b.school_id = c.school_id) "branchId",
  json_build_object('zh', s.name_zh, 'en', s.name_en) "schoolName", e.number, e.code, e.title, e.state, e.project_id "projectId", e.work_title "workTitle", e.saved_at "savedAt",
  coalesce(jsonb_array_length(e.work->'diagram'->'parts'), 0) parts, e.log, e.machine_passed "machinePassed", e.machine_total "machineTotal", e.authorised, e.names_shown "namesShown",
  coalesce((select json_agg(json_build_object('personId', p.id, 'name', p.name) order by p.name, p.id) from contest_member m join person p on p.id = m.person_id where m.entry_id = e.id), '[]') members,
  coalesce((select json_agg(json_build_object('id', f.id, 'kind', f.kind, 'mime', f.mime, 'bytes', length(f.bytes), 'seconds', f.seconds) order by f.added_at, f.id) from contest_file f where f.entry_id = e.id), '[]') files
  from contest_entry e join club_class c on c.id = e.class_id join school s on s.id = c.school_id`;

export async function findEntry(db: EntityManager, id: string): Promise<EntryRow | null> {
  const [row] = await db.query<EntryRow[]>(`select ${columns} where e.id = $1`, [id]);
  return row ?? null;
}
export const entriesOf = (db: EntityManager, contestIds: readonly string[]): Promise<EntryRow[]> => db.query(`select ${columns} where e.contest_id = any($1) order by e.number`, [contestIds]);
export const entriesOfRound = (db: EntityManager, roundId: string): Promise<EntryRow[]> => db.query(`select ${columns} join contest_round_entry t on t.entry_id = e.id where t.round_id = $1 order by e.number`, [roundId]);

/** Locked, so that two of a team cannot change it against each other. */
export async function lockEntry(db: EntityManager, id: string): Promise<EntryRow | null> {
  await db.query('select 1 from contest_entry where id = $1 for update', [id]);
  return findEntry(db, id);
}
export const machineOf = ({ machinePassed: passed, machineTotal: total }: EntryRow) => (passed === null || total === null ? null : { passed, total });
export function broughtBy(entry: EntryRow): Brought {
  const video = entry.files.find(({ kind }) => kind === 'video');
  return { work: entry.projectId !== null, parts: entry.parts, videoSeconds: video?.seconds ?? null, photos: entry.files.filter(({ kind }) => kind === 'photo').length, authorised: entry.authorised, logSteps: entry.log.length };
}

/** Numbered under a lock on the contest: judges know entries by number only. */
export async function addEntry(db: EntityManager, entry: { id: string; contestId: string; classId: string; title: string; memberIds: readonly string[] }): Promise<void> {
  await db.query('select 1 from contest where id = $1 for update', [entry.contestId]);
  await db.query('insert into contest_entry (id, contest_id, class_id, title, number) select $1, $2, $3, $4, coalesce(max(number), 0) + 1 from contest_entry where contest_id = $2', [entry.id, entry.contestId, entry.classId, entry.title]);
  await db.query('insert into contest_member (entry_id, person_id) select $1, unnest($2::uuid[])', [entry.id, entry.memberIds]);
}
export async function isInContest(db: EntityManager, contestId: string, personIds: readonly string[]): Promise<boolean> {
  const rows = await db.query<unknown[]>("select 1 from contest_member m join contest_entry e on e.id = m.entry_id where e.contest_id = $1 and e.state <> 'withdrawn' and m.person_id = any($2) limit 1", [contestId, personIds]);
  return rows.length > 0;
}
export async function setWork(db: EntityManager, id: string, brought: { projectId: string; work: Work; title: string; savedAt: Date; log: readonly ContestLogLine[] }): Promise<void> {
  await db.query('update contest_entry set project_id = $2, work = $3, work_title = $4, saved_at = $5, log = $6, machine_passed = null, machine_total = null, report = null where id = $1', [id, brought.projectId, JSON.stringify(brought.work), brought.title, brought.savedAt, JSON.stringify(brought.log)]);
}
export interface EntryWork { readonly work: Work; readonly report: CheckReport | null }
export async function workOf(db: EntityManager, id: string): Promise<EntryWork | null> {
  const [row] = await db.query<EntryWork[]>('select work, report from contest_entry where id = $1 and work is not null', [id]);
  return row ?? null;
}
export async function setAuthorised(db: EntityManager, id: string, given: boolean, namesShown: boolean): Promise<void> { await db.query('update contest_entry set authorised = $2, names_shown = $3 where id = $1', [id, given, given && namesShown]); }
/** False: another team of the contest has it. */
export async function setCode(db: EntityManager, contestId: string, id: string, code: string | null): Promise<boolean> {
  const taken = await db.query<unknown[]>('select 1 from contest_entry where contest_id = $1 and id <> $2 and code = $3', [contestId, id, code]);
  if (taken.length > 0) return false;
  await db.query('update contest_entry set code = $2 where id = $1', [id, code]);
  return true;
}
export async function setEntryState(db: EntityManager, id: string, state: EntryState): Promise<void> { await db.query("update contest_entry set state = $2, entered_at = case when $2 = 'entered' then now() else entered_at end where id = $1", [id, state]); }
export async function setMachine(db: EntityManager, id: string, machine: { passed: number; total: number; report: CheckReport | null }): Promise<void> {
  await db.query('update contest_entry set machine_passed = $2, machine_total = $3, report = $4 where id = $1', [id, machine.passed, machine.total, machine.report ? JSON.stringify(machine.report) : null]);
}
export const peopleOfClass = (db: EntityManager, classId: string): Promise<{ id: string; name: string }[]> => db.query('select p.id, p.name from membership m join person p on p.id = m.person_id where m.class_id = $1', [classId]);
/** Whoever could be known by: the class, its people, its school, the team. */
export async function namesAround(db: EntityManager, entry: EntryRow): Promise<string[]> {
  const rows = await db.query<{ name: string }[]>('select p.name from membership m join person p on p.id = m.person_id where m.class_id = $1 union select name from club_class where id = $1', [entry.classId]);
  return [...rows.map(({ name }) => name), ...entry.members.map(({ name }) => name), entry.schoolName.zh, entry.schoolName.en, entry.title];
}
