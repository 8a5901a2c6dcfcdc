import type { LiveEvent } from '@kindling/contracts';
import { decide, evolve, unopened, type Decision, type EventDraft, type LiveCommand, type LiveState, type Who } from './index.ts';

export const tutor: Who = { personId: 'tutor', name: '李明', role: 'staff' };
export const teacher: Who = { personId: 'teacher', name: '王老师', role: 'staff' };
export const he: Who = { personId: 'he', name: '张小禾', role: 'pupil' };
export const lan: Who = { personId: 'lan', name: '马晓兰', role: 'pupil' };

/** One command, and how many milliseconds after the one before; a second when nothing is said. */
export type Turn = readonly [who: Who, command: LiveCommand, afterMs?: number];
export interface Played { readonly state: LiveState; readonly last: Decision; readonly log: readonly LiveEvent[]; readonly at: number }

/** A class told by its commands: the state at the end and the last decision. */
export function play(...turns: readonly Turn[]): Played {
  let [state, at]: [LiveState, number] = [unopened, 0];
  let last: Decision = { ok: true, value: [] };
  const log: LiveEvent[] = [];
  for (const [who, command, afterMs = 1000] of turns) {
    at += afterMs;
    last = decide(state, who, command, at);
    for (const draft of last.ok ? last.value : []) {
      const event = { s: state.seq + 1, t: at, ...draft } as LiveEvent;
      log.push(event);
      state = evolve(state, event);
    }
  }
  return { state, last, log, at };
}
/** What came of the last command: kinds of events, or the code of the refusal. */
export const outcome = ({ last }: Played): string[] => (last.ok ? last.value.map((draft: EventDraft) => draft.k) : [last.code]);
export const opened: Turn = [tutor, { kind: 'class.open', data: { lessonId: 'first-light' } }, 0];
export const join = (who: Who): Turn => [who, { kind: 'presence.join', data: {} }];
export const goes = (who: Who): Turn => [who, { kind: 'presence.leave', data: {} }];
