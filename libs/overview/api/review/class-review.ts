import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, ResponseOf } from '@kindling/contracts';
import { pupilsOf } from '@kindling/identity/api';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { clubOf } from './review-desk.ts';
import { addNomination, branchOfSchool, lockReview, nominationsOf, putSummary, reviewOf, summariesOf, type StoredReview } from './review.repository.ts';
import { yearOf } from './year-rows.ts';

type Answer = Record<string, never> | Refusal<ErrorCode>;
interface At { readonly classId: string; readonly year: number }

/** The same review as whoever looks after a class sees it: what the club says, and pupils by name. */
@Injectable()
export class ClassReview {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async ofClass({ classId, year }: At): Promise<ResponseOf<'review.of-class'>> {
    const db = this.db.manager;
    const pupils = (await pupilsOf(db, classId)).map(({ id, name }) => ({ personId: id, name }));
    const [schoolId, branchId] = await placeOf(db, classId, year);
    const [review, found] = branchId ? [await reviewOf(db, branchId, year), await yearOf(db, branchId, year)] : [null, null];
    const school = found?.branch.schools.find(({ id }) => id === schoolId);
    if (!review || !found || !school) return { state: null, branchName: null, club: null, criteria: [], pupils: pupils.map((pupil) => ({ ...pupil, nominated: null })) };
    const nominations = await nominationsOf(db, review.id);
    return {
      state: review.state, branchName: found.branch.name, club: clubOf(school, found.rows, await summariesOf(db, review.id)), criteria: review.criteria.pupil,
      pupils: pupils.map((pupil) => {
        const nomination = nominations.find((each) => each.kind === 'pupil' && each.personId === pupil.personId);
        return { ...pupil, nominated: nomination ? { reason: nomination.reason, wins: review.results?.some((each) => each.nominationId === nomination.id && each.wins) ?? false } : null };
      }),
    };
  }

  writeClub(actor: Actor, at: At, summary: { did: string; hard: string; next: string }): Promise<Answer> {
    return this.whole(at, async (db, review, schoolId) => {
      if (review.state === 'decided') return refuse('review.not-now');
      await putSummary(db, review.id, schoolId, actor.personId, summary);
      return {};
    });
  }

  nominate(actor: Actor, at: At, nominationId: string, { personId, reason }: { personId: string; reason: string }): Promise<Answer> {
    return this.whole(at, async (db, review, schoolId) => {
      if (review.state !== 'collecting') return refuse('review.not-now');
      if (!(await pupilsOf(db, at.classId)).some(({ id }) => id === personId)) return refuse('resource.not-found');
      return (await addNomination(db, review.id, { id: nominationId, kind: 'pupil', schoolId, branchId: null, personId, classId: at.classId, reason, by: actor.personId })) ? {} : refuse('resource.conflict');
    });
  }

  private whole({ classId, year }: At, act: (db: EntityManager, review: StoredReview, schoolId: string) => Promise<Answer>): Promise<Answer> {
    return this.db.transaction(async (db) => {
      const [schoolId, branchId] = await placeOf(db, classId, year);
      const review = branchId ? await lockReview(db, branchId, year) : null;
      return review && schoolId ? act(db, review, schoolId) : refuse('resource.not-found');
    });
  }
}

async function placeOf(db: EntityManager, classId: string, year: number): Promise<[schoolId: string | null, branchId: string | null]> {
  const [row] = await db.query<{ school_id: string }[]>('select school_id from club_class where id = $1', [classId]);
  return [row?.school_id ?? null, row ? await branchOfSchool(db, row.school_id, year) : null];
}
