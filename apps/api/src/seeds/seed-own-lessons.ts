import { draftOf } from '@kindling/authoring/domain';
import { copyPictures, exercisesOfLesson, findLesson } from '@kindling/courses/api';
import type { EntityManager } from 'typeorm';

const [source, lessonId] = ['05-dimmer-knob', 'own-00000000d301'];

/** A lesson that the school is rewriting for its own lamps; not published yet. */
export async function seedOwnLessons(db: EntityManager, { schoolId, teacherId }: { schoolId: string; teacherId: string }): Promise<void> {
  const found = await findLesson(db, source);
  if (!found) return;
  const copy = draftOf(found.lesson, await exercisesOfLesson(db, source));
  const [first, ...steps] = copy.lesson.steps;
  const draft = {
    ...copy,
    lesson: {
      ...copy.lesson, title: { zh: '图书角的小台灯', en: 'A lamp for the reading corner' }, goal: { zh: '用旋钮给教室图书角做一盏能调亮度的小台灯。', en: 'With a knob, make a lamp for the reading corner whose light can be set.' },
      steps: [...(first ? [{ ...first, title: { zh: '上次的小灯', en: '' } }] : []), ...steps],
    },
  };
  await db.query(
    `insert into own_lesson (id, school_id, course_id, copied_from, draft, begun_by, saved_by, begun_at, saved_at, revision) values ($1, $2, $3, $4, $5, $6, $6, now() - interval '3 days', now() - interval '1 day', 14)`,
    [lessonId, schoolId, found.courseId, source, JSON.stringify(draft), teacherId]);
  await copyPictures(db, source, { lessonId, schoolId });
}
