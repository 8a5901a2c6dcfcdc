import { randomUUID } from 'node:crypto';
import { standardContents } from '@kindling/kits/domain';
import type { TermClub } from './found-schools.ts';
import { InRoom } from './in-room.ts';
import type { BookLesson } from './lesson-book.ts';
import type { TermPupilWork } from './pupil-week.ts';
import { waitingIn } from './count/hand-ins.ts';
import type { Luck, World } from './world.ts';

const origin = 'https://club.example';
export const scarcePart = 'wokwi-led';
interface OpenLoan { readonly kitId: string; readonly loanId: string }

/** What the grown-ups of one class do in a week: lessons, marks, paper lists, kits, badges, hours. */
export class TermStaff extends InRoom {
  private readonly kitIds: string[] = [];
  private lent: OpenLoan[] = [];
  private get at() { return { classId: this.room.id }; }

  async openLesson({ id: lessonId }: BookLesson): Promise<void> {
    await this.room.teacher.get('courses.open-lesson', { params: { ...this.at, lessonId }, body: { opensAt: new Date(Date.now() - 1000).toISOString() } });
    this.world.ledger.opened.push({ classId: this.room.id, lessonId, at: this.world.now() });
  }

  /** The paper list against the log: some came without a computer, some only left it running. */
  async correctAttendance(liveId: string): Promise<void> {
    for (const pupil of this.listed()) {
      for (let said = this.luck.chance(0.07) ? 1 + this.luck.below(2) : 0; said > 0; said -= 1) {
        const present = this.luck.chance(0.5);
        await this.room.teacher.get('live.correct-attendance', { params: { liveId, personId: pupil.id }, body: { present, reason: '纸质签到' } });
        this.world.ledger.words.push({ liveId, pupil: pupil.id, present });
      }
    }
  }

  /** The teacher marks a third of what waits, the tutor answers another from the queue, the rest goes on waiting. */
  async review(): Promise<void> {
    const waiting = waitingIn(this.world.ledger, [this.room.id]);
    for (const { handInId } of waiting) {
      const dice = this.luck.random();
      const outcome = this.luck.chance(0.7) ? 'accepted' as const : 'try-again' as const;
      if (dice < 0.35) await this.mark(handInId, outcome);
      else if (dice < 0.7) await this.answerFromQueue(handInId, outcome);
      else continue;
      this.world.ledger.reviews.push({ handInId, outcome, at: this.world.now() });
    }
  }
  private async mark(handInId: string, outcome: 'accepted' | 'try-again'): Promise<void> {
    const { criteria } = await this.room.teacher.get('feedback.sheet', { params: { handInId } });
    for (const { id: criterion } of criteria) await this.room.teacher.get('feedback.mark', { params: { handInId, criterion }, body: { level: 1 + this.luck.below(4) } });
    await this.room.teacher.get('feedback.comment', { params: { handInId }, body: { commentId: randomUUID(), anchor: { on: 'line', line: 1 }, body: '这一行想想看' } });
    await this.room.teacher.get('feedback.review', { params: { handInId }, body: { outcome } });
  }
  private async answerFromQueue(handInId: string, outcome: 'accepted' | 'try-again'): Promise<void> {
    await this.room.tutor.get('reviews.claim', { body: { handInIds: [handInId] } });
    await this.room.tutor.get('reviews.answer', { body: { handInIds: [handInId], outcome, body: '看过了' } });
  }

  /** Half of what was sent back is handed in once more. */
  async sendAgain(works: readonly TermPupilWork[]): Promise<void> {
    const { deeds, reviews } = this.world.ledger;
    for (const work of works.filter((each) => this.isListed(each.pupil.id))) {
      const last = deeds.findLast((deed) => deed.pupil === work.pupil.id && deed.did === 'handed-in');
      if (last?.did === 'handed-in' && reviews.some((review) => review.handInId === last.handInId && review.outcome === 'try-again') && this.luck.chance(0.5)) await work.handInAgain(last.lessonId, last.stepId, last.exerciseId);
    }
  }

