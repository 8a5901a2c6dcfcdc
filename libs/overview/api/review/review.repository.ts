import type { NominationKind, YearCriterion, YearTalk } from '@kindling/contracts';
import type { Place } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import type { ReviewState, YearResult, YearSheet } from '../../domain/index.ts';

type Both = { zh: string; en: string };
export interface StoredReview {
  id: string; branchId: string; year: number; state: ReviewState; criteria: Record<NominationKind, YearCriterion[]>; seats: Record<NominationKind, number>; foreword: Both; pictures: { eventId: string; photoId: string }[];
  sharing: { at: string | null; talks: YearTalk[] }; results: YearResult[] | null; publishedAt: Date | null;
}
const columns = 'id, branch_id "branchId", year, state, criteria, seats, foreword, pictures, sharing, results, published_at "publishedAt"';

export async function reviewOf(db: EntityManager, branchId: string, year: number): Promise<StoredReview | null> {
  const [row] = await db.query<StoredReview[]>(`select ${columns} from year_review where branch_id = $1 and year = $2`, [branchId, year]);
  return row ?? null;
}
export async function placeOfReview(db: EntityManager, reviewId: string): Promise<Place | null> {
  const [row] = await db.query<{ branchId: string }[]>('select branch_id "branchId" from year_review where id = $1', [reviewId]);
  return row ? { schoolId: null, branchId: row.branchId } : null;
}
/** One at a time steps, nominates or scores: nobody scores what was just decided. */
export async function lockReview(db: EntityManager, branchId: string, year: number): Promise<StoredReview | null> {
  const [row] = await db.query<StoredReview[]>(`select ${columns} from year_review where branch_id = $1 and year = $2 for update`, [branchId, year]);
  return row ?? null;
}
export async function publishedReview(db: EntityManager, id: string): Promise<StoredReview | null> {
  const [row] = await db.query<StoredReview[]>(`select ${columns} from year_review where id = $1 and published_at is not null`, [id]);
  return row ?? null;
}
/** The review that a school's club takes part in: of the branch that has worked with the school longest. */
export async function branchOfSchool(db: EntityManager, schoolId: string, year: number): Promise<string | null> {
  const [row] = await db.query<{ branch_id: string }[]>('select r.branch_id from branch_school bs join year_review r on r.branch_id = bs.branch_id and r.year = $2 where bs.school_id = $1 order by bs.since, r.opened_at limit 1', [schoolId, year]);
  return row?.branch_id ?? null;
}
export async function addReview(db: EntityManager, review: { id: string; branchId: string; year: number; by: string; criteria: unknown; seats: unknown }): Promise<boolean> {
  await db.query('insert into year_review (id, branch_id, year, criteria, seats, opened_by) values ($1, $2, $3, $4, $5, $6) on conflict do nothing', [review.id, review.branchId, review.year, JSON.stringify(review.criteria), JSON.stringify(review.seats), review.by]);
  return (await reviewOf(db, review.branchId, review.year))?.id === review.id;
}
export async function setReview(db: EntityManager, id: string, { criteria, seats, foreword, pictures, sharing }: Pick<StoredReview, 'criteria' | 'seats' | 'foreword' | 'pictures' | 'sharing'>): Promise<void> {
  await db.query('update year_review set criteria = $2, seats = $3, foreword = $4, pictures = $5, sharing = $6 where id = $1', [id, ...[criteria, seats, foreword, pictures, sharing].map((each) => JSON.stringify(each))]);
}
export async function setReviewState(db: EntityManager, id: string, state: ReviewState, results: readonly YearResult[] | null): Promise<void> { await db.query('update year_review set state = $2, results = $3 where id = $1', [id, state, results && JSON.stringify(results)]); }
export async function setPublished(db: EntityManager, id: string, published: boolean): Promise<void> { await db.query('update year_review set published_at = case when $2 then coalesce(published_at, now()) end where id = $1', [id, published]); }

