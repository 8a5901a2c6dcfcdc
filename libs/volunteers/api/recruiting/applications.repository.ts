import type { TrainingStep, Text, VolunteerApplication, VolunteerSubject } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export interface JoinedBranch { readonly id: string; readonly name: Text; readonly body: Text; readonly steps: TrainingStep[] }
export async function branchBehind(db: EntityManager, joinCode: string): Promise<JoinedBranch | null> {
  const [row] = await db.query<{ id: string; name_zh: string; name_en: string; body_zh: string; body_en: string; training_path: TrainingStep[] }[]>('select id, name_zh, name_en, body_zh, body_en, training_path from branch where join_code = $1', [joinCode]);
  return row ? { id: row.id, name: { zh: row.name_zh, en: row.name_en }, body: { zh: row.body_zh, en: row.body_en }, steps: row.training_path } : null;
}
export async function joinCodeOf(db: EntityManager, branchId: string): Promise<string> {
  const [row] = await db.query<{ join_code: string }[]>('select join_code from branch where id = $1', [branchId]);
  return row?.join_code ?? '';
}

export interface Offer { readonly name: string; readonly university: string; readonly contact: string; readonly subjects: readonly VolunteerSubject[]; readonly evenings: readonly number[]; readonly why: string; readonly notice: string }
const mostOpen = 300;
/** A tap whose answer was lost comes again with the same id and is the same offer. @returns false when far too many wait. */
export async function storeOffer(db: EntityManager, id: string, branchId: string, offer: Offer): Promise<boolean> {
  const [known] = await db.query<unknown[]>('select 1 from volunteer_application where id = $1', [id]);
  if (known) return true;
  const [open] = await db.query<{ n: number }[]>("select count(*)::int n from volunteer_application where branch_id = $1 and state = 'open'", [branchId]);
  if ((open?.n ?? 0) >= mostOpen) return false;
  await db.query('insert into volunteer_application (id, branch_id, name, university, contact, subjects, evenings, why, notice) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing',
    [id, branchId, offer.name, offer.university, offer.contact, JSON.stringify(offer.subjects), JSON.stringify(offer.evenings), offer.why, offer.notice]);
  return true;
}

interface Row { id: string; name: string; university: string; contact: string; subjects: VolunteerSubject[]; evenings: number[]; why: string; sent_at: Date; state: VolunteerApplication['state']; reason: string; decided_by: string | null; decided_at: Date | null; waiting: string | null }
export async function offersTo(db: EntityManager, branchId: string): Promise<VolunteerApplication[]> {
  const rows = await db.query<Row[]>(
    `select a.id, a.name, a.university, a.contact, a.subjects, a.evenings, a.why, a.sent_at, a.state, a.reason, b.name decided_by, a.decided_at, w.id waiting from volunteer_application a
     left join person b on b.id = a.decided_by left join person w on w.id = a.person_id and w.password_hash is null and w.archived_at is null
     where a.branch_id = $1 order by a.state <> 'open', coalesce(a.decided_at, a.sent_at) desc limit 400`, [branchId]);
  return rows.map((row) => ({
    id: row.id, name: row.name, university: row.university, contact: row.contact, subjects: row.subjects, evenings: row.evenings, why: row.why, sentAt: row.sent_at.toISOString(), state: row.state, reason: row.reason,
    decidedBy: row.decided_by ?? '', decidedAt: row.decided_at?.toISOString() ?? null, waitingPersonId: row.waiting,
  }));
}

export interface LockedOffer { readonly name: string; readonly evenings: number[]; readonly state: VolunteerApplication['state'] }
/** Locked, so that two organisers do not decide about the same person. */
export async function lockOffer(db: EntityManager, branchId: string, id: string): Promise<LockedOffer | null> {
  const [row] = await db.query<LockedOffer[]>('select name, evenings, state from volunteer_application where id = $2 and branch_id = $1 for update', [branchId, id]);
  return row ?? null;
}
export async function settleOffer(db: EntityManager, id: string, to: { state: 'approved' | 'refused'; reason: string; by: string; personId: string | null }): Promise<void> {
  await db.query('update volunteer_application set state = $2, reason = $3, decided_by = $4, decided_at = now(), person_id = $5 where id = $1', [id, to.state, to.reason, to.by, to.personId]);
}

/** The school that the branch has worked with longest: an account needs one, and reaches nothing there by itself. */
export async function homeSchoolOf(db: EntityManager, branchId: string): Promise<string | null> {
  const [row] = await db.query<{ school_id: string }[]>('select school_id from branch_school where branch_id = $1 order by since, school_id limit 1', [branchId]);
  return row?.school_id ?? null;
}
export async function addMember(db: EntityManager, branchId: string, personId: string, evenings: readonly number[]): Promise<void> {
  await db.query('insert into branch_member (branch_id, person_id) values ($1, $2)', [branchId, personId]);
  await db.query('insert into volunteer_sheet (branch_id, person_id, evenings) values ($1, $2, $3)', [branchId, personId, JSON.stringify(evenings)]);
}
export async function memberTutor(db: EntityManager, branchId: string, personId: string): Promise<{ name: string; login: string } | null> {
  const [row] = await db.query<{ name: string; login: string }[]>("select p.name, p.login from branch_member m join person p on p.id = m.person_id where m.branch_id = $1 and p.id = $2 and p.role = 'tutor' and p.archived_at is null", [branchId, personId]);
  return row ?? null;
}
