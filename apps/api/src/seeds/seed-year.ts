import { decide, firstCriteria, firstSeats, type YearSheet } from '@kindling/overview/domain';
import type { EntityManager } from 'typeorm';
import { demoId } from './demo-people.ts';
import { demoYears, lastSchoolYear, type DemoYear } from './demo-years.ts';
import { demoPhotos } from './seed-pictures.ts';

const [reviews, nominations] = [41, 42];
const nominationId = ({ branch }: DemoYear, at: number): string => demoId(nominations, (branch - 1) * 100 + at + 1);

/** The finished year of both branches: written, nominated, scored by two, decided by the product's own rule, published. */
export async function seedYear(db: EntityManager): Promise<void> {
  const year = lastSchoolYear(new Date());
  for (const each of demoYears) await addYear(db, each, year);
}

async function addYear(db: EntityManager, demo: DemoYear, year: number): Promise<void> {
  const { branch, nominees, scorers, sharedOn, talks, pictured } = demo;
  const id = demoId(reviews, branch);
  const sheets = nominees.flatMap(({ kind, scores }, at) => scorers.map((scorer, seat) => ({ scorer, nominationId: nominationId(demo, at), conflict: false, points: Object.fromEntries(firstCriteria[kind].map((criterion) => [criterion.id, scores[seat] ?? 0])) })));
  const results = decide(nominees.map(({ kind }, at) => ({ id: nominationId(demo, at), kind })), sheets satisfies readonly YearSheet[], firstCriteria, firstSeats);
  const sharing = { at: `${year + 1}-07-${String(sharedOn).padStart(2, '0')}T09:00:00+08:00`, talks: talks.map(([title, speaker, minutes]) => ({ title, speaker, minutes, slides: null })) };
  const pictures = demoPhotos.flatMap(({ event, published }, at) => (published && pictured.includes(event) ? [{ eventId: demoId(30, event), photoId: demoId(40, at + 1) }] : []));
  await db.query("insert into year_review (id, branch_id, year, state, criteria, seats, foreword, pictures, sharing, results, opened_by, published_at) values ($1, $2, $3, 'decided', $4, $5, $6, $7, $8, $9, $10, now() - interval '40 days')",
    [id, demoId(4, branch), year, ...[firstCriteria, firstSeats, demo.foreword, pictures, sharing, results].map((each) => JSON.stringify(each)), demoId(2, demo.openedBy)]);
  for (const [school, by, ...parts] of demo.clubs) await db.query('insert into year_club (review_id, school_id, did, hard, next, written_by) values ($1, $2, $3, $4, $5, $6)', [id, demoId(1, school), ...parts, demoId(2, by)]);
  for (const [at, { kind, school, person, classAt, by, reason }] of nominees.entries()) await db.query('insert into year_nomination (id, review_id, number, kind, school_id, branch_id, person_id, class_id, reason, by_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    [nominationId(demo, at), id, at + 1, kind, school ? demoId(1, school) : null, kind === 'branch' ? demoId(4, branch) : null, person ?? null, classAt ? demoId(3, classAt) : null, reason, demoId(2, by)]);
  await db.query('insert into year_score (nomination_id, scorer_id, conflict, points) select * from jsonb_to_recordset($1::jsonb) as r(nomination_id uuid, scorer_id uuid, conflict boolean, points jsonb)', [JSON.stringify(sheets.map((each) => ({ nomination_id: each.nominationId, scorer_id: demoId(2, each.scorer), conflict: false, points: each.points })))]);
}