  async lendKits(): Promise<void> {
    const { ledger } = this.world;
    if (this.kitIds.length === 0) {
      this.kitIds.push(...Array.from({ length: 1 + Math.ceil(this.room.pupils.length / 3) }, () => randomUUID()));
      await this.room.teacher.get('kits.add', { params: this.at, body: { kitIds: this.kitIds, contents: standardContents } });
      for (const kitId of this.kitIds) this.kit(kitId, 'added');
      await this.setSpare(50 + (ledger.spares.get(this.room.schoolId) ?? 0));
    }
    const pupils = this.listed();
    for (const [at, kitId] of this.kitIds.slice(0, -1).entries()) {
      const personIds = pupils.slice(at * 2, at * 2 + 2).map((pupil) => pupil.id);
      if (personIds.length === 0 || this.lent.some((loan) => loan.kitId === kitId)) continue;
      const loan = { kitId, loanId: randomUUID() };
      await this.room.teacher.get('kits.lend', { params: { ...this.at, kitId }, body: { loanId: loan.loanId, personIds } });
      this.lent.push(loan);
      this.kit(kitId, 'lent');
    }
  }
  /** Most come back, some with less in them; a few are filled from the drawer. */
  async takeKitsBack(): Promise<void> {
    for (const loan of [...this.lent]) {
      if (this.luck.chance(0.2)) continue;
      const [missing, broken] = this.luck.chance(0.3) ? [1, this.luck.below(2)] : [0, 0];
      const params = { ...this.at, kitId: loan.kitId };
      await this.room.teacher.get('kits.take-back', { params, body: { loanId: loan.loanId, shortages: missing + broken > 0 ? [{ part: scarcePart, missing, broken }] : [], note: '' } });
      this.lent = this.lent.filter((each) => each !== loan);
      this.kit(loan.kitId, 'back', missing, broken);
      if (!this.luck.chance(0.3)) continue;
      await this.room.teacher.get('kits.fill', { params, body: {} });
      this.kit(loan.kitId, 'filled');
      this.world.ledger.spares.set(this.room.schoolId, (this.world.ledger.spares.get(this.room.schoolId) ?? 0) - missing - broken);
    }
  }
  private kit(kitId: string, did: 'added' | 'lent' | 'back' | 'filled', missing = 0, broken = 0): void { this.world.ledger.kits.push({ schoolId: this.room.schoolId, kitId, did, missing, broken }); }
  private async setSpare(count: number): Promise<void> {
    await this.room.teacher.get('kits.set-spare', { params: this.at, body: { part: scarcePart, count } });
    this.world.ledger.spares.set(this.room.schoolId, count);
  }

  async giveBadges(): Promise<void> {
    const { pupils } = await this.room.teacher.get('badges.of-class', { params: this.at });
    for (const { personId, earned } of pupils) {
      const [achievement] = earned;
      if (!achievement || !this.luck.chance(0.15)) continue;
      const credentialId = randomUUID();
      await this.room.teacher.get('badges.award', { params: { ...this.at, personId }, body: { credentialId, achievement, origin } });
      const award = { credentialId, schoolId: this.room.schoolId, at: this.world.now(), revoked: false };
      this.world.ledger.awards.push(award);
      if (!this.luck.chance(0.2)) continue;
      await this.room.teacher.get('badges.revoke', { params: { ...this.at, credentialId }, body: { reason: '发错了' } });
      award.revoked = true;
    }
  }

  async confirmHours(liveId: string): Promise<void> {
    await this.room.tutor.get('volunteers.confirm', { body: { sourceIds: [liveId] } });
    this.world.ledger.hours.push({ liveId, tutor: this.room.tutorId, schoolId: this.room.schoolId, state: 'confirmed' });
  }

  /** One pupil is put away, another leaves the class: their work stays, their names go from the lists. */
  async letGo(): Promise<void> {
    const [first, second] = this.listed().slice(-2);
    if (!first || !second) return;
    await this.room.teacher.get('identity.archive-pupil', { params: { ...this.at, personId: first.id }, body: { archived: true } });
    await this.room.teacher.get('identity.leave-class', { params: { ...this.at, personId: second.id } });
    for (const { id: pupil } of [first, second]) this.world.ledger.gone.push({ classId: this.room.id, pupil });
  }
  isListed(pupilId: string): boolean { return !this.world.ledger.gone.some((each) => each.pupil === pupilId && each.classId === this.room.id); }
  listed() { return this.room.pupils.filter((pupil) => this.isListed(pupil.id)); }
}

/** The organiser decides about everything confirmed: most is approved, some is not. */
export async function decideHours(world: World, luck: Luck, { organiser, branchId }: TermClub): Promise<void> {
  const { rows } = await organiser.get('volunteers.of-branch', { params: { branchId }, query: {} as never });
  for (const row of rows.filter((each) => each.state === 'confirmed')) {
    const known = world.ledger.hours.find((each) => each.liveId === row.sourceId && each.tutor === row.personId);
    if (!known || !row.id || luck.chance(0.1)) continue;
    known.state = luck.chance(0.85) ? 'approved' : 'rejected';
    await organiser.get('volunteers.decide', { params: { branchId }, body: known.state === 'approved' ? { decision: 'approve', ids: [row.id] } : { decision: 'reject', ids: [row.id], reason: '那天停课' } });
  }
}
