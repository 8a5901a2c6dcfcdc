import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, Lesson, ResponseOf, Step } from '@kindling/contracts';
import { courseOfClass, isLessonOpen } from '@kindling/courses/api';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { hidePost, postsAt, showPost, type StepOfClass, type StoredPost } from './voices.repository.ts';

type Asking = Extract<Step, { kind: 'discussion' | 'survey' | 'exit-question' }>;
type Voices = ResponseOf<'progress.lesson-voices'>;

/** What the class says where nothing is judged: to each other, and to their teacher. */
@Injectable()
export class VoicesDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** Whoever has written sees the others; staff see everything. */
  async posts(actor: Actor, at: StepOfClass): Promise<ResponseOf<'progress.posts'> | Refusal<ErrorCode>> {
    const step = await stepOfClass(this.db.manager, actor, at, 'discussion');
    if (!step.ok) return step;
    const all = await postsAt(this.db.manager, at);
    const isPupil = actor.role === 'pupil';
    const mine = (post: StoredPost): boolean => post.personId === actor.personId;
    const written = !isPupil || all.some(mine);
    const shown = all.filter((post) => !isPupil || mine(post) || (written && !post.hidden));
    return { written, posts: shown.map((post) => ({ id: post.id, name: post.name, tile: post.tile, words: post.words, at: post.at.toISOString(), mine: mine(post), hidden: post.hidden })) };
  }

  async hide(actor: Actor, classId: string, postId: string, hidden: boolean): Promise<Record<never, never> | Refusal<ErrorCode>> {
    const found = hidden ? await hidePost(this.db.manager, classId, postId, actor.personId) : await showPost(this.db.manager, classId, postId);
    return found ? {} : refuse('resource.not-found', {});
  }

  async lessons(classId: string) {
    const course = await courseOfClass(this.db.manager, classId);
    if (!course) return refuse('resource.not-found', {});
    return { lessons: course.lessons.filter((lesson) => lesson.steps.some(isAsking)).map(({ id, number, title }) => ({ id, number, title })) };
  }

  async lesson(classId: string, lessonId: string): Promise<Voices | Refusal<ErrorCode>> {
    const db = this.db.manager;
    const lesson = await lessonOfClass(db, classId, lessonId);
    if (!lesson) return refuse('resource.not-found', {});
    const steps: Voices['steps'] = [];
    for (const step of lesson.steps.filter(isAsking)) {
      const said = step.kind === 'exit-question' ? await postsAt(db, { classId, lessonId, stepId: step.id }) : [];
      steps.push({ stepId: step.id, kind: step.kind, title: step.title, prompt: step.kind === 'survey' ? step.body : step.prompt, answers: newestOfEach(said).map((post) => presentAnswer(step, post)) });
    }
    return { lesson: { id: lesson.id, number: lesson.number, title: lesson.title }, steps };
  }
}

const isAsking = (step: Step): step is Asking => step.kind === 'discussion' || step.kind === 'survey' || step.kind === 'exit-question';

const lessonOfClass = async (db: EntityManager, classId: string, lessonId: string): Promise<Lesson | undefined> =>
  (await courseOfClass(db, classId))?.lessons.find((lesson) => lesson.id === lessonId);

/** A step of the class's own course; pupils enter it when its lesson is open. */
export async function stepOfClass<K extends Step['kind']>(db: EntityManager, actor: Actor, at: StepOfClass, kind: K) {
  const step = (await lessonOfClass(db, at.classId, at.lessonId))?.steps.find((each): each is Extract<Step, { kind: K }> => each.id === at.stepId && each.kind === kind);
  if (!step) return refuse('resource.not-found', {});
  if (actor.role === 'pupil' && !(await isLessonOpen(db, at.classId, at.lessonId))) return refuse('lesson.not-open', {});
  return { ok: true as const, value: step };
}

function newestOfEach(posts: readonly StoredPost[]): StoredPost[] {
  const newest = new Map<string, StoredPost>();
  for (const post of posts) if (!newest.has(post.personId)) newest.set(post.personId, post);
  return [...newest.values()].sort((a, b) => a.tile - b.tile);
}

function presentAnswer(step: Asking, { personId, name, tile, words, at }: StoredPost): Voices['steps'][number]['answers'][number] {
  const choice = step.kind === 'exit-question' ? step.choices?.find((each) => each.id === words)?.text ?? null : null;
  return { pupilId: personId, name, tile, words, at: at.toISOString(), choice };
}
