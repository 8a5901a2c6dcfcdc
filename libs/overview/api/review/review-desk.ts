import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, RequestOf, ResponseOf } from '@kindling/contracts';
import { shownPhotosBetween } from '@kindling/events/api';
import { writeAudit } from '@kindling/identity/api';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { decide, firstCriteria, firstSeats, isWhole, mayStep, sortsOf, weightsAre100, type CountRow, type ReviewState } from '../../domain/index.ts';
import { branchesOf, type NamedSchool } from '../places.repository.ts';
import { addNomination, addReview, lockReview, nominationsOf, putSheet, reviewOf, setPublished, setReview, setReviewState, sheetsOf, summariesOf, tutorsOf, type ClubSummary, type StoredNomination, type StoredReview, type StoredSheet } from './review.repository.ts';
import { talksWithFiles } from './talk-slides.ts';
import { evidenceOf, numbersFrom, spanOfYear, yearOf } from './year-rows.ts';

type Answer = Record<string, never> | Refusal<ErrorCode>;
interface At { readonly branchId: string; readonly year: number }

/** The branch's look back at a year: collecting, scoring by published criteria, deciding by the stated rule, showing. */
@Injectable()
export class ReviewDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async ofBranch(actor: Actor, at: At): Promise<ResponseOf<'review.of-branch'> | Refusal<ErrorCode>> {
    const [db, found] = [this.db.manager, await yearOf(this.db.manager, at.branchId, at.year)];
    if (!found) return refuse('resource.not-found');
    const { branch, rows } = found;
    const review = await reviewOf(db, at.branchId, at.year);
    const summaries = review ? await summariesOf(db, review.id) : [];
    const photos = await shownPhotosBetween(db, { schoolIds: branch.schools.map(({ id }) => id), branchId: branch.id, ...spanOfYear(at.year) });
    return {
      review: review && { id: review.id, state: review.state, criteria: review.criteria, seats: review.seats, foreword: review.foreword, pictures: review.pictures, sharing: review.sharing, publishedAt: review.publishedAt?.toISOString() ?? null },
      clubs: branch.schools.map((school) => clubOf(school, rows, summaries)), nominations: review ? await this.nominations(actor, review, rows) : [],
      tutors: (await tutorsOf(db, at.branchId)).map(({ id, name }) => ({ id, name })), pictures: photos.map(({ bytes: _, ...photo }) => photo),
    };
  }

  private async nominations(actor: Actor, review: StoredReview, rows: readonly CountRow[]) {
    const [nominations, sheets] = [await nominationsOf(this.db.manager, review.id), await sheetsOf(this.db.manager, review.id)];
    // Averages while others still score would sway them: they are shown with the decision.
    const results = review.results ?? [];
    return nominations.map((each) => {
      const sheet = sheets.find((one) => one.nominationId === each.id && one.scorerId === actor.personId);
      const result = results.find((one) => one.nominationId === each.id);
      return {
        id: each.id, number: each.number, kind: each.kind, ...namesOf(each), reason: each.reason, evidence: evidenceOf(each, rows), mine: sheet ? { conflict: sheet.conflict, points: { ...sheet.points } } : null, barred: isBarred(actor, each),
        result: result ? { average: result.average, sheets: result.sheets, place: result.place, wins: result.wins } : { average: null, sheets: sheets.filter((one) => one.nominationId === each.id && !one.conflict).length, place: null, wins: false },
      };
    });
  }

  async open(actor: Actor, at: At, reviewId: string): Promise<Answer> {
    return (await addReview(this.db.manager, { id: reviewId, ...at, by: actor.personId, criteria: firstCriteria, seats: firstSeats })) ? {} : refuse('resource.conflict');
  }

  set(at: At, wanted: RequestOf<'review.set'>['body']): Promise<Answer> {
    return this.whole(at, async (db, review) => {
      if (!Object.values(wanted.criteria).every(weightsAre100)) return refuse('review.weights');
      const sameRule = sameWords(wanted.criteria, review.criteria) && sameWords(wanted.seats, review.seats);
      if (!sameRule && review.state !== 'collecting') return refuse('review.not-now');
      const talks = await talksWithFiles(db, review.id, wanted.sharing.talks);
      if (!talks) return refuse('resource.not-found');
      await setReview(db, review.id, { ...wanted, sharing: { ...wanted.sharing, talks } });
      return {};
    });
  }

  step(actor: Actor, at: At, to: ReviewState): Promise<Answer> {
    return this.whole(at, async (db, review) => {
      if (review.state === to) return {};
      if (!mayStep(review.state, to, review.publishedAt !== null)) return refuse('review.not-now');
      await setReviewState(db, review.id, to, to === 'decided' ? decide(await nominationsOf(db, review.id), await sheetsOf(db, review.id), review.criteria, review.seats) : null);
      await writeAudit(db, { actorId: actor.personId, action: `year-review-${to}`, subjectId: review.id, classId: null });
      return {};
    });
  }

  publish(actor: Actor, at: At, published: boolean): Promise<Answer> {
    return this.whole(at, async (db, review) => {
      if (published && review.state !== 'decided') return refuse('review.not-now');
      await setPublished(db, review.id, published);
      await writeAudit(db, { actorId: actor.personId, action: published ? 'year-published' : 'year-taken-back', subjectId: review.id, classId: null });
      return {};
    });
  }

  nominate(actor: Actor, at: At, nominationId: string, { kind, subjectId, reason }: { kind: 'club' | 'branch' | 'tutor'; subjectId: string; reason: string }): Promise<Answer> {
    return this.whole(at, async (db, review) => {
      if (review.state !== 'collecting') return refuse('review.not-now');
      const [branch] = await branchesOf(db, [at.branchId]);
      const school = kind === 'club' ? branch?.schools.find(({ id }) => id === subjectId)?.id ?? null : null;
      const tutor = kind === 'tutor' ? (await tutorsOf(db, at.branchId)).find(({ id }) => id === subjectId)?.id ?? null : null;
      if (kind === 'branch' ? subjectId !== at.branchId : !school && !tutor) return refuse('resource.not-found');
      return (await addNomination(db, review.id, { id: nominationId, kind, schoolId: school, branchId: kind === 'branch' ? at.branchId : null, personId: tutor, classId: null, reason, by: actor.personId })) ? {} : refuse('resource.conflict');
    });
  }

  score(actor: Actor, at: At, nominationId: string, { conflict, points }: { conflict: boolean; points: Record<string, number> }): Promise<Answer> {
    return this.whole(at, async (db, review) => {
      if (review.state !== 'judging') return refuse('review.not-now');
      const nomination = (await nominationsOf(db, review.id)).find(({ id }) => id === nominationId);
      if (!nomination) return refuse('resource.not-found');
      if (isBarred(actor, nomination)) return refuse('review.barred');
      const whole = conflict ? null : isWhole(review.criteria[nomination.kind], points);
      if (whole && !whole.ok) return whole;
      const sheet: StoredSheet = { nominationId, scorerId: actor.personId, conflict, points };
      await putSheet(db, sheet);
      return {};
    });
  }

  private whole(at: At, act: (db: EntityManager, review: StoredReview) => Promise<Answer>): Promise<Answer> {
    return this.db.transaction(async (db) => {
      const review = await lockReview(db, at.branchId, at.year);
      return review ? act(db, review) : refuse('resource.not-found');
    });
  }
}

