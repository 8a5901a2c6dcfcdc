import type { LiveEvent, toolCommands } from '@kindling/contracts';
import { giver } from '../help/readers.ts';
import type { LiveState } from '../live-state.ts';
import { REACTION_SHOWN_MS, toolsPutAway, type ClassTools } from './class-tools.ts';

type ToolEventKind = Exclude<Extract<LiveEvent['k'], `${'reaction' | 'timer' | 'call' | 'look' | 'work'}.${string}` | 'pupil.called' | 'chat.mode-set'>, keyof typeof toolCommands>;
type Evolvers = { readonly [K in ToolEventKind]: (state: LiveState, event: Extract<LiveEvent, { k: K }>) => LiveState };
const withTools = (state: LiveState, change: Partial<ClassTools>): LiveState => ({ ...state, tools: { ...state.tools, ...change } });

/** Without those that are no longer on a screen, nor the one that a newer sign stands for: where givers have no name, each sign is a line of its own. */
const shownAt = (t: number, { reactions }: ClassTools, instead: number | undefined): ClassTools['reactions'] => Object.fromEntries(Object.entries(reactions).filter(([, { at, s }]) => t - at < REACTION_SHOWN_MS && s !== instead));

export const toolEvolvers: Evolvers = {
  'reaction.given': (state, { s, u, t, d }) => withTools(state, { reactions: { ...shownAt(t, state.tools, d.instead), [giver(u, s)]: { sign: d.sign, at: t, s } } }),
  'timer.started': (state, { t, d }) => withTools(state, { timer: { is: 'running', startedAt: t, endsAt: t + d.seconds * 1000 } }),
  'timer.extended': (state, { t, d }) => {
    const { timer } = state.tools;
    return timer.is === 'off' ? state : withTools(state, { timer: { ...timer, endsAt: Math.max(timer.endsAt, t) + d.seconds * 1000 } });
  },
  'timer.stopped': (state) => withTools(state, { timer: { is: 'off' } }),
  'pupil.called': (state, { t, d }) => withTools(state, { call: { now: { personId: d.personId, at: t }, had: d.fresh ? [d.personId] : [...state.tools.call.had, d.personId] } }),
  'call.ended': (state) => withTools(state, { call: { ...state.tools.call, now: null } }),
  'chat.mode-set': (state, { d }) => withTools(state, { chat: d.mode }),
  'look.called': (state, { t }) => withTools(state, { lookSince: t }),
  'look.ended': (state) => withTools(state, { lookSince: null }),
  'work.paused': (state, { t }) => withTools(state, { pausedSince: t }),
  'work.resumed': (state) => withTools(state, { pausedSince: null }),
};

/** A class that is over asks nothing of anybody. */
export const toolsAtTheEnd = (tools: ClassTools): ClassTools => ({ ...toolsPutAway, call: { now: null, had: tools.call.had } });
