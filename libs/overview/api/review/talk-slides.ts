import { Inject, Injectable } from '@nestjs/common';
import { slidesLimits, type ErrorCode, type YearTalk } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { lockReview, publishedReview, reviewOf, type StoredReview } from './review.repository.ts';
import { addSlidesPart, beginSlides, endSlides, forgetLooseSlides, slidesCount, slidesFile, slidesRow, startsWith, wholeSlides, type SlidesFile } from './slides.repository.ts';

type Answer = Record<string, never> | Refusal<ErrorCode>;
interface SlidesPlace { readonly branchId: string; readonly year: number; readonly fileId: string }

/** Slides of the sharing session: sent up in parts, saved by whoever may see the page, never opened on a page of ours. */
@Injectable()
export class TalkSlides {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  takePart(actor: Actor, place: SlidesPlace & { at: number }, base64: string): Promise<Answer> {
    return this.within(place, async (db, review) => {
      await forgetLooseSlides(db, review.id, carriedBy(review));
      const known = await slidesRow(db, review.id, place.fileId);
      if (!known && (await slidesCount(db, review.id)) >= slidesLimits.files) return refuse('material.too-many', { most: slidesLimits.files });
      if (!(await beginSlides(db, review.id, place.fileId, actor.personId))) return refuse('resource.conflict');
      await addSlidesPart(db, place.fileId, place.at, Buffer.from(base64, 'base64'));
      return {};
    });
  }

  add(place: SlidesPlace, { name, parts }: { name: string; parts: number }): Promise<Answer> {
    return this.within(place, async (db, review) => {
      const known = await slidesRow(db, review.id, place.fileId);
      if (known?.whole) return {};
      if (known?.parts !== parts) return refuse('resource.not-found');
      if (!(await startsWith(db, place.fileId, '%PDF-'))) return refuse('material.not-pdf');
      await endSlides(db, place.fileId, name);
      return {};
    });
  }

  async ofBranch({ branchId, year, fileId }: SlidesPlace): Promise<SlidesFile | null> {
    const review = await reviewOf(this.db.manager, branchId, year);
    return review && slidesFile(this.db.manager, review.id, fileId);
  }
  /** Only what a talk of a published year carries. */
  async published(reviewId: string, fileId: string): Promise<SlidesFile | null> {
    const review = await publishedReview(this.db.manager, reviewId);
    return review && carriedBy(review).includes(fileId) ? slidesFile(this.db.manager, reviewId, fileId) : null;
  }

  private within(place: SlidesPlace, act: (db: EntityManager, review: StoredReview) => Promise<Answer>): Promise<Answer> {
    return this.db.transaction(async (db) => {
      const review = await lockReview(db, place.branchId, place.year);
      return review ? act(db, review) : refuse('resource.not-found');
    });
  }
}
const carriedBy = ({ sharing }: Pick<StoredReview, 'sharing'>): string[] => sharing.talks.flatMap((talk) => talk.file?.id ?? []);

/** The talks with the names that their files really have; null when one carries a file that this review has not. */
export async function talksWithFiles(db: EntityManager, reviewId: string, talks: readonly (Omit<YearTalk, 'file'> & { readonly file?: YearTalk['file'] | undefined })[]): Promise<YearTalk[] | null> {
  const known = new Map((await wholeSlides(db, reviewId)).map((each) => [each.id, each]));
  if (talks.some(({ file }) => file && !known.has(file.id))) return null;
  return talks.map((talk) => ({ ...talk, file: talk.file ? known.get(talk.file.id) ?? null : null }));
}
