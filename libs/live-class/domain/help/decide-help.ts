import { ok, refuse } from '@kindling/kernel';
import type { Decider } from '../decide.ts';
import type { EventDraft, LiveState } from '../live-state.ts';
import { noHelp, type PupilHelp } from './help-state.ts';

type HelpKind = 'help.tip' | 'help.ask-to-write' | 'help.allow' | 'help.end';
export const helpOf = (state: LiveState, personId: string): PupilHelp => state.help[personId] ?? noHelp;

const ended = (state: LiveState, personId: string, u: string): EventDraft[] => (helpOf(state, personId).hand.is === 'none' ? [] : [{ k: 'help.ended', u, d: { personId, to: [personId] } }]);
/** Somebody goes: nobody writes on in the program of a pupil who is not there, nor is anybody waited for. */
export const helpLeft = (state: LiveState, personId: string, u: string): readonly EventDraft[] =>
  Object.entries(state.help).filter(([pupilId, { hand }]) => pupilId === personId || (hand.is !== 'none' && hand.by === personId)).flatMap(([pupilId]) => ended(state, pupilId, u));

const isPupilHere = (state: LiveState, personId: string): boolean => state.people[personId]?.role === 'pupil' && state.people[personId].presence.is === 'here';

export const helpDeciders: { readonly [K in HelpKind]: Decider<K> } = {
  'help.tip': (state, { personId: u }, { personId, text }) => {
    const person = state.people[personId];
    return person?.role === 'pupil' && person.presence.is !== 'removed' ? ok([{ k: 'help.tipped', u, d: { personId, text, to: [personId] } }]) : refuse('resource.not-found');
  },
  'help.ask-to-write': (state, { personId: u }, { personId }) => {
    if (!isPupilHere(state, personId)) return refuse('resource.conflict');
    const { hand } = helpOf(state, personId);
    if (hand.is === 'none') return ok([{ k: 'help.asked', u, d: { personId, to: [personId] } }]);
    // One helper at a time; a second one waits until the first is done.
    return hand.by === u ? ok([]) : refuse('resource.conflict');
  },
  'help.allow': (state, { personId: u }) => {
    const { hand } = helpOf(state, u);
    if (hand.is === 'none') return refuse('resource.conflict');
    return ok(hand.is === 'allowed' ? [] : [{ k: 'help.allowed', u, d: { staffId: hand.by, to: [u] } }]);
  },
  'help.end': (state, who, { personId = who.personId }) => {
    if (personId !== who.personId && who.role !== 'staff') return refuse('live.not-allowed');
    return ok(ended(state, personId, who.personId));
  },
};
