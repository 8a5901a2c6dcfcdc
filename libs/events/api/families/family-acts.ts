import { Inject, Injectable } from '@nestjs/common';
import { privacyNoticeVersion, type ErrorCode, type SurveyAnswers } from '@kindling/contracts';
import { recordGuardianConsent, writeAudit } from '@kindling/identity/api';
import { ok, refuse, type Result } from '@kindling/kernel';
import { DataSource } from 'typeorm';
import { answerEvent } from '../answering/answer-event.ts';
import { addAnswers, eventsForChild, mayAnswer, publicEventOf } from './invitations.repository.ts';
import { childBehind, renewGuestLink, type FamilyLink } from './links.repository.ts';
import { addPhotoConsent } from './photo-consent.repository.ts';
import { answerKeyOf, hashOf, newGuestToken } from './tokens.ts';

type Done = Result<Record<string, never>, ErrorCode>;
class Undo extends Error { constructor(readonly code: ErrorCode) { super(code); } }

/** What a family does behind its link. */
@Injectable()
export class FamilyActs {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** A link is made only when the answer was taken. */
  async comeAsGuest(eventId: string, { guestId, coming, heads }: { guestId: string; coming: boolean; heads: number }) {
    const token = newGuestToken();
    try {
      const state = await this.db.transaction(async (db) => {
        if (!(await publicEventOf(db, eventId))) throw new Undo('resource.not-found');
        if (!(await renewGuestLink(db, guestId, eventId, hashOf(token)))) throw new Undo('resource.conflict');
        const answered = await answerEvent(db, eventId, { classId: null, personId: null, linkId: guestId }, { coming, heads });
        if (!answered.ok) throw new Undo(answered.code);
        return answered.value;
      });
      return { token, state };
    } catch (thrown) {
      if (thrown instanceof Undo) return refuse(thrown.code);
      throw thrown;
    }
  }

  async reply(link: FamilyLink, eventId: string, said: { coming: boolean; heads: number }) {
    return this.db.transaction(async (db) => {
      const child = link.personId ? await childBehind(db, link.personId) : null;
      const invited = link.eventId === eventId || (child !== null && (await eventsForChild(db, child)).includes(eventId));
      if (!invited) return refuse('resource.not-found');
      const answered = await answerEvent(db, eventId, { classId: null, personId: null, linkId: link.id }, said);
      return answered.ok ? { state: answered.value } : answered;
    });
  }

  answerSurvey(link: FamilyLink, token: string, eventId: string, answers: SurveyAnswers): Promise<Done> {
    return this.db.transaction(async (db) => {
      const event = await publicEventOf(db, eventId);
      if (!event) return refuse('resource.not-found');
      if (!(await mayAnswer(db, event, link))) return refuse('event.not-now');
      return (await addAnswers(db, eventId, answerKeyOf(token, eventId), answers)) ? ok({}) : refuse('survey.already-answered');
    });
  }

  consent(link: FamilyLink, about: 'data' | 'photos', given: boolean): Promise<Done> {
    return this.db.transaction(async (db) => {
      const child = link.personId ? await childBehind(db, link.personId) : null;
      if (!child || !link.personId) return refuse('resource.not-found');
      if (about === 'data') await recordGuardianConsent(db, link.personId, given, privacyNoticeVersion);
      else await addPhotoConsent(db, link.personId, given, privacyNoticeVersion);
      // The link stands for the guardian, whose name is not known here.
      await writeAudit(db, { actorId: link.id, action: `guardian-${about}-${given ? 'given' : 'refused'}` as const, subjectId: link.personId, classId: child.classId });
      return ok({});
    });
  }
}
