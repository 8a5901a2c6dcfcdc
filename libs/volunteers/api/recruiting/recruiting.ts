import { Inject, Injectable } from '@nestjs/common';
import { privacyNoticeVersion, retentionDays, type ErrorCode, type SignInCard } from '@kindling/contracts';
import { giveSignInCard, hasSignedIn, openStaffAccount, writeAudit } from '@kindling/identity/api';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { addMember, branchBehind, homeSchoolOf, joinCodeOf, lockOffer, memberTutor, offersTo, settleOffer, storeOffer, type LockedOffer, type Offer } from './applications.repository.ts';

type Decision = { readonly decision: 'approve' } | { readonly decision: 'refuse'; readonly reason: string };
interface Place { readonly branchId: string; readonly applicationId: string }

/** From a form that anybody may fill in to a tutor with an account. */
@Injectable()
export class Recruiting {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async form(joinCode: string) {
    const branch = await branchBehind(this.db.manager, joinCode);
    return branch && { branch: branch.name, body: branch.body, steps: branch.steps, keptDays: retentionDays.application, notice: privacyNoticeVersion };
  }

  apply(joinCode: string, id: string, offer: Offer): Promise<Record<string, never> | Refusal<ErrorCode>> {
    return this.db.transaction(async (db) => {
      const branch = await branchBehind(db, joinCode);
      if (!branch) return refuse('resource.not-found');
      return (await storeOffer(db, id, branch.id, offer)) ? {} : refuse('recruiting.full');
    });
  }

  async queue(branchId: string) {
    return { joinCode: await joinCodeOf(this.db.manager, branchId), applications: await offersTo(this.db.manager, branchId) };
  }

  decide(actor: Actor, place: Place, wanted: Decision): Promise<{ card: SignInCard | null } | Refusal<ErrorCode>> {
    return this.db.transaction(async (db) => {
      const offer = await lockOffer(db, place.branchId, place.applicationId);
      if (!offer) return refuse('resource.not-found');
      if (offer.state !== 'open') return refuse('recruiting.decided');
      if (wanted.decision === 'approve') return this.approve(db, actor, place, offer);
      await settleOffer(db, place.applicationId, { state: 'refused', reason: wanted.reason, by: actor.personId, personId: null });
      await writeAudit(db, { actorId: actor.personId, action: 'application-refused', subjectId: place.applicationId, classId: null });
      return { card: null };
    });
  }

  /** Only before the first sign-in: afterwards a card would be a way into somebody else's account. */
  newCard(actor: Actor, { branchId, personId }: { branchId: string; personId: string }): Promise<SignInCard | Refusal<ErrorCode>> {
    return this.db.transaction(async (db) => {
      const member = await memberTutor(db, branchId, personId);
      if (!member) return refuse('resource.not-found');
      if (await hasSignedIn(db, personId)) return refuse('recruiting.signed-in');
      await writeAudit(db, { actorId: actor.personId, action: 'card-given', subjectId: personId, classId: null });
      return { ...member, ...(await giveSignInCard(db, personId)) };
    });
  }

  private async approve(db: EntityManager, actor: Actor, { branchId, applicationId }: Place, { name, evenings }: LockedOffer): Promise<{ card: SignInCard } | Refusal<ErrorCode>> {
    const schoolId = await homeSchoolOf(db, branchId);
    if (!schoolId) return refuse('recruiting.no-school');
    const { personId, login } = await openStaffAccount(db, { name, schoolId });
    await addMember(db, branchId, personId, evenings);
    await settleOffer(db, applicationId, { state: 'approved', reason: '', by: actor.personId, personId });
    for (const [action, subjectId] of [['application-approved', applicationId], ['card-given', personId]] as const) await writeAudit(db, { actorId: actor.personId, action, subjectId, classId: null });
    return { card: { name, login, ...(await giveSignInCard(db, personId)) } };
  }
}
