import type { LiveCommand, LiveState } from '../../../domain/index.ts';
import { idAt, words, type RandomCommands } from './random-command.ts';

/** What chance alone hardly hits: an edit of the very version before everybody, the pen on its way, a stroke rubbed out, the baton taken, a group that calls. */
export function aptFor(state: LiveState, personId: string, commands: RandomCommands): LiveCommand | null {
  const apt = [...onBoard(state), ...withBaton(state, personId), ...withProgram(state, personId, commands), ...withRun(state), ...inGroups(state, personId), ...inHelp(state, personId), ...ofQuiz(state, personId)];
  return apt.length > 0 ? commands.one(apt) : null;
}

const leadsNow = ({ lead }: LiveState, personId: string): boolean => lead?.personId === personId;

const onBoard = ({ board }: LiveState): LiveCommand[] => board.pages.flatMap((items, page) => items.slice(-1).map(({ seq }): LiveCommand => ({ kind: 'board.erase', data: { page, items: [seq] } })));

function withBaton(state: LiveState, personId: string): LiveCommand[] {
  return state.lead && !leadsNow(state, personId) && state.people[state.lead.personId]?.presence.is !== 'here' ? [{ kind: 'baton.take', data: {} }] : [];
}

function withProgram(state: LiveState, personId: string, commands: RandomCommands): LiveCommand[] {
  const { shared } = state;
  if (!shared) return [];
  const leading = leadsNow(state, personId);
  const from = commands.below(shared.body.length + 1);
  const edit: LiveCommand = { kind: 'share.edit', data: { shareId: shared.id, version: shared.version, changes: shared.format === 'text' ? [{ from, to: from, insert: commands.one(words) }] : [], caret: from } };
  const pen: LiveCommand[] = shared.pen.is === 'given' ? [{ kind: leading ? 'pen.take-back' : 'pen.put-down', data: {} }] : [];
  return [edit, ...pen, ...(leading ? shared.asking.map((asking): LiveCommand => ({ kind: 'pen.give', data: { personId: asking } })) : [{ kind: 'pen.ask', data: {} } satisfies LiveCommand])];
}

function withRun({ run, shared }: LiveState): LiveCommand[] {
  if (!run) return shared ? [{ kind: 'run.start', data: { runId: idAt(7) } }] : [];
  return [{ kind: 'run.do', data: { runId: run.id, step: run.deeds.at(-1)?.step ?? 0, deed: { do: 'send', text: '1' } } }, { kind: 'run.pace', data: { speed: run.clock.speed === 1 ? 2 : 1 } }];
}

function inGroups(state: LiveState, personId: string): LiveCommand[] {
  const pupils = Object.values(state.people).filter((person) => person.role === 'pupil' && person.presence.is === 'here').map(({ id }) => id);
  if (state.groups.length > 0) return state.groups.filter(({ calling }) => calling).map(({ number }): LiveCommand => ({ kind: 'group.answer', data: { group: number } }));
  return leadsNow(state, personId) && pupils.length > 1 ? [{ kind: 'groups.make', data: { groups: [pupils.slice(0, 1), pupils.slice(1)] } }] : [];
}

const inHelp = ({ help }: LiveState, personId: string): LiveCommand[] => (help[personId]?.hand.is === 'asked' ? [{ kind: 'help.allow', data: {} }] : []);

const ofQuiz = (state: LiveState, personId: string): LiveCommand[] => (leadsNow(state, personId) ? state.polls.filter(({ right, revealed }) => right !== null && !revealed).map(({ id }): LiveCommand => ({ kind: 'poll.reveal', data: { pollId: id } })) : []);
