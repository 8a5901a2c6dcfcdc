import { randomUUID } from 'node:crypto';
import type { OperationPayload, OperationType, Work } from '@kindling/contracts';
import { simOutbox, type SimOutbox } from '../chaos/sim-outbox.ts';
import type { TermClass, TermPupil } from './found-schools.ts';
import { InRoom } from './in-room.ts';
import type { At, Deed } from './ledger.ts';
import type { BookLesson, BookStep, LessonBook, Question } from './lesson-book.ts';
import type { World } from './world.ts';

/** How a pupil is: `away` never works, `stops` does not work in the second half of the term. */
export type Manner = 'works' | 'away' | 'stops';
interface Handed { readonly exerciseId: string; readonly projectId: string; parentId: string | null }

/** One pupil through the term: everything done goes out through their own outbox, in order, and is noted when it was taken. */
export class TermPupilWork extends InRoom {
  private readonly outbox: SimOutbox;
  private readonly projects = new Map<string, Handed>();
  readonly manner: Manner;
  readonly pupil: TermPupil;
  private readonly book: LessonBook;

  constructor(world: World, room: TermClass, pupil: TermPupil, book: LessonBook, manner: Manner) {
    super(world, room);
    this.pupil = pupil;
    this.book = book;
    this.manner = manner;
    this.outbox = simOutbox({ url: () => world.host.url, cookie: pupil.client.cookie, random: this.luck.random });
  }

  worksIn(week: number): boolean { return this.manner === 'works' || (this.manner === 'stops' && week * 2 < this.world.size.lessons); }

  /** @param checks whether this pupil presses Check this week. */
  async learn(lesson: BookLesson, checks: boolean): Promise<void> {
    const until = this.luck.chance(0.25) ? 1 + this.luck.below(lesson.steps.length) : lesson.steps.length;
    for (const step of lesson.steps.slice(0, until)) await this.doStep(lesson, step, checks && step.exercise === lesson.checked);
    await this.settle();
  }

  /** Questions of an earlier lesson once more: what mastery asks for. */
  async recall(lesson: BookLesson): Promise<void> {
    for (const step of lesson.steps) if (step.kind === 'quiz') for (const question of step.questions) if (this.luck.chance(0.6)) await this.answer(this.at(lesson, step), question, this.luck.chance(0.8));
    await this.settle();
  }

  /** What was sent back is handed in again. */
  async handInAgain(lessonId: string, stepId: string, exerciseId: string): Promise<void> {
    await this.handIn({ classId: this.room.id, pupil: this.pupil.id, lessonId, stepId }, exerciseId, this.book.works(exerciseId).right);
    await this.settle();
  }

  private at(lesson: BookLesson, step: BookStep): At { return { classId: this.room.id, pupil: this.pupil.id, lessonId: lesson.id, stepId: step.id }; }

  private async doStep(lesson: BookLesson, step: BookStep, checks: boolean): Promise<void> {
    const at = this.at(lesson, step);
    const place = { classId: at.classId, lessonId: at.lessonId, stepId: at.stepId };
    await this.send('progress.step-visited', place, at, { did: 'visited' });
    for (let turn = this.luck.below(3); turn > 0; turn -= 1) await this.spend(at, 20 + this.luck.below(200));
    if (step.survey) return this.answerSurvey(at, step.survey);
    if (step.says !== null) return this.send('progress.answer', { ...place, answerId: randomUUID(), answer: { kind: 'said', itemId: 'said', value: step.says } }, at, { did: 'said' });
    if (step.questions.length > 0) return this.answerAll(at, step);
    if (step.exercise !== null && step.graded) return checks ? this.workAt(at, step.exercise) : this.tinker(at);
    if (this.luck.chance(0.9)) await this.send('progress.step-done', place, at, { did: 'finished' });
  }

