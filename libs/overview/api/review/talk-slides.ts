import { Inject, Injectable } from '@nestjs/common';
import { slidesLimits, type ErrorCode, type YearTalk } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import { atPlace, isPdf, type Actor } from '@kindling/platform-api';
import { ofPlace, UploadPurposes, Uploads } from '@kindling/uploads/api';
import { DataSource, type EntityManager } from 'typeorm';
import { mayLeadReview } from './review-policies.ts';
import { lockReview, placeOfReview, publishedReview, reviewOf, type StoredReview } from './review.repository.ts';
import { addSlides, forgetLooseSlides, slidesFile, slidesOf, type SlidesFile } from './slides.repository.ts';

type Answer = { name: string } | Refusal<ErrorCode>;
interface SlidesPlace { readonly branchId: string; readonly year: number; readonly fileId: string }

/** Slides of the sharing session: sent up, saved by whoever may see the page, never opened on a page of ours. */
@Injectable()
export class TalkSlides {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(Uploads) private readonly uploads: Uploads, @Inject(UploadPurposes) purposes: UploadPurposes) {
    purposes.register('talk-slides', { access: atPlace(ofPlace(placeOfReview), mayLeadReview), mostBytes: slidesLimits.fileBytes, tooBig: 'material.too-big', room: async (db, reviewId) => tooMany(await slidesOf(db, reviewId)) });
  }

  async add(actor: Actor, { branchId, year, fileId }: SlidesPlace, uploadId: string): Promise<Answer> {
    const review = await reviewOf(this.db.manager, branchId, year);
    if (!review) return refuse('resource.not-found');
    const arrived = await this.uploads.arrived(actor, uploadId, { purpose: 'talk-slides', placeId: review.id });
    const file = arrived.ok && arrived.value !== 'taken' ? arrived.value : null;
    if (file && !isPdf(file.bytes)) return this.uploads.turnDown(uploadId, refuse('material.not-pdf'));
    return this.db.transaction(async (db) => {
      const locked = await lockReview(db, branchId, year);
      if (!locked) return refuse('resource.not-found');
      await forgetLooseSlides(db, locked.id, carriedBy(locked));
      const here = await slidesOf(db, locked.id);
      const known = here.find(({ id }) => id === fileId);
      if (known) return { name: known.name };
      if (!arrived.ok) return arrived;
      const full = tooMany(here);
      if (full) return full;
      if (!file || !(await this.uploads.take(db, uploadId))) return refuse('resource.not-found');
      return (await addSlides(db, locked.id, { id: fileId, name: file.name, bytes: file.bytes, by: actor.personId })) ? { name: file.name } : refuse('resource.conflict');
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
}
const tooMany = (known: readonly unknown[]): Refusal<ErrorCode> | null => (known.length >= slidesLimits.files ? refuse('material.too-many', { most: slidesLimits.files }) : null);
const carriedBy = ({ sharing }: Pick<StoredReview, 'sharing'>): string[] => sharing.talks.flatMap((talk) => talk.file?.id ?? []);

/** The talks with the names that their files really have; null when one carries a file that this review has not. */
export async function talksWithFiles(db: EntityManager, reviewId: string, talks: readonly (Omit<YearTalk, 'file'> & { readonly file?: YearTalk['file'] | undefined })[]): Promise<YearTalk[] | null> {
  const known = new Map((await slidesOf(db, reviewId)).map((each) => [each.id, each]));
  if (talks.some(({ file }) => file && !known.has(file.id))) return null;
  return talks.map((talk) => ({ ...talk, file: talk.file ? known.get(talk.file.id) ?? null : null }));
}
