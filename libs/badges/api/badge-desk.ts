import { Inject, Injectable } from '@nestjs/common';
import type { AchievementId, ErrorCode } from '@kindling/contracts';
import { pupilsOf, writeAudit } from '@kindling/identity/api';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { acceptedWorks } from '@kindling/workshop/api';
import { DataSource, type EntityManager } from 'typeorm';
import { achievementOf, achievements, isEarned } from '../domain/index.ts';
import { printCertificates } from './certificates.ts';
import { badgesOfClass, credentialsOf, holds, placeOf, revoke, revokedIds, statusOf } from './credentials.repository.ts';
import { BadgeIssuer } from './issuer.ts';
import { classNameOf } from './class-name.repository.ts';
import { IssueCredential } from './issue-credential.ts';

type Answer = Record<string, never> | Refusal<ErrorCode>;
interface Printing { readonly credentialIds: readonly string[]; readonly language: 'zh' | 'en'; readonly origin: string }

/** Badges of a class: who has earned one, giving, taking back, printing. */
@Injectable()
export class BadgeDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(BadgeIssuer) private readonly issuer: BadgeIssuer, @Inject(IssueCredential) private readonly issuing: IssueCredential) {}

  async about() { return { name: '火种 · Kindling', keys: await this.issuer.keys(), revoked: await revokedIds(this.db.manager), asOf: new Date().toISOString() }; }

  async status(id: string) {
    const found = await statusOf(this.db.manager, id);
    return found ? { state: found.revokedAt ? 'revoked' as const : 'valid' as const, title: found.title, issuedAt: found.issuedAt.toISOString(), revokedAt: found.revokedAt?.toISOString() ?? null } : refuse('resource.not-found');
  }

  async mine(actor: Actor) { return { badges: (await credentialsOf(this.db.manager, actor.personId)).map((badge) => ({ ...badge, issuedAt: badge.issuedAt.toISOString() })) }; }

  async printMine(actor: Actor, credentialId: string, { language, origin }: Pick<Printing, 'language' | 'origin'>) {
    const badge = (await credentialsOf(this.db.manager, actor.personId)).find(({ id }) => id === credentialId);
    if (!badge) return refuse('resource.not-found');
    return { name: `${badge.title[language]}.pdf`, pdf: await printCertificates(badge.title[language], [{ ...badge, holder: actor.name, place: '' }], language, origin) };
  }

  async ofClass(classId: string) {
    const db = this.db.manager;
    const [pupils, works, badges] = [await pupilsOf(db, classId), await acceptedWorks(db, classId), await badgesOfClass(db, classId)];
    return {
      className: await classNameOf(db, classId), achievements: achievements.map(({ id, name, criteria }) => ({ id, name, criteria })),
      pupils: pupils.map(({ id, name, tile }) => {
        const held = badges.filter((badge) => badge.personId === id);
        return { personId: id, name, tile, works: works.get(id) ?? 0, badges: held.map((badge) => ({ id: badge.id, achievement: badge.achievement as AchievementId, issuedAt: badge.issuedAt.toISOString() })),
          earned: achievements.filter((each) => isEarned(each, works.get(id) ?? 0) && !held.some((badge) => badge.achievement === each.id)).map((each) => each.id) };
      }),
    };
  }

  award(actor: Actor, place: { classId: string; personId: string }, wanted: { credentialId: string; achievement: AchievementId; origin: string }): Promise<Answer> {
    return this.db.transaction(async (db) => {
      const pupil = (await pupilsOf(db, place.classId)).find((each) => each.id === place.personId);
      const achievement = achievementOf(wanted.achievement);
      if (!pupil || !achievement) return refuse('resource.not-found');
      const known = await placeOf(db, wanted.credentialId);
      if (known) return known.personId === place.personId && known.achievement === wanted.achievement ? {} : refuse('resource.conflict');
      const refusal = await this.mayNotHave(db, place, achievement);
      if (refusal) return refusal;
      await this.issuing.issue(db, { id: wanted.credentialId, kind: 'badge', personId: pupil.id, holder: pupil.name, classId: place.classId, achievement: achievement.id, title: achievement.name, criteria: achievement.criteria, origin: wanted.origin, by: actor.personId });
      await writeAudit(db, { actorId: actor.personId, action: 'badge-awarded', subjectId: pupil.id, classId: place.classId });
      return {};
    });
  }

  private async mayNotHave(db: EntityManager, place: { classId: string; personId: string }, achievement: NonNullable<ReturnType<typeof achievementOf>>): Promise<Refusal<ErrorCode> | null> {
    if (await holds(db, place.personId, achievement.id)) return refuse('badge.held-already');
    return isEarned(achievement, (await acceptedWorks(db, place.classId)).get(place.personId) ?? 0) ? null : refuse('badge.not-earned');
  }

  async revoke(actor: Actor, place: { classId: string; credentialId: string }, reason: string): Promise<Answer> {
    return (await revoke(this.db.manager, place, actor.personId, reason)) ? {} : refuse('resource.not-found');
  }

  async print(classId: string, { credentialIds, language, origin }: Printing) {
    const db = this.db.manager;
    const badges = (await badgesOfClass(db, classId)).filter((badge) => credentialIds.includes(badge.id));
    if (badges.length < new Set(credentialIds).size) return refuse('resource.not-found');
    const className = await classNameOf(db, classId);
    const title = language === 'zh' ? `${className} 证书` : `${className} certificates`;
    return { name: `${title}.pdf`, pdf: await printCertificates(title, badges.map((badge) => ({ ...badge, holder: badge.name, place: className })), language, origin) };
  }
}
