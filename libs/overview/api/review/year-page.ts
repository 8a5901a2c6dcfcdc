import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, ResponseOf } from '@kindling/contracts';
import { shownPhotosBetween } from '@kindling/events/api';
import { refuse, type Refusal } from '@kindling/kernel';
import { DataSource } from 'typeorm';
import { measures, measureWords } from '../../domain/index.ts';
import { nominationsOf, publishedReview, summariesOf, type StoredNomination, type StoredReview } from './review.repository.ts';
import { numbersFrom, spanOfYear, yearOf } from './year-rows.ts';

/** All pictures of the page together: it has to come through a thin link. */
const mostPictureBytes = 70_000;

/** The year as everybody sees it. A photo whose family took its word back is not in the answer, whatever was chosen. */
@Injectable()
export class YearPage {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async page(reviewId: string): Promise<ResponseOf<'review.page'> | Refusal<ErrorCode>> {
    const db = this.db.manager;
    const review = await publishedReview(db, reviewId);
    const found = review && await yearOf(db, review.branchId, review.year);
    if (!review || !found) return refuse('resource.not-found');
    const { branch, rows } = found;
    const [numbers, summaries] = [numbersFrom(rows), await summariesOf(db, review.id)];
    return {
      branchName: branch.name, year: review.year, foreword: review.foreword, sharing: review.sharing,
      numbers: measures.map((measure) => ({ ...measureWords[measure], value: numbers[measure] })),
      clubs: branch.schools.map((school) => {
        const own = numbersFrom(rows.filter((row) => row.schoolId === school.id));
        return { name: school.name, did: summaries.find((each) => each.schoolId === school.id)?.did ?? '', sessions: own.sessions, people: own.people, works: own.works };
      }),
      awards: awardsOf(review, await nominationsOf(db, review.id)), pictures: await this.pictures(review, branch.schools.map(({ id }) => id)),
    };
  }

  private async pictures(review: StoredReview, schoolIds: readonly string[]) {
    const shown = await shownPhotosBetween(this.db.manager, { schoolIds, branchId: review.branchId, ...spanOfYear(review.year) });
    const chosen = review.pictures.flatMap((picture) => shown.find((each) => each.photoId === picture.photoId && each.eventId === picture.eventId) ?? []);
    let room = mostPictureBytes;
    return chosen.flatMap(({ bytes, ...picture }) => { if (bytes > room) return []; room -= bytes; return [picture]; });
  }
}

type Award = ResponseOf<'review.page'>['awards'][number];
/** Clubs, branches and volunteers by name; pupils as how many of which school. */
function awardsOf({ results }: StoredReview, nominations: readonly StoredNomination[]): Award[] {
  const winners = nominations.filter(({ id }) => results?.some((each) => each.nominationId === id && each.wins));
  const nowhere = { zh: '—', en: '—' };
  const named = winners.flatMap(({ kind, schoolName, branchName, personName }): Award[] => {
    switch (kind) {
      case 'club': return [{ kind, name: schoolName, place: nowhere, count: 1 }];
      case 'branch': return [{ kind, name: branchName, place: nowhere, count: 1 }];
      case 'tutor': return [{ kind, name: personName === null ? null : { zh: personName, en: personName }, place: nowhere, count: 1 }];
      case 'pupil': return [];
    }
  });
  const schools = [...new Map(winners.filter(({ kind }) => kind === 'pupil').map((each) => [each.schoolId, each.schoolName])).entries()];
  return [...named, ...schools.map(([schoolId, name]) => ({ kind: 'pupil' as const, name: null, place: name ?? nowhere, count: winners.filter((each) => each.kind === 'pupil' && each.schoolId === schoolId).length }))];
}
