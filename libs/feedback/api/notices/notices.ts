import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { announce, FactBus, type Actor, type Facts } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { exerciseTitle, lessonTitle, markNoticesRead, noticesOf, tellClass, tellPerson, untell } from './notices.repository.ts';

/** Turns what happened into what somebody should know. Nothing leaves the product: pupils have no e-mail, and staff have a bell. */
@Injectable()
export class Notices implements OnModuleInit {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(FactBus) private readonly facts: FactBus) {}

  onModuleInit(): void {
    this.facts.on('workshop.handed-in', (db, fact) => this.handedIn(db, fact));
    this.facts.on('feedback.reviewed', (db, fact) => this.toPupil(db, fact.outcome, fact));
    this.facts.on('feedback.commented', (db, fact) => this.toPupil(db, 'feedback', fact));
    this.facts.on('courses.lesson-opened', (db, fact) => this.lessonOpened(db, fact));
    this.facts.on('live-class.hand-raised', (db, { classId, liveId }) => tellClass(db, 'staff', { kind: 'help-call', classId, subject: liveId, title: null }));
    this.facts.on('volunteers.stand-in-asked', (db, { personId, classId, on }) => tellPerson(db, personId, { kind: 'stand-in', classId, subject: on, title: { zh: on, en: on } }));
    this.facts.on('live-class.hand-lowered', (db, { classId, liveId }) => untell(db, 'help-call', classId, liveId));
  }

  mine(actor: Actor) { return noticesOf(this.db.manager, actor.personId); }
  async read(actor: Actor, ids: readonly string[] | undefined) { await markNoticesRead(this.db.manager, actor.personId, ids ?? null); return {}; }

  private async handedIn(db: EntityManager, { classId, exerciseId }: Facts['workshop.handed-in']): Promise<void> {
    await tellClass(db, 'staff', { kind: 'hand-in-waiting', classId, subject: exerciseId, title: await exerciseTitle(db, exerciseId) });
  }
  private async toPupil(db: EntityManager, kind: 'accepted' | 'try-again' | 'feedback', fact: { personId: string; classId: string; exerciseId: string; handInId: string }): Promise<void> {
    await tellPerson(db, fact.personId, { kind, classId: fact.classId, subject: fact.handInId, title: await exerciseTitle(db, fact.exerciseId) });
  }
  private async lessonOpened(db: EntityManager, { classId, lessonId, opensAt }: Facts['courses.lesson-opened']): Promise<void> {
    await untell(db, 'lesson-opened', classId, lessonId);
    if (opensAt === null) return;
    await tellClass(db, 'pupils', { kind: 'lesson-opened', classId, subject: lessonId, title: await lessonTitle(db, lessonId), at: new Date(Math.max(Date.parse(opensAt), Date.now())) });
    await announce(db, { topic: 'notices', classId, personId: null });
  }
}
