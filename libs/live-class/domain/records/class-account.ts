import type { LiveEvent } from '@kindling/contracts';
import { votesOf } from '../class-view.ts';
import { fold } from '../evolve.ts';
import { unopened } from '../live-state.ts';
import type { StepPlace } from '../replay/moments.ts';

export interface ClassAccount {
  /** Steps that were shown, in the order of their first showing. */
  readonly steps: readonly StepPlace[];
  /** The last reason of everybody who was stuck, even if they got out again. */
  readonly stuck: readonly { readonly personId: string; readonly reason: string }[];
  readonly polls: readonly { readonly question: string; readonly options: readonly { readonly option: string; readonly votes: number; readonly right: boolean }[] }[];
}

/** What a class came to, for whoever teaches the next. */
export function accountOf(events: readonly LiveEvent[]): ClassAccount {
  const steps = new Map<string, StepPlace>();
  const stuck = new Map<string, string>();
  for (const event of events) {
    if (event.k === 'slide.set' && !steps.has(`${event.d.lessonId}/${event.d.stepId}`)) steps.set(`${event.d.lessonId}/${event.d.stepId}`, { lessonId: event.d.lessonId, stepId: event.d.stepId });
    if (event.k === 'pupil.stuck') stuck.set(event.u, event.d.reason);
  }
  const { polls } = fold(unopened, events);
  return {
    steps: [...steps.values()], stuck: [...stuck].map(([personId, reason]) => ({ personId, reason })),
    polls: polls.map((poll) => { const votes = votesOf(poll); return { question: poll.question, options: poll.options.map((option, at) => ({ option, votes: votes[at] ?? 0, right: poll.right === at })) }; }),
  };
}
