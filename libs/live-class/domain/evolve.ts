import type { LiveEvent, LiveEventKind } from '@kindling/contracts';
import { invariant } from '@kindling/kernel';
import { boardEvolvers } from './board/evolve-board.ts';
import { groupEvolvers } from './groups/evolve-groups.ts';
import { helpEvolvers } from './help/evolve-help.ts';
import type { LiveState, Person } from './live-state.ts';
import { pollEvolvers } from './polls/evolve-polls.ts';
import { runEvolvers } from './shared/evolve-run.ts';
import { sharedEvolvers } from './shared/evolve-shared.ts';
import { toolEvolvers, toolsAtTheEnd } from './tools/evolve-tools.ts';

type Evolvers = { readonly [K in LiveEventKind]: (state: LiveState, event: Extract<LiveEvent, { k: K }>) => LiveState };

/** How many chat lines a fold keeps. */
export const CHAT_KEPT = 200;

/** The next state. Server and clients run the same function over the same log, so they agree. */
export function evolve(state: LiveState, event: LiveEvent): LiveState {
  invariant(event.s === state.seq + 1, `event ${event.s} cannot follow ${state.seq}`);
  const change = evolvers[event.k] as (state: LiveState, event: LiveEvent) => LiveState;
  return { ...change(state, event), seq: event.s, t: event.t };
}
export const fold = (state: LiveState, events: readonly LiveEvent[]): LiveState => events.reduce(evolve, state);

const stranger = (id: string): Person => ({
  id, name: '', role: 'pupil', presence: { is: 'unseen' }, hand: { is: 'down' }, floor: { is: 'none' }, going: { is: 'going' }, step: null, progressAt: 0,
});
const withPerson = (state: LiveState, id: string, change: (person: Person) => Partial<Person>): LiveState => {
  const person = state.people[id] ?? stranger(id);
  return { ...state, people: { ...state.people, [id]: { ...person, ...change(person) } } };
};

const movedOn = (person: Person, step: Person['step']): boolean =>
  !person.step || !step || person.step.lessonId !== step.lessonId || person.step.stepId !== step.stepId || step.passed > person.step.passed;

const evolvers: Evolvers = {
  ...toolEvolvers,
  ...boardEvolvers,
  'deck.shown': (state, { d }) => ({ ...state, deck: d, board: { ...state.board, shown: false } }),
  ...sharedEvolvers,
  ...runEvolvers,
  ...groupEvolvers,
  ...helpEvolvers,
  ...pollEvolvers,
  'class.opened': (state, { u, t, d }) => ({ ...state, phase: { is: 'open', lessonId: d.lessonId, by: u }, lead: { personId: u, since: t } }),
  'class.closed': (state, { u, t }) => (state.phase.is === 'open' ? { ...state, tools: toolsAtTheEnd(state.tools), phase: { is: 'closed', lessonId: state.phase.lessonId, by: u, at: t } } : state),
  'presence.joined': (state, { u, t, d }) => withPerson(state, u, (person) => ({
    name: d.name, role: d.role, presence: { is: 'here', since: t }, progressAt: person.presence.is === 'unseen' ? t : person.progressAt,
  })),
  'presence.left': (state, { u, t }) => withPerson(state, u, () => ({ presence: { is: 'away', since: t } })),
  'slide.set': (state, { d }) => ({ ...state, slide: d, deck: null, board: { ...state.board, shown: false } }),
  'chat.said': (state, { s, t, u, d }) => ({ ...state, chat: [...state.chat, { seq: s, at: t, by: u, text: d.text, ...(d.to ? { to: d.to } : {}) }].slice(-CHAT_KEPT) }),
  'chat.hidden': (state, { d }) => ({ ...state, chat: state.chat.map((line) => (line.seq === d.seq ? { ...line, text: null } : line)) }),
  'hand.up': (state, { u, t }) => withPerson(state, u, () => ({ hand: { is: 'up', since: t } })),
  'hand.down': (state, { d }) => withPerson(state, d.personId, () => ({ hand: { is: 'down' } })),
  'floor.granted': (state, { t, d }) => withPerson(state, d.personId, () => ({ floor: { is: 'held', since: t } })),
  'floor.taken-back': (state, { d }) => withPerson(state, d.personId, () => ({ floor: { is: 'none' } })),
  'step.at': (state, { u, t, d }) => withPerson(state, u, (person) => ({ step: d, progressAt: movedOn(person, d) ? t : person.progressAt })),
  'pupil.stuck': (state, { u, t, d }) => withPerson(state, u, () => ({ going: { is: 'stuck', reason: d.reason, since: t } })),
  'pupil.unstuck': (state, { u }) => withPerson(state, u, () => ({ going: { is: 'going' } })),
  'recording.started': (state, { t }) => ({ ...state, recording: { is: 'on', since: t } }),
  'recording.stopped': (state, { t }) => ({ ...state, recording: { is: 'stopped', since: t } }),
  'pupil.removed': (state, { t, d }) => withPerson(state, d.personId, () => ({ presence: { is: 'removed', since: t } })),
  'baton.handed': (state, { t, d }) => ({ ...state, lead: { personId: d.personId, since: t } }),
  'baton.taken': (state, { u, t }) => ({ ...state, lead: { personId: u, since: t } }),
};
