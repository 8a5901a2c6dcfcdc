import type { RunExpectation } from '@kindling/contracts';
import { idOf, type Observation } from '../experiment.ts';
import { matches } from './line-shape.ts';
import { msOf } from './signal.ts';
import { seconds, short, type Shortfall } from './verdict.ts';

type Of<K extends RunExpectation['kind']> = Extract<RunExpectation, { kind: K }>;
interface Sample { readonly atMs: number; readonly value: number }
const samples = (seen: Observation, quantity: string, name: string): Sample[] =>
  seen.recorder.numbersOf(`${quantity}:${idOf(seen.circuit, name)}`).map(([cycle, value]) => ({ atMs: msOf(cycle), value }));

/** Pitches in order. A pitch counts when it holds for `leastMs`; between two equal ones there must be a rest. */
export function playsTones(seen: Observation, { buzzer, hz, tolerancePercent, leastMs }: Of<'tones'>): Shortfall {
  const played = notesOf(samples(seen, 'buzzer', buzzer), seen.endMs, leastMs);
  if (played.length === 0) return short('蜂鸣器没有发出声音。', 'The buzzer made no sound.');
  const wanted = hz.filter((each) => each > 0);
  for (const [index, pitch] of wanted.entries()) {
    const note = played[index];
    if (!note) return short(`只听到 ${index} 个音，应该有 ${wanted.length} 个。`, `Only ${index} tones were heard; there should be ${wanted.length}.`, seen.endMs);
    if (Math.abs(note.value - pitch) > (pitch * tolerancePercent) / 100) {
      return short(`第 ${index + 1} 个音是 ${Math.round(note.value)} 赫兹，应该是 ${Math.round(pitch)} 赫兹。`, `Tone ${index + 1} was ${Math.round(note.value)} Hz; it should be ${Math.round(pitch)} Hz.`, note.atMs);
    }
  }
  return null;
}

function notesOf(heard: readonly Sample[], endMs: number, leastMs: number): Sample[] {
  const notes: Sample[] = [];
  let rested = true;
  for (const [index, sample] of heard.entries()) {
    if (sample.value === 0) { rested = true; continue; }
    // A tone begins with one odd period; what follows within 4 % is the same tone.
    const until = heard.slice(index + 1).find((next) => next.value === 0 || Math.abs(next.value - sample.value) > sample.value * 0.04)?.atMs ?? endMs;
    const last = notes.at(-1);
    const same = last !== undefined && !rested && Math.abs(last.value - sample.value) <= last.value * 0.04;
    if (same || until - sample.atMs < leastMs) continue;
    notes.push(sample);
    rested = false;
  }
  return notes;
}

/** Slow shafts pass an angle too; standing is longer. */
const standsMs = 200;
/** The shaft stands at each angle in turn. */
export function servoVisits(seen: Observation, { servo, angles, tolerance, fromMs, toMs }: Of<'servo-visits'>): Shortfall {
  const path = samples(seen, 'servo', servo).filter(({ atMs }) => atMs >= fromMs && atMs <= toMs);
  if (path.length === 0) return short('舵机没有收到信号。', 'The servo got no signal.', fromMs);
  let next = 0;
  let since: number | null = null;
  for (const { atMs, value } of path) {
    const there = Math.abs(value - (angles[next] ?? 0)) <= tolerance;
    since = there ? (since ?? atMs) : null;
    if (since === null || atMs - since < standsMs) continue;
    next += 1;
    since = null;
    if (next >= angles.length) return null;
  }
  return short(`舵机没有停到 ${angles[next] ?? 0}°（最后在 ${Math.round(path.at(-1)?.value ?? 0)}°）。`, `The servo never stood at ${angles[next] ?? 0}° (last seen at ${Math.round(path.at(-1)?.value ?? 0)}°).`, path.at(-1)?.atMs ?? toMs);
}

/** The shaft does not leave its angle. */
export function servoStays(seen: Observation, { servo, angle, tolerance, fromMs, toMs }: Of<'servo-stays'>): Shortfall {
  const path = samples(seen, 'servo', servo).filter(({ atMs }) => atMs >= fromMs && atMs <= toMs);
  if (path.length === 0) return short('舵机没有收到信号。', 'The servo got no signal.', fromMs);
  const away = path.find(({ value }) => Math.abs(value - angle) > tolerance);
  if (!away) return null;
  return short(`舵机在 ${seconds(away.atMs)} 秒转到了 ${Math.round(away.value)}°，应该停在 ${angle}°。`, `At ${seconds(away.atMs)} s the servo stood at ${Math.round(away.value)}°; it should stay at ${angle}°.`, away.atMs);
}

/** The asked angle moves in small steps after its first position. */
export function servoGentle(seen: Observation, { servo, maxStep, perMs }: Of<'servo-gentle'>): Shortfall {
  const asked = samples(seen, 'servo-asked', servo);
  if (asked.length < 2) return short('舵机没有动。', 'The servo did not move.');
  for (const [index, now] of asked.entries()) {
    // One pulse comes every 20 ms; two milliseconds of grace so that neighbours count.
    const before = asked.slice(0, index).find((each) => now.atMs - each.atMs <= perMs + 2);
    const step = before ? Math.abs(now.value - before.value) : 0;
    if (step > maxStep + 1) return short(`舵机在 ${seconds(now.atMs)} 秒一下子跳了 ${Math.round(step)}°，每 ${perMs} 毫秒最多 ${maxStep}°。`, `At ${seconds(now.atMs)} s the servo jumped by ${Math.round(step)}°; at most ${maxStep}° in ${perMs} ms.`, now.atMs);
  }
  return null;
}

/** A display reads so at some moment of the window. */
export function lcdShows(seen: Observation, { lcd, line, shape, fromMs, toMs }: Of<'lcd-shows'>): Shortfall {
  const shown = seen.recorder.linesOf(idOf(seen.circuit, lcd)).map(([cycle, lines]) => ({ atMs: msOf(cycle), text: (lines[line] ?? '').trimEnd() }));
  const inForce = shown.filter((each, index) => each.atMs <= toMs && (shown[index + 1]?.atMs ?? Infinity) >= fromMs);
  if (inForce.some((each) => matches(shape, each.text))) return null;
  const last = inForce.at(-1)?.text ?? '';
  return short(`显示屏第 ${line + 1} 行显示“${last}”，应该是“${shape}”。`, `Line ${line + 1} of the display reads “${last}”; it should read “${shape}”.`, toMs);
}
