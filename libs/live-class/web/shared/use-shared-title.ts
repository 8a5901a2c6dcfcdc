import { useApiQuery, useText } from '@kindling/platform-web';
import type { SharedProgram } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';

/** A program that is called like a step of the lesson is called so in the reader's language, whatever the tutor's is. */
export function useSharedTitle({ classId, state: { phase } }: LiveRoom, { title }: SharedProgram): string {
  const text = useText();
  const lessonId = phase.is === 'unopened' ? '' : phase.lessonId;
  const lesson = useApiQuery('courses.lesson', { params: { classId: classId ?? '', lessonId } }, { enabled: classId !== null && lessonId !== '' });
  const step = lesson.data?.steps.find((each) => each.title.zh === title || each.title.en === title);
  return step ? text(step.title) : title;
}
