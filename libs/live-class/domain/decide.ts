import type { LiveCommandData, LiveCommandKind } from '@kindling/contracts';
import { ok, refuse } from '@kindling/kernel';
import { batonDeciders, leads, needsBaton } from './baton.ts';
import { boardDeciders, mayUseBoard } from './board/decide-board.ts';
import { events, everyone, nothing, type Decision, type LiveRefusal } from './decision.ts';
import { groupDeciders } from './groups/decide-groups.ts';
import { helpDeciders, helpLeft } from './help/decide-help.ts';
import { closedPolls, pollDeciders } from './polls/decide-polls.ts';
import { runDeciders } from './shared/decide-run.ts';
import { penLeft, sharedDeciders } from './shared/decide-shared.ts';
import type { EventDraft, LiveRole, LiveState, Phase, Who } from './live-state.ts';
import { lastOfStaff, mayUseTools, released, toolDeciders } from './tools/decide-tools.ts';

/** Commands that no client can send: the server gives them for somebody. */
interface ServerData {
  /** `records`: the class has agreed that voices are kept. */
  'class.open': { readonly lessonId: string; readonly records?: boolean };
  'presence.join': object;
  'presence.leave': object;
  'pupil.stuck': { readonly reason: string };
  'pupil.unstuck': object;
}
export type AnyKind = LiveCommandKind | keyof ServerData;
type DataOf<K extends AnyKind> = K extends LiveCommandKind ? LiveCommandData<K> : K extends keyof ServerData ? ServerData[K] : never;
export type LiveCommand = { [K in AnyKind]: { readonly kind: K; readonly data: DataOf<K> } }[AnyKind];

export type Decider<K extends AnyKind> = (state: LiveState, who: Who, data: DataOf<K>, at: number) => Decision;

const mayGive: Record<AnyKind, readonly LiveRole[]> = {
  'class.open': ['staff'], 'class.close': ['staff'], 'slide.set': ['staff'], 'chat.hide': ['staff'], 'pupil.remove': ['staff'], 'floor.grant': ['staff'], 'poll.open': ['staff'], 'poll.close': ['staff'], 'poll.reveal': ['staff'], 'recording.stop': ['staff'], 'recording.start': ['staff'],
  'poll.vote': ['pupil'], 'hand.up': ['pupil'], 'step.at': ['pupil'], 'pupil.stuck': ['pupil'], 'pupil.unstuck': ['pupil'],
  'baton.hand': ['staff'], 'baton.take': ['staff'],
  'help.tip': ['staff'], 'help.ask-to-write': ['staff'], 'help.allow': ['pupil'], 'help.end': everyone,
  'groups.make': ['staff'], 'groups.close': ['staff'], 'group.say': everyone, 'group.call': ['pupil'], 'group.answer': ['staff'],
  'run.start': everyone, 'run.stop': everyone, 'run.pace': everyone, 'run.do': everyone,
  'share.open': ['staff'], 'share.close': ['staff'], 'pen.give': ['staff'], 'pen.take-back': ['staff'], 'share.edit': everyone, 'pen.ask': everyone, 'pen.put-down': everyone,
  'chat.say': everyone, 'hand.down': everyone, 'floor.take-back': everyone, 'presence.join': everyone, 'presence.leave': everyone,
  ...mayUseTools,
  ...mayUseBoard,
  'deck.show': ['staff'],
};
/** The life of a class: what each phase accepts. */
const accepts: Record<Phase['is'], (kind: AnyKind) => boolean> = {
  unopened: (kind) => kind === 'class.open', open: (kind) => kind !== 'class.open', closed: () => false,
};
const refusalIn: Record<Phase['is'], LiveRefusal> = { unopened: 'live.not-open', open: 'live.already-open', closed: 'live.not-open' };

/** What follows from a command. Pure: `at` is milliseconds since the class opened. */
export function decide(state: LiveState, who: Who, command: LiveCommand, at: number): Decision {
  if (!accepts[state.phase.is](command.kind)) return refuse(refusalIn[state.phase.is]);
  if (state.people[who.personId]?.presence.is === 'removed') return refuse('live.removed');
  if (!mayGive[command.kind].includes(who.role)) return refuse('live.not-allowed');
  if (needsBaton(command.kind) && !leads(state, who.personId)) return refuse('live.not-leading');
  const decider = deciders[command.kind] as (state: LiveState, who: Who, data: unknown, at: number) => Decision;
  return decider(state, who, command.data, at);
}

const takenFloors = (state: LiveState, u: string): EventDraft[] => Object.values(state.people).filter((person) => person.floor.is === 'held').map((person) => ({ k: 'floor.taken-back', u, d: { personId: person.id } }));
const floorOf = (state: LiveState, id: string, u: string): EventDraft[] => (state.people[id]?.floor.is === 'held' ? [{ k: 'floor.taken-back', u, d: { personId: id } }] : []);
const loweredHands = (state: LiveState, u: string): EventDraft[] => Object.values(state.people).filter((person) => person.hand.is === 'up').map((person) => ({ k: 'hand.down', u, d: { personId: person.id } }));

/** A pupil may say this many lines within the window; staff may say more. */
export const CHAT_LIMIT = { lines: 5, withinMs: 10_000 } as const;
function mayChat(state: LiveState, who: Who, at: number): boolean {
  const recent = state.chat.filter((line) => line.by === who.personId && at - line.at < CHAT_LIMIT.withinMs);
  return who.role === 'staff' || recent.length < CHAT_LIMIT.lines;
}

/** Pupils do not wait for somebody who is gone. */
function workGoesOn(state: LiveState, u: string): readonly EventDraft[] {
  const release = lastOfStaff(state, u) ? released(state, u) : nothing;
  return release.ok ? release.value : [];
}

