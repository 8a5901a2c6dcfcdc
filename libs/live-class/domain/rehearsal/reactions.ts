import type { LiveEvent } from '@kindling/contracts';
import type { LiveCommand } from '../decide.ts';
import type { LiveState } from '../live-state.ts';
import type { Cue, Lines, Script } from './script.ts';

type Random = () => number;
interface Scene { readonly script: Script; readonly state: LiveState; readonly lines: Lines; readonly random: Random }
const seconds = (random: Random, from: number, to: number): number => Math.round(1000 * (from + (to - from) * random()));

/** What the pupils do because of what the tutor did. */
export function reactionsTo(event: LiveEvent, scene: Scene): Cue[] {
  const { script, random } = scene;
  const all = (make: (pupil: number) => Cue[]): Cue[] => script.pupils.flatMap((_, pupil) => make(pupil));
  switch (event.k) {
    case 'slide.set': return all((pupil) => following(event, pupil, random));
    case 'poll.opened': return all((pupil) => [{ atMs: event.t + seconds(random, 2, 12), pupil, command: { kind: 'poll.vote', data: { pollId: event.d.pollId, option: random() < 0.65 ? (event.d.right ?? 0) : Math.floor(random() * event.d.options.length) } } }]);
    case 'floor.granted': return helped(event.d.personId, event.t, scene, true);
    case 'hand.down': return event.u === event.d.personId ? [] : helped(event.d.personId, event.t, scene, false);
    case 'help.tipped': return helped(event.d.personId, event.t, scene, false);
    case 'help.asked': return by(event.d.personId, scene, [[seconds(random, 2, 5), { kind: 'help.allow', data: {} }]], event.t);
    case 'pupil.called': return by(event.d.personId, scene, [[seconds(random, 3, 8), { kind: 'chat.say', data: { text: scene.lines.chat[0] ?? scene.lines.thanks } }]], event.t);
    default: return [];
  }
}

/** A step is reached, and its checks pass one after the other. Whoever is stuck stays where they are: the grid shows that, too. */
function following(event: Extract<LiveEvent, { k: 'slide.set' }>, pupil: number, random: Random): Cue[] {
  const { lessonId, stepId } = event.d;
  const starts = event.t + seconds(random, 2, 10);
  return [0, 1, 2, 3].map((passed) => ({ atMs: starts + passed * seconds(random, 15, 60), pupil, command: { kind: 'step.at', data: { lessonId, stepId, passed, of: 3 } } }));
}
function helped(personId: string, at: number, scene: Scene, floor: boolean): Cue[] {
  const { random, lines, state } = scene;
  const stuck = state.people[personId]?.going.is === 'stuck';
  const after = seconds(random, 6, 15);
  return by(personId, scene, [
    ...(floor ? [[after, { kind: 'floor.take-back', data: {} }] as const] : []),
    ...(stuck ? [[after + 500, { kind: 'pupil.unstuck', data: {} }] as const, [after + 1000, { kind: 'chat.say', data: { text: lines.thanks } }] as const] : []),
  ], at);
}
function by(personId: string, { script }: Scene, deeds: readonly (readonly [afterMs: number, command: LiveCommand])[], at: number): Cue[] {
  const pupil = script.pupils.findIndex((who) => who.personId === personId);
  return pupil < 0 ? [] : deeds.map(([afterMs, command]) => ({ atMs: at + afterMs, pupil, command }));
}
