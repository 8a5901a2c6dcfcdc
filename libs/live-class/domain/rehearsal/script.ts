import type { LiveEvent } from '@kindling/contracts';
import { seededRandom } from '@kindling/kernel';
import type { LiveCommand } from '../decide.ts';
import type { Who } from '../live-state.ts';

/** One thing that a scripted pupil does by themselves. */
export interface Cue { readonly atMs: number; readonly pupil: number; readonly command: LiveCommand }
export interface Cut { readonly fromMs: number; readonly toMs: number }
export interface Script { readonly pupils: readonly Who[]; readonly cues: readonly Cue[]; readonly cuts: readonly Cut[]; readonly lastsMs: number; readonly seed: number }
/** What pupils say, in the language of whoever rehearses. */
export interface Lines { readonly names: readonly string[]; readonly chat: readonly string[]; readonly thanks: string }

/** Ids that no person has. */
const pupilId = (at: number): string => `7e57a000-0000-7000-8000-${String(at + 1).padStart(12, '0')}`;
const inventedPupils = (names: readonly string[]): Who[] => names.map((name, at) => ({ personId: pupilId(at), name, role: 'pupil' }));
const reasons = ['same-check-three-times', 'same-compile-error-three-times', 'no-new-check-for-eight-minutes'];
const say = (text: string): LiveCommand => ({ kind: 'chat.say', data: { text } });
/** The line of whoever teaches breaks twice: once shortly, once for long. */
const cutsOf = (lastsMs: number): Cut[] => [[0.15, 0.05], [0.68, 0.09]].map(([at = 0, long = 0]) => ({ fromMs: lastsMs * at, toMs: lastsMs * (at + long) }));

/** An evening as they come: one is late, one loses the line, three get stuck, four raise a hand. */
export function standardScript(seed: number, lastsMs: number, lines: Lines): Script {
  const random = seededRandom(seed);
  const pupils = inventedPupils(lines.names);
  const near = (share: number): number => Math.round(lastsMs * (share + 0.02 * random()));
  const late = pupils.length - 1;
  const cues: Cue[] = [
    ...pupils.map((_, pupil): Cue => ({ atMs: pupil === late ? near(0.25) : Math.round(1000 + lastsMs * 0.03 * random()), pupil, command: { kind: 'presence.join', data: {} } })),
    ...[0.06, 0.3, 0.52, 0.8].map((share, at): Cue => ({ atMs: near(share), pupil: at, command: { kind: 'hand.up', data: {} } })),
    ...[0.08, 0.36, 0.6].map((share, at): Cue => ({ atMs: near(share), pupil: at + 2, command: { kind: 'pupil.stuck', data: { reason: reasons[at] ?? '' } } })),
    ...lines.chat.map((text, at): Cue => ({ atMs: near(0.1 + (0.75 * at) / lines.chat.length), pupil: (at * 3 + 1) % late, command: say(text) })),
    { atMs: near(0.42), pupil: 1, command: { kind: 'presence.leave', data: {} } }, { atMs: near(0.5), pupil: 1, command: { kind: 'presence.join', data: {} } },
  ];
  return { pupils, cues: inOrder(cues), cuts: cutsOf(lastsMs), lastsMs, seed };
}

type Kept = 'presence.joined' | 'presence.left' | 'hand.up' | 'pupil.stuck' | 'pupil.unstuck' | 'chat.said';
const commandOf: { readonly [K in Kept]: (event: Extract<LiveEvent, { k: K }>, line: string) => LiveCommand } = {
  'presence.joined': () => ({ kind: 'presence.join', data: {} }), 'presence.left': () => ({ kind: 'presence.leave', data: {} }), 'hand.up': () => ({ kind: 'hand.up', data: {} }),
  'pupil.stuck': ({ d }) => ({ kind: 'pupil.stuck', data: d }), 'pupil.unstuck': () => ({ kind: 'pupil.unstuck', data: {} }),
  // What was written stays with those who were there: the script says something of its own in that moment.
  'chat.said': (_, line) => say(line),
};
const isKept = (event: LiveEvent): event is Extract<LiveEvent, { k: Kept }> => event.k in commandOf;

/** A class that was held, told again by invented pupils: who did what when, squeezed into the time that there is; no name and no word of it. */
export function recordedScript(log: readonly LiveEvent[], seed: number, lastsMs: number, lines: Lines): Script {
  const random = seededRandom(seed);
  const staff = new Set(log.flatMap((event) => (event.k === 'presence.joined' && event.d.role === 'staff' ? [event.u] : [])));
  const ids = [...new Set(log.flatMap((event) => (event.k === 'presence.joined' && !staff.has(event.u) ? [event.u] : [])))].slice(0, lines.names.length);
  const squeeze = lastsMs / Math.max(lastsMs, log.at(-1)?.t ?? 0);
  const cues = log.flatMap((event): Cue[] => {
    const pupil = ids.indexOf(event.u);
    if (pupil < 0 || !isKept(event)) return [];
    const command = commandOf[event.k] as (event: LiveEvent, line: string) => LiveCommand;
    return [{ atMs: Math.round(1000 + event.t * squeeze), pupil, command: command(event, lines.chat[Math.floor(random() * lines.chat.length)] ?? lines.thanks) }];
  });
  return { pupils: inventedPupils(lines.names.slice(0, ids.length)), cues: inOrder(cues), cuts: cutsOf(lastsMs), lastsMs, seed };
}
/** Fewer are no class: the standard evening is better then. */
export const FEWEST_PUPILS = 3;

export const inOrder = (cues: readonly Cue[]): Cue[] => [...cues].sort((a, b) => a.atMs - b.atMs);
