import { Controller, Header, Inject, type StreamableFile } from '@nestjs/common';
import { classInPath, mayHandleRoster, mayLookAfterClass } from '@kindling/identity/api';
import { asAttachment, atPlace, CurrentActor, everyone, Handles, Input, policy, reaches, Refused, within, type Actor, type InputOf, type Place } from '@kindling/platform-api';
import { branchInPath } from '../overview-scope.ts';
import { ClassReview } from './class-review.ts';
import { mayLeadReview } from './review-policies.ts';
import { ReviewDesk } from './review-desk.ts';
import { TalkSlides } from './talk-slides.ts';
import { YearCertificates } from './year-certificates.ts';
import { YearPage } from './year-page.ts';

const taking = atPlace(branchInPath, policy<Place>('Staff of the branch read its review, nominate and score.', (actor, place) => actor.role !== 'pupil' && reaches(actor, place)));
const keeping = atPlace(branchInPath, mayLeadReview);

@Controller()
export class ReviewController {
  constructor(
    @Inject(ReviewDesk) private readonly desk: ReviewDesk, @Inject(ClassReview) private readonly classes: ClassReview, @Inject(YearCertificates) private readonly certificates: YearCertificates, @Inject(YearPage) private readonly pages: YearPage, @Inject(TalkSlides) private readonly talks: TalkSlides,
  ) {}

  @Handles('review.of-branch', taking)
  ofBranch(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'review.of-branch'>) { return this.desk.ofBranch(actor, params); }

  @Handles('review.open', keeping)
  open(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'review.open'>) { return this.desk.open(actor, params, body.reviewId); }

  @Handles('review.set', keeping)
  set(@Input() { params, body }: InputOf<'review.set'>) { return this.desk.set(params, body); }

  @Handles('review.step', keeping)
  step(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'review.step'>) { return this.desk.step(actor, params, body.to); }

  @Handles('review.publish', keeping)
  publish(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'review.publish'>) { return this.desk.publish(actor, params, body.published); }

  @Handles('review.nominate', taking)
  nominate(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'review.nominate'>) { return this.desk.nominate(actor, params, params.nominationId, body); }

  @Handles('review.score', taking)
  score(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'review.score'>) { return this.desk.score(actor, params, params.nominationId, body); }

  @Handles('review.certificates', keeping)
  give(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'review.certificates'>) { return this.certificates.give(actor, params, body); }

  @Handles('review.of-class', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  ofClass(@Input() { params }: InputOf<'review.of-class'>) { return this.classes.ofClass(params); }

  @Handles('review.write-club', within(classInPath, mayHandleRoster))
  writeClub(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'review.write-club'>) { return this.classes.writeClub(actor, params, body); }

  @Handles('review.nominate-pupil', within(classInPath, mayLookAfterClass))
  nominatePupil(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'review.nominate-pupil'>) { return this.classes.nominate(actor, params, params.nominationId, body); }

  @Handles('review.class-certificates', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  ofClassCertificates(@Input() { params, body }: InputOf<'review.class-certificates'>) { return this.certificates.ofClass(params.classId, params.year, body); }

  @Handles('review.page', everyone('A published year may be read by everybody; it names no pupil.'))
  page(@Input() { params }: InputOf<'review.page'>) { return this.pages.page(params.reviewId); }

  @Handles('review.add-slides', keeping)
  addSlides(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'review.add-slides'>) { return this.talks.add(actor, params, body.uploadId); }

  @Handles('review.slides', taking)
  @Header('X-Content-Type-Options', 'nosniff') @Header('Content-Security-Policy', "sandbox; default-src 'none'")
  async slides(@Input() { params }: InputOf<'review.slides'>) { return toSave(await this.talks.ofBranch(params)); }

  @Handles('review.public-slides', everyone('Slides of a published year may be saved by everybody; they go with the page.'))
  @Header('X-Content-Type-Options', 'nosniff') @Header('Content-Security-Policy', "sandbox; default-src 'none'") @Header('Cache-Control', 'no-store')
  async publicSlides(@Input() { params }: InputOf<'review.public-slides'>) { return toSave(await this.talks.published(params.reviewId, params.fileId)); }
}

function toSave(found: { readonly name: string; readonly bytes: Buffer } | null): StreamableFile {
  if (!found) throw new Refused('resource.not-found');
  return asAttachment({ ...found, mime: 'application/pdf' });
}
