import type { Me } from '@kindling/contracts';
import { askAhead, useApiQuery, whoIsHere } from '@kindling/platform-web';

const ofClass = ['courses.outline', 'progress.mine', 'live.now'] as const;

/** Asked for while the page that shows them is on the way. */
export async function askForToday(): Promise<void> {
  const me = await whoIsHere();
  if (me?.role !== 'pupil') return;
  const classId = classOf(me);
  if (classId) for (const id of ofClass) askAhead(id, { params: { classId } });
  askAhead('feedback.mine', {});
}

export const classOf = (me: Me): string | null => me.classes[0]?.id ?? null;

/**
 * What stands above a card and comes late pushes it away from under the finger: all of it is shown at once.
 * The same questions as the cards' own, so nothing is asked twice.
 */
export function useAnsweredAbove(classId: string | null): boolean {
  const params = { classId: classId ?? '' };
  const known = { enabled: classId !== null };
  const [outline, progress, live] = ofClass;
  const answers = [useApiQuery(outline, { params }, known), useApiQuery(progress, { params }, known), useApiQuery(live, { params }, { ...known, goodForMs: 10_000 }), useApiQuery('feedback.mine', {})];
  return answers.every(({ isSuccess, isError }) => isSuccess || isError);
}