/** JSON of the database has its own order of keys. */
const sameWords = (one: object, other: object): boolean => inOrder(one) === inOrder(other);
const inOrder = (value: object): string => JSON.stringify(value, (_, part: unknown) => (part !== null && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
const isBarred = (actor: Actor, { byId, personId }: StoredNomination): boolean => byId === actor.personId || personId === actor.personId;
const nowhere = { zh: '—', en: '—' };
function namesOf({ kind, personName, schoolName, branchName }: StoredNomination) {
  switch (kind) {
    case 'club': return { name: schoolName, place: schoolName ?? nowhere };
    case 'branch': return { name: branchName, place: branchName ?? nowhere };
    case 'tutor': return { name: personName === null ? null : { zh: personName, en: personName }, place: nowhere };
    case 'pupil': return { name: null, place: schoolName ?? nowhere };
  }
}
export function clubOf(school: NamedSchool, rows: readonly CountRow[], summaries: readonly ClubSummary[]) {
  const [own, summary] = [rows.filter((row) => row.schoolId === school.id), summaries.find((each) => each.schoolId === school.id)];
  return { schoolId: school.id, name: school.name, numbers: numbersFrom(own), sorts: sortsOf(own), summary: summary ? { did: summary.did, hard: summary.hard, next: summary.next } : null, writtenAt: summary?.writtenAt.toISOString() ?? null };
}