const deciders: { readonly [K in AnyKind]: Decider<K> } = {
  ...toolDeciders,
  ...boardDeciders,
  'deck.show': (state, { personId: u }, d) => (state.deck?.deckId === d.deckId && state.deck.page === d.page && !state.board.shown ? nothing : events({ k: 'deck.shown', u, d })),
  ...batonDeciders,
  ...sharedDeciders,
  ...runDeciders,
  ...groupDeciders,
  ...helpDeciders,
  ...pollDeciders,
  'class.open': (_, { personId: u }, { lessonId, records }) => ok([{ k: 'class.opened', u, d: { lessonId } }, ...(records ? [{ k: 'recording.started', u, d: {} } as const] : [])]),
  // Hands, polls and the floor end with the class, so that nobody is left asking for help, or speaking, in an empty room.
  'class.close': (state, { personId: u }) => ok([...closedPolls(state, u), ...loweredHands(state, u), ...takenFloors(state, u), { k: 'class.closed', u, d: {} }]),
  'presence.join': (state, who) => (state.people[who.personId]?.presence.is === 'here' ? nothing : events({ k: 'presence.joined', u: who.personId, d: { name: who.name, role: who.role } })),
  'presence.leave': (state, { personId: u }) => (state.people[u]?.presence.is === 'here' ? ok([...floorOf(state, u, u), ...penLeft(state, u, u), ...helpLeft(state, u, u), ...workGoesOn(state, u), { k: 'presence.left', u, d: {} }]) : nothing),
  'slide.set': (state, who, data) => {
    const now = state.slide;
    return now?.lessonId === data.lessonId && now.stepId === data.stepId && now.frame === data.frame && !state.board.shown && !state.deck ? nothing : events({ k: 'slide.set', u: who.personId, d: data });
  },
  'chat.say': (state, who, { text }, at) => {
    const mode = who.role === 'staff' ? 'open' : state.tools.chat;
    if (mode === 'staff-only') return refuse('live.chat-quiet');
    if (!mayChat(state, who, at)) return refuse('request.too-many', { retryAfterSeconds: CHAT_LIMIT.withinMs / 1000 });
    return events({ k: 'chat.said', u: who.personId, d: mode === 'to-staff' ? { text, to: 'staff' } : { text } });
  },
  'chat.hide': (state, who, { seq }) => {
    const line = state.chat.find((each) => each.seq === seq);
    if (!line) return refuse('resource.not-found');
    return line.text === null ? nothing : events({ k: 'chat.hidden', u: who.personId, d: { seq } });
  },
  'hand.up': (state, who) => (state.people[who.personId]?.hand.is === 'up' ? nothing : events({ k: 'hand.up', u: who.personId, d: {} })),
  'hand.down': (state, who, { personId = who.personId }) => {
    if (personId !== who.personId && who.role !== 'staff') return refuse('live.not-allowed');
    return state.people[personId]?.hand.is === 'up' ? events({ k: 'hand.down', u: who.personId, d: { personId } }) : nothing;
  },
  'floor.grant': (state, { personId: u }, { personId }) => {
    const person = state.people[personId];
    if (!person || person.role !== 'pupil') return refuse('resource.not-found');
    if (person.floor.is === 'held') return nothing;
    // Nobody is made to speak: the word goes to a raised hand, and lowering it in the same moment wins.
    if (person.presence.is !== 'here' || person.hand.is !== 'up') return refuse('resource.conflict');
    return ok([...takenFloors(state, u), { k: 'hand.down', u, d: { personId } }, { k: 'floor.granted', u, d: { personId } }]);
  },
  'floor.take-back': (state, who, { personId = who.personId }) => {
    if (personId !== who.personId && who.role !== 'staff') return refuse('live.not-allowed');
    return ok(floorOf(state, personId, who.personId));
  },
  'step.at': (state, who, data) => {
    const now = state.people[who.personId]?.step;
    const same = now && now.lessonId === data.lessonId && now.stepId === data.stepId && now.passed === data.passed && now.of === data.of;
    return same ? nothing : events({ k: 'step.at', u: who.personId, d: data });
  },
  'pupil.stuck': (state, who, { reason }) => {
    const going = state.people[who.personId]?.going;
    return going?.is === 'stuck' && going.reason === reason ? nothing : events({ k: 'pupil.stuck', u: who.personId, d: { reason } });
  },
  'pupil.unstuck': (state, who) => (state.people[who.personId]?.going.is === 'stuck' ? events({ k: 'pupil.unstuck', u: who.personId, d: {} }) : nothing),
  'recording.stop': (state, { personId: u }) => (state.recording.is === 'on' ? events({ k: 'recording.stopped', u, d: {} }) : nothing),
  'recording.start': (state, { personId: u }) => {
    if (state.recording.is === 'off') return refuse('resource.conflict');
    return state.recording.is === 'on' ? nothing : events({ k: 'recording.started', u, d: {} });
  },
  'pupil.remove': (state, who, { personId }) => {
    const person = state.people[personId];
    if (!person || person.role !== 'pupil') return refuse('resource.not-found');
    if (person.presence.is === 'removed') return nothing;
    const lowered: EventDraft[] = person.hand.is === 'up' ? [{ k: 'hand.down', u: who.personId, d: { personId } }] : [];
    return ok([...lowered, ...floorOf(state, personId, who.personId), ...penLeft(state, personId, who.personId), ...helpLeft(state, personId, who.personId), { k: 'pupil.removed', u: who.personId, d: { personId } }]);
  },
};
