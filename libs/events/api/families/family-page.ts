import { Inject, Injectable } from '@nestjs/common';
import { privacyNoticeVersion, type Invitation } from '@kindling/contracts';
import { guardianConsentOf } from '@kindling/identity/api';
import { refuse } from '@kindling/kernel';
import { sharedWork, sharedWorksOf } from '@kindling/workshop/api';
import { DataSource, type EntityManager } from 'typeorm';
import { toDataURL } from 'qrcode';
import { familyNameOf, passCodeOf } from '../../domain/index.ts';
import { eventsForChild, hasAnswered, mayAnswer, presentEvent, publicEventOf, replyOfLink } from './invitations.repository.ts';
import { childBehind, type Child, type FamilyLink } from './links.repository.ts';
import { photoConsentOf } from './photo-consent.repository.ts';
import { answerKeyOf } from './tokens.ts';

const said = (given: boolean | undefined): 'yes' | 'no' | 'open' => (given === undefined ? 'open' : given ? 'yes' : 'no');

/** Everything that a family sees behind its link, in one answer: on a thin link each question costs a second. */
@Injectable()
export class FamilyPage {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async page(link: FamilyLink, token: string, origin: string | undefined) {
    const db = this.db.manager;
    const child = link.personId ? await childBehind(db, link.personId) : null;
    const ids = child ? await eventsForChild(db, child) : link.eventId ? [link.eventId] : [];
    const events: Invitation[] = [];
    for (const id of ids) { const each = await invitationOf(db, link, token, id, origin); if (each) events.push(each); }
    return {
      child: child ? presentChild(child) : null, events, consent: link.personId ? await consentOf(db, link.personId) : null, works: link.personId ? await sharedWorksOf(db, link.personId) : [],
    };
  }

  async work(link: FamilyLink, projectId: string) {
    return (link.personId ? await sharedWork(this.db.manager, link.personId, projectId) : null) ?? refuse('resource.not-found');
  }
}

const presentChild = (child: Child) => ({ called: familyNameOf(child.name), className: child.className, schoolName: child.school });

async function invitationOf(db: EntityManager, link: FamilyLink, token: string, eventId: string, origin: string | undefined): Promise<Invitation | null> {
  const event = await publicEventOf(db, eventId);
  if (!event) return null;
  const reply = await replyOfLink(db, eventId, link.id);
  const pass = reply?.state === 'coming' && origin ? await toDataURL(`${new URL(origin).origin}/hold/${eventId}/door?reply=${reply.id}`, { margin: 1, width: 180 }) : '';
  return {
    ...await presentEvent(db, event), reply: reply ? { state: reply.state, heads: reply.heads, number: reply.number, pass, code: pass && passCodeOf(eventId, reply.id) } : null,
    surveyOpen: await mayAnswer(db, event, link), answered: await hasAnswered(db, eventId, answerKeyOf(token, eventId)),
  };
}

async function consentOf(db: EntityManager, personId: string) {
  const [data, photos] = [await guardianConsentOf(db, personId), await photoConsentOf(db, personId)];
  const last = [data?.at, photos?.at].flatMap((at) => at ?? []).sort((a, b) => b.getTime() - a.getTime())[0];
  return { data: said(data?.given), photos: said(photos?.given), version: privacyNoticeVersion, changedAt: last?.toISOString() ?? null };
}
