import type { LessonMark } from '@kindling/contracts';

/** Where the class is: the newest lesson of those open from the first on. Others that stand open apart, such as those for visitors, are not it. */
export function lessonTonight(lessons: readonly LessonMark[]): LessonMark | undefined {
  const shut = lessons.findIndex((lesson) => lesson.opening.state !== 'open');
  return lessons[(shut < 0 ? lessons.length : shut) - 1] ?? lessons[0];
}
