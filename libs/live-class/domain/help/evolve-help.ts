import type { LiveEvent } from '@kindling/contracts';
import type { LiveState } from '../live-state.ts';
import { noHelp, type PupilHelp } from './help-state.ts';

type HelpEventKind = 'help.tipped' | 'help.asked' | 'help.allowed' | 'help.ended' | 'veiled';
const withHelp = (state: LiveState, personId: string, change: Partial<PupilHelp>): LiveState =>
  ({ ...state, help: { ...state.help, [personId]: { ...noHelp, ...state.help[personId], ...change } } });

export const helpEvolvers: { readonly [K in HelpEventKind]: (state: LiveState, event: Extract<LiveEvent, { k: K }>) => LiveState } = {
  'help.tipped': (state, { s, u, d }) => withHelp(state, d.personId, { tip: { seq: s, by: u, text: d.text } }),
  'help.asked': (state, { u, d }) => withHelp(state, d.personId, { hand: { is: 'asked', by: u } }),
  'help.allowed': (state, { u, d }) => withHelp(state, u, { hand: { is: 'allowed', by: d.staffId } }),
  'help.ended': (state, { d }) => withHelp(state, d.personId, { hand: { is: 'none' } }),
  veiled: (state) => state,
};
