import type { toolCommands } from '@kindling/contracts';
import { refuse } from '@kindling/kernel';
import { events, everyone, nothing, staffOnly, type ClientDecider, type Decision } from '../decision.ts';
import type { LiveRole, LiveState } from '../live-state.ts';
import { REACTION_SHOWN_MS } from './class-tools.ts';
import { drawPupil } from './draw-pupil.ts';

type ToolKind = keyof typeof toolCommands;
export const mayUseTools: Record<ToolKind, readonly LiveRole[]> = {
  'reaction.give': everyone, 'timer.start': staffOnly, 'timer.extend': staffOnly, 'timer.stop': staffOnly, 'pupil.call': staffOnly, 'call.end': staffOnly,
  'chat.set-mode': staffOnly, 'look.call': staffOnly, 'look.end': staffOnly, 'work.pause': staffOnly, 'work.resume': staffOnly,
};

/** One sign a person within this time, so that nobody drums. */
export const REACTION_REST_MS = 2000;
/** No timer reaches further than this, however often it is extended. */
export const TIMER_REACH_MS = 3 * 3_600_000;

export const toolDeciders: { readonly [K in ToolKind]: ClientDecider<K> } = {
  'reaction.give': (state, { personId: u }, { sign }, at) => {
    const last = state.tools.reactions[u];
    if (last && at - last.at < REACTION_REST_MS) return refuse('request.too-many', { retryAfterSeconds: REACTION_REST_MS / 1000 });
    return events({ k: 'reaction.given', u, d: { sign, ...(last && at - last.at < REACTION_SHOWN_MS ? { instead: last.s } : {}) } });
  },
  'timer.start': (_, { personId: u }, { seconds }) => events({ k: 'timer.started', u, d: { seconds } }),
  'timer.extend': (state, { personId: u }, { seconds }, at) => {
    const { timer } = state.tools;
    if (timer.is === 'off') return refuse('resource.conflict');
    return Math.max(timer.endsAt, at) + seconds * 1000 - at > TIMER_REACH_MS ? refuse('request.malformed', { path: 'seconds' }) : events({ k: 'timer.extended', u, d: { seconds } });
  },
  'timer.stop': (state, { personId: u }) => (state.tools.timer.is === 'off' ? nothing : events({ k: 'timer.stopped', u, d: {} })),
  'pupil.call': (state, { personId: u }, _, at) => {
    const drawn = drawPupil(state, at);
    return drawn ? events({ k: 'pupil.called', u, d: drawn }) : refuse('live.nobody-here');
  },
  'call.end': (state, { personId: u }) => (state.tools.call.now ? events({ k: 'call.ended', u, d: {} }) : nothing),
  'chat.set-mode': (state, { personId: u }, { mode }) => (state.tools.chat === mode ? nothing : events({ k: 'chat.mode-set', u, d: { mode } })),
  // Calling again is meant: whoever went back comes once more.
  'look.call': (_, { personId: u }) => events({ k: 'look.called', u, d: {} }),
  'look.end': (state, { personId: u }) => (state.tools.lookSince === null ? nothing : events({ k: 'look.ended', u, d: {} })),
  'work.pause': (state, { personId: u }) => (state.tools.pausedSince === null ? events({ k: 'work.paused', u, d: {} }) : nothing),
  'work.resume': (state, { personId: u }) => released(state, u),
};

/** Work goes on. */
export function released(state: LiveState, u: string): Decision {
  return state.tools.pausedSince === null ? nothing : events({ k: 'work.resumed', u, d: {} });
}
/** Nobody is left who could let the pupils go on. */
export const lastOfStaff = (state: LiveState, personId: string): boolean =>
  !Object.values(state.people).some((person) => person.role === 'staff' && person.id !== personId && person.presence.is === 'here') && state.people[personId]?.role === 'staff';
