const hourMs = 3_600_000;
/** A later day: whoever comes to the club once a week meets it at the next session. */
const nextSessionMs = 20 * hourMs;
const threeWeeksMs = 21 * 24 * hourMs;
export const reviewLength = 5;
const mostOfOneConcept = 2;

/** Every answer that a pupil gave to one question, oldest first. */
export interface Asked { readonly lessonId: string; readonly stepId: string; readonly itemId: string; readonly conceptId: string; readonly answers: readonly { readonly correct: boolean; readonly at: Date }[] }
export interface Due { readonly asked: Asked; readonly since: Date }

/** Since when a question waits to be asked again; null when it does not. Twice in all: at the next session, and three weeks after that. */
export function dueSince({ answers }: Pick<Asked, 'answers'>, now: Date): Date | null {
  const [first] = answers;
  if (!first) return null;
  const firstDue = first.at.getTime() + nextSessionMs;
  const again = answers.find((answer) => answer.at.getTime() >= firstDue);
  const due = again ? again.at.getTime() + threeWeeksMs : firstDue;
  const settled = again !== undefined && answers.some((answer) => answer.at.getTime() >= due);
  return settled || due > now.getTime() ? null : new Date(due);
}

/** At most five: what went wrong last first, then what waits longest, with no concept more than twice while others wait. */
export function pickReview(all: readonly Asked[], now: Date): { readonly due: number; readonly picked: readonly Asked[] } {
  const due = all.flatMap((asked): Due[] => { const since = dueSince(asked, now); return since ? [{ asked, since }] : []; }).sort(byNeed);
  const ofConcept = new Map<string, number>();
  const [mixed, rest]: [Asked[], Asked[]] = [[], []];
  for (const { asked } of due) {
    const seen = ofConcept.get(asked.conceptId) ?? 0;
    ofConcept.set(asked.conceptId, seen + 1);
    (seen < mostOfOneConcept ? mixed : rest).push(asked);
  }
  return { due: due.length, picked: [...mixed, ...rest].slice(0, reviewLength) };
}

const wasWrong = ({ answers }: Asked): number => (answers.at(-1)?.correct === false ? 0 : 1);
const byNeed = (a: Due, b: Due): number => wasWrong(a.asked) - wasWrong(b.asked) || a.since.getTime() - b.since.getTime() || keyOf(a.asked).localeCompare(keyOf(b.asked));
const keyOf = (asked: Asked): string => `${asked.lessonId} ${asked.stepId} ${asked.itemId}`;