export interface ClubSummary { readonly schoolId: string; readonly did: string; readonly hard: string; readonly next: string; readonly writtenAt: Date }
export const summariesOf = (db: EntityManager, reviewId: string): Promise<ClubSummary[]> => db.query('select school_id "schoolId", did, hard, next, written_at "writtenAt" from year_club where review_id = $1', [reviewId]);
export async function putSummary(db: EntityManager, reviewId: string, schoolId: string, by: string, { did, hard, next }: { did: string; hard: string; next: string }): Promise<void> {
  await db.query('insert into year_club (review_id, school_id, did, hard, next, written_by) values ($1, $2, $3, $4, $5, $6) on conflict (review_id, school_id) do update set did = excluded.did, hard = excluded.hard, next = excluded.next, written_by = excluded.written_by, written_at = now()', [reviewId, schoolId, did, hard, next, by]);
}

export interface StoredNomination { readonly id: string; readonly number: number; readonly kind: NominationKind; readonly schoolId: string | null; readonly branchId: string | null; readonly personId: string | null; readonly classId: string | null; readonly reason: string; readonly byId: string | null; readonly personName: string | null; readonly schoolName: Both | null; readonly branchName: Both | null }
export const nominationsOf = (db: EntityManager, reviewId: string): Promise<StoredNomination[]> => db.query(
  `select n.id, n.number, n.kind, n.school_id "schoolId", n.branch_id "branchId", n.person_id "personId", n.class_id "classId", n.reason, n.by_id "byId", p.name "personName",
     case when s.id is not null then json_build_object('zh', s.name_zh, 'en', s.name_en) end "schoolName", case when b.id is not null then json_build_object('zh', b.name_zh, 'en', b.name_en) end "branchName"
   from year_nomination n left join person p on p.id = n.person_id left join school s on s.id = n.school_id left join branch b on b.id = n.branch_id where n.review_id = $1 order by n.number`, [reviewId]);
export interface NewNomination { readonly id: string; readonly kind: NominationKind; readonly schoolId: string | null; readonly branchId: string | null; readonly personId: string | null; readonly classId: string | null; readonly reason: string; readonly by: string }
/** False when it is nominated already, or the id is another's. */
export async function addNomination(db: EntityManager, reviewId: string, each: NewNomination): Promise<boolean> {
  await db.query(`insert into year_nomination (id, review_id, number, kind, school_id, branch_id, person_id, class_id, reason, by_id) select $1, $2::uuid, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9 from year_nomination where review_id = $2::uuid on conflict do nothing`,
    [each.id, reviewId, each.kind, each.schoolId, each.branchId, each.personId, each.classId, each.reason, each.by]);
  const [kept] = await db.query<unknown[]>('select 1 from year_nomination where id = $1 and review_id = $2 and kind = $3 and school_id is not distinct from $4 and person_id is not distinct from $5', [each.id, reviewId, each.kind, each.schoolId, each.personId]);
  return kept !== undefined;
}
export interface StoredSheet extends YearSheet { readonly scorerId: string }
export const sheetsOf = (db: EntityManager, reviewId: string): Promise<StoredSheet[]> => db.query('select s.nomination_id "nominationId", s.scorer_id "scorerId", s.conflict, s.points from year_score s join year_nomination n on n.id = s.nomination_id where n.review_id = $1', [reviewId]);
export async function putSheet(db: EntityManager, { nominationId, scorerId, conflict, points }: StoredSheet): Promise<void> {
  await db.query('insert into year_score (nomination_id, scorer_id, conflict, points) values ($1, $2, $3, $4) on conflict (nomination_id, scorer_id) do update set conflict = excluded.conflict, points = excluded.points, at = now()', [nominationId, scorerId, conflict, JSON.stringify(conflict ? {} : points)]);
}
export const tutorsOf = (db: EntityManager, branchId: string): Promise<{ id: string; name: string; schoolId: string }[]> => db.query("select p.id, p.name, p.school_id \"schoolId\" from branch_member m join person p on p.id = m.person_id where m.branch_id = $1 and p.role = 'tutor' and p.archived_at is null order by p.name", [branchId]);
