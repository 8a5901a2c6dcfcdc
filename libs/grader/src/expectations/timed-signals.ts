import type { RunExpectation } from '@kindling/contracts';
import type { Observation } from '../experiment.ts';
import { drawn, stretches, traceOf, waveOf, type Level, type Stretch, type Wave } from './signal.ts';
import { seconds, short, type Shortfall } from './verdict.ts';

type Of<K extends RunExpectation['kind']> = Extract<RunExpectation, { kind: K }>;
const lengthOf = (stretch: Stretch): number => stretch.toMs - stretch.fromMs;
const near = (value: number, wanted: number, tolerance: number): boolean => Math.abs(value - wanted) <= tolerance;
const neverMoved = (wave: Wave): Shortfall => short(`${wave.name.zh} 没有亮起来过，也就没有节奏可以量。`, `${wave.name.en} never switched on, so there is no rhythm to measure.`);

/** Full periods in a row, rising edge to rising edge. */
export function hasPeriod(seen: Observation, wanted: Of<'period'>): Shortfall {
  const wave = waveOf(seen, wanted.signal);
  const rises = stretches(wave).filter((stretch) => stretch.level === 1);
  if (rises.length === 0) return neverMoved(wave);
  let inRow = 0;
  let firstWrong: { at: number; ms: number; on: number } | null = null;
  for (const [index, rise] of rises.entries()) {
    const next = rises[index + 1];
    if (!next) break;
    const ms = next.fromMs - rise.fromMs;
    const duty = (lengthOf(rise) / ms) * 100;
    const dutyFits = wanted.dutyPercent === undefined || near(duty, wanted.dutyPercent, wanted.dutyTolerance ?? 5);
    inRow = near(ms, wanted.ms, wanted.toleranceMs) && dutyFits ? inRow + 1 : 0;
    if (inRow === 0) firstWrong ??= { at: rise.fromMs, ms, on: lengthOf(rise) };
    if (inRow >= wanted.cycles) return null;
  }
  return periodShortfall(wave, wanted, firstWrong, inRow, seen.endMs);
}

function periodShortfall(wave: Wave, wanted: Of<'period'>, wrong: { at: number; ms: number; on: number } | null, inRow: number, endMs: number): Shortfall {
  const at = wrong?.at ?? 0;
  const [fromMs, toMs] = [Math.max(0, at - wanted.ms / 2), Math.min(endMs, at + wanted.ms * 4)];
  const on = ((wanted.dutyPercent ?? 50) / 100) * wanted.ms;
  const ideal: [number, Level][] = [[fromMs, 0]];
  for (let start = at; start < toMs; start += wanted.ms) ideal.push([start, 1], [start + on, 0]);
  const evidence = { fromMs, toMs, seen: [traceOf(wave, fromMs, toMs)], expected: [drawn(wave.name, ideal)] };
  if (!wrong) return short(`要连着 ${wanted.cycles} 次，只看到 ${inRow} 次。`, `It should happen ${wanted.cycles} times in a row; only ${inRow} were seen.`, endMs, evidence);
  return short(`一亮一灭用了 ${seconds(wrong.ms)} 秒（亮 ${seconds(wrong.on)} 秒），应该是 ${seconds(wanted.ms)} 秒（亮 ${seconds(on)} 秒）。`,
    `One on-and-off took ${seconds(wrong.ms)} s (on for ${seconds(wrong.on)} s); it should take ${seconds(wanted.ms)} s (on for ${seconds(on)} s).`, at, evidence);
}

/** On, off, on … lengths from the first rise on, each within its tolerance, repeated. */
export function hasRhythm(seen: Observation, { signal, unitsMs, tolerancePercent, repeats }: Of<'rhythm'>): Shortfall {
  const wave = waveOf(seen, signal);
  const all = stretches(wave);
  const first = all.findIndex((stretch) => stretch.level === 1);
  if (first < 0) return neverMoved(wave);
  const played = all.slice(first);
  for (let index = 0; index < unitsMs.length * repeats; index += 1) {
    const [wanted, stretch] = [unitsMs[index % unitsMs.length] ?? 0, played[index]];
    const fits = stretch !== undefined && near(lengthOf(stretch), wanted, (wanted * tolerancePercent) / 100);
    if (fits) continue;
    const at = stretch?.fromMs ?? seen.endMs;
    return short(...rhythmWords(index, wanted, stretch), at, rhythmEvidence(wave, played[0]?.fromMs ?? 0, unitsMs, at, seen.endMs));
  }
  return null;
}

