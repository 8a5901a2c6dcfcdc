import type { LiveEvent } from '@kindling/contracts';
import type { LiveState } from '../live-state.ts';
import { simTime } from './run-state.ts';

type RunEventKind = 'run.started' | 'run.stopped' | 'run.paced' | 'run.done';
export const runEvolvers: { readonly [K in RunEventKind]: (state: LiveState, event: Extract<LiveEvent, { k: K }>) => LiveState } = {
  'run.started': (state, { t, d }) => {
    if (!state.shared) return state;
    const { format, body, diagram } = state.shared;
    return { ...state, run: { id: d.runId, format, body, diagram, clock: { simMs: 0, at: t, speed: 1 }, deeds: [] } };
  },
  'run.stopped': (state) => ({ ...state, run: null }),
  'run.paced': (state, { t, d }) => (state.run ? { ...state, run: { ...state.run, clock: { simMs: simTime(state.run, t), at: t, speed: d.speed } } } : state),
  'run.done': (state, { d }) => (state.run ? { ...state, run: { ...state.run, deeds: [...state.run.deeds, d] } } : state),
};
