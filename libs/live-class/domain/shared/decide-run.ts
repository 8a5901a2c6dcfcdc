import { ok, refuse } from '@kindling/kernel';
import { leads } from '../baton.ts';
import type { Decider } from '../decide.ts';
import type { LiveState } from '../live-state.ts';
import { mayWrite } from './decide-shared.ts';
import { MOST_DEEDS, simTime, STEP_MS } from './run-state.ts';

type RunKind = 'run.start' | 'run.stop' | 'run.pace' | 'run.do';
/** Whoever writes also runs; the one who leads may stop and start at any time. */
export const mayRun = (state: LiveState, personId: string): boolean => state.shared !== null && (mayWrite(state, state.shared, personId) || leads(state, personId));
/** Clocks of browsers differ: a hand may be ahead of the class by so much. */
const AHEAD_MS = 5000;

export const runDeciders: { readonly [K in RunKind]: Decider<K> } = {
  'run.start': (state, who, { runId }) => {
    if (!state.shared) return refuse('resource.not-found');
    if (!mayRun(state, who.personId)) return refuse('live.no-pen');
    // Python has no board.
    if (state.shared.format === 'python') return refuse('request.malformed', { path: 'format' });
    return ok(state.run?.id === runId ? [] : [{ k: 'run.started', u: who.personId, d: { runId } }]);
  },
  'run.stop': (state, who) => {
    if (!state.run) return ok([]);
    return mayRun(state, who.personId) ? ok([{ k: 'run.stopped', u: who.personId, d: {} }]) : refuse('live.no-pen');
  },
  'run.pace': (state, who, { speed }) => {
    if (!state.run) return refuse('resource.not-found');
    if (!mayRun(state, who.personId)) return refuse('live.no-pen');
    return ok(state.run.clock.speed === speed ? [] : [{ k: 'run.paced', u: who.personId, d: { speed } }]);
  },
  'run.do': (state, who, { runId, step, deed }, at) => {
    const { run, shared } = state;
    if (run?.id !== runId || !shared) return refuse('resource.not-found');
    if (!mayWrite(state, shared, who.personId)) return refuse('live.no-pen');
    if (run.deeds.length >= MOST_DEEDS) return refuse('request.too-many');
    // Nothing is done before what was done already, and nothing in a time that no board has reached.
    const last = run.deeds.at(-1)?.step ?? 0;
    if (step < last || step * STEP_MS > simTime(run, at) + AHEAD_MS * Math.max(1, run.clock.speed)) return refuse('resource.conflict');
    return ok([{ k: 'run.done', u: who.personId, d: { step, deed } }]);
  },
};