function rhythmWords(index: number, wanted: number, stretch: Stretch | undefined): [string, string] {
  const on = index % 2 === 0;
  if (!stretch) return [`节奏没有做完：第 ${index + 1} 段没有出现。`, `The rhythm stopped early: part ${index + 1} is missing.`];
  return [`第 ${index + 1} 段${on ? '亮' : '灭'}了 ${seconds(lengthOf(stretch))} 秒，应该是 ${seconds(wanted)} 秒。`,
    `Part ${index + 1} was ${on ? 'on' : 'off'} for ${seconds(lengthOf(stretch))} s; it should be ${seconds(wanted)} s.`];
}

function rhythmEvidence(wave: Wave, startMs: number, unitsMs: readonly number[], at: number, endMs: number) {
  const [fromMs, toMs] = [Math.max(0, at - 1500), Math.min(endMs, at + 2500)];
  const ideal: [number, Level][] = [[fromMs, 0]];
  let time = startMs;
  for (let index = 0; time < toMs && index < 200; index += 1) {
    if (time >= fromMs) ideal.push([time, index % 2 === 0 ? 1 : 0]);
    time += unitsMs[index % unitsMs.length] ?? 1;
  }
  return { fromMs, toMs, seen: [traceOf(wave, fromMs, toMs)], expected: [drawn(wave.name, ideal)] };
}

/** Signals on one after the other, in order, each for its time, for some rounds. Gaps up to 100 ms between them are nobody's fault. */
export function hasSequence(seen: Observation, { phases, tolerancePercent, rounds }: Of<'sequence'>): Shortfall {
  const waves = phases.map((phase) => waveOf(seen, phase.signal));
  const shown = waves.flatMap((wave, phase) => stretches(wave).filter((stretch) => stretch.level === 1).map((stretch) => ({ ...stretch, phase }))).sort((a, b) => a.fromMs - b.fromMs);
  const start = shown.findIndex((stretch) => stretch.phase === 0);
  if (start !== 0) return start < 0 && shown.length === 0 ? short('一盏灯也没有亮。', 'Not one light came on.') : wrongOrder(waves, shown[0], 0, seen.endMs);
  for (let index = 0; index < phases.length * rounds; index += 1) {
    const [wanted, stretch, before] = [phases[index % phases.length], shown[index], shown[index - 1]];
    if (!wanted) return null;
    if (!stretch || stretch.phase !== index % phases.length) return wrongOrder(waves, stretch, index % phases.length, seen.endMs);
    const gap = before ? stretch.fromMs - before.toMs : 0;
    const fits = near(lengthOf(stretch), wanted.ms, (wanted.ms * tolerancePercent) / 100);
    if (!fits || gap > 100) return wrongLength(waves, stretch, wanted.ms, gap, seen.endMs);
  }
  return null;
}

interface Shown extends Stretch { readonly phase: number }
function around(waves: readonly Wave[], at: number, endMs: number) {
  const [fromMs, toMs] = [Math.max(0, at - 2000), Math.min(endMs, at + 4000)];
  return { fromMs, toMs, seen: waves.map((wave) => traceOf(wave, fromMs, toMs)), expected: [] };
}
function wrongOrder(waves: readonly Wave[], stretch: Shown | undefined, wanted: number, endMs: number): Shortfall {
  const [name, at] = [waves[wanted]?.name, stretch?.fromMs ?? endMs];
  const other = stretch ? waves[stretch.phase]?.name : undefined;
  return short(`${seconds(at)} 秒时应该轮到${name?.zh ?? ''}，${other ? `却是${other.zh}亮了` : '却没有灯再亮'}。`,
    `At ${seconds(at)} s it was the turn of ${name?.en ?? ''}, but ${other ? `${other.en} came on` : 'no light came on'}.`, at, around(waves, at, endMs));
}
function wrongLength(waves: readonly Wave[], stretch: Shown, wantedMs: number, gap: number, endMs: number): Shortfall {
  const name = waves[stretch.phase]?.name;
  if (gap > 100) return short(`${name?.zh ?? ''} 亮之前空了 ${seconds(gap)} 秒，没有灯亮着。`, `Before ${name?.en ?? ''} there were ${seconds(gap)} s without any light.`, stretch.fromMs, around(waves, stretch.fromMs, endMs));
  return short(`${name?.zh ?? ''} 亮了 ${seconds(lengthOf(stretch))} 秒，应该是 ${seconds(wantedMs)} 秒。`, `${name?.en ?? ''} was on for ${seconds(lengthOf(stretch))} s; it should be ${seconds(wantedMs)} s.`, stretch.fromMs, around(waves, stretch.fromMs, endMs));
}