  private async answerAll(at: At, step: BookStep): Promise<void> {
    const once = step.kind === 'predict';
    for (const question of step.questions) {
      if (step.kind === 'quiz' && this.luck.chance(0.04)) continue;
      const right = this.luck.chance(0.7);
      await this.answer(at, question, right);
      if (!right && !once && this.luck.chance(0.5)) await this.answer(at, question, true);
    }
  }
  private async answer(at: At, question: Question, right: boolean): Promise<void> {
    const given = question.answer(right);
    const [answer, correct] = [given ?? question.answer(true), given ? right : true];
    if (answer) await this.send('progress.answer', { classId: at.classId, lessonId: at.lessonId, stepId: at.stepId, answerId: randomUUID(), answer }, at, { did: 'answered', itemId: question.itemId, correct });
  }
  private async answerSurvey(at: At, answers: Record<string, string>): Promise<void> {
    await this.settle();
    await this.pupil.client.get('progress.answer-survey', { params: { classId: at.classId, lessonId: at.lessonId, stepId: at.stepId }, body: { answers: Object.entries(answers).map(([questionId, choiceId]) => ({ questionId, choiceId })) } });
    this.note(at, { did: 'finished' });
  }
  private spend(at: At, seconds: number): Promise<void> { return this.send('progress.time-on-task', { classId: at.classId, lessonId: at.lessonId, stepId: at.stepId, seconds }, at, { did: 'worked', seconds }); }
  /** Time at an exercise without a Check; now and then so much that it means being stuck. */
  private async tinker(at: At): Promise<void> { if (this.luck.chance(0.15)) for (let part = 0; part < 3; part += 1) await this.spend(at, 150 + this.luck.below(40)); }

  private async workAt(at: At, exerciseId: string): Promise<void> {
    const works = this.book.works(exerciseId);
    const dice = this.luck.random();
    const tries = dice < 0.35 ? [works.right] : dice < 0.6 ? [works.wrong, works.right] : dice < 0.75 ? [works.wrong, works.wrong, works.wrong] : dice < 0.9 ? [works.broken, works.broken, works.broken] : [works.broken, works.right, works.wrong];
    for (const work of tries) await this.check(at, exerciseId, work);
    if (this.luck.chance(0.8)) await this.handIn(at, exerciseId, tries.at(-1) ?? works.right);
  }
  private async check(at: At, exerciseId: string, work: Work): Promise<void> {
    await this.settle();
    const { report, compilation } = await this.pupil.client.get('workshop.check', { params: { classId: at.classId, exerciseId }, body: { attemptId: randomUUID(), work } });
    const ids = (passed: boolean) => report.checks.filter((check) => (check.verdict === 'passed') === passed).map((check) => check.id);
    this.note(at, compilation?.status === 'failed' ? { did: 'not-compiled', code: compilation.diagnostics.find((each) => each.severity === 'error')?.code ?? 'unknown' } : { did: 'checked', passed: ids(true), failed: ids(false) });
  }
  private async handIn(at: At, exerciseId: string, work: Work): Promise<void> {
    const project = this.projects.get(exerciseId) ?? { exerciseId, projectId: randomUUID(), parentId: null };
    this.projects.set(exerciseId, project);
    const [revisionId, handInId, place] = [randomUUID(), randomUUID(), { classId: at.classId, exerciseId, projectId: project.projectId }];
    await this.outbox.enqueue('workshop.save-revision', { ...place, revisionId, parentId: project.parentId, work });
    project.parentId = revisionId;
    await this.send('workshop.hand-in', { ...place, handInId, revisionId, note: '' }, at, { did: 'handed-in', handInId, exerciseId });
  }

  private async send<T extends OperationType>(type: T, payload: OperationPayload<T>, at: At, deed: Deed): Promise<void> {
    await this.outbox.enqueue(type, payload);
    this.note(at, deed);
  }
  note(at: At, deed: Deed): void { this.world.ledger.deeds.push({ ...at, ...deed, at: this.world.now() }); }

  /** Until the server has taken everything; a refusal would make the ledger a lie. */
  async settle(): Promise<void> {
    for (let tries = 0; (await this.outbox.drain()) !== 'empty'; tries += 1) if (tries > 20) throw new Error('the outbox does not empty');
    const refused = [...this.outbox.journal.values()].find(({ answer }) => answer?.outcome === 'rejected');
    if (refused) throw new Error(`${refused.operation.type} was refused: ${JSON.stringify(refused.answer)} ${JSON.stringify(refused.operation.payload).slice(0, 300)}`);
  }
}
