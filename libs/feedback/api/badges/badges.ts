import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Portfolio } from '@kindling/contracts';
import { FactBus, type Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { badgeRules, earned } from '../../domain/index.ts';
import { tellPerson } from '../notices/notices.repository.ts';
import { acceptedWorks, heldBadges, issueBadge, tallyOf } from './badges.repository.ts';

interface Cause { readonly personId: string; readonly classId: string; readonly exerciseId: string; readonly handInId: string | null }

/** Badges follow from what was done, by the list of rules; nobody hands them out. */
@Injectable()
export class Badges implements OnModuleInit {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(FactBus) private readonly facts: FactBus) {}

  onModuleInit(): void {
    this.facts.on('feedback.reviewed', async (db, fact) => { if (fact.outcome === 'accepted') await this.judge(db, fact); });
    this.facts.on('workshop.attempt-graded', async (db, fact) => { if (fact.verdict === 'passed') await this.judge(db, { ...fact, handInId: null }); });
    this.facts.on('feedback.stars-given', (db, fact) => this.judge(db, { ...fact, handInId: null }));
  }

  async mine(actor: Actor): Promise<Portfolio> {
    const db = this.db.manager;
    const [held, tally, works] = await Promise.all([heldBadges(db, actor.personId), tallyOf(db, actor.personId), acceptedWorks(db, actor.personId)]);
    const badges = held.flatMap(({ ruleId, at, evidence }) => badgeRules.filter((rule) => rule.id === ruleId).map(({ id, name, how, need }) => ({ id, name, how, need, at, evidence })));
    const ahead = badgeRules.filter((rule) => !held.some((badge) => badge.ruleId === rule.id)).map(({ id, name, how, need, counts }) => ({ id, name, how, need, have: Math.min(need, tally[counts]) }));
    return { badges, ahead, works };
  }

  private async judge(db: EntityManager, { personId, classId, exerciseId, handInId }: Cause): Promise<void> {
    const held = new Set((await heldBadges(db, personId)).map((badge) => badge.ruleId));
    const tally = await tallyOf(db, personId);
    for (const rule of earned(tally, held)) {
      const isNew = await issueBadge(db, { personId, ruleId: rule.id, classId, evidence: { count: tally[rule.counts], exerciseId, handInId } });
      if (isNew) await tellPerson(db, personId, { kind: 'badge', classId, subject: rule.id, title: rule.name });
    }
  }
}
