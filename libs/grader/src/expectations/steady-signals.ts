import type { RunExpectation } from '@kindling/contracts';
import type { Observation } from '../experiment.ts';
import { drawn, levelAt, stretches, traceOf, waveOf, type Level } from './signal.ts';
import { seconds, short, type Shortfall } from './verdict.ts';

type Of<K extends RunExpectation['kind']> = Extract<RunExpectation, { kind: K }>;

/** The signal is at one level for the whole window. */
export function staysLevel(seen: Observation, { signal, level, fromMs, toMs }: Of<'stays'>): Shortfall {
  const wave = waveOf(seen, signal);
  const wanted: Level = level === 'high' ? 1 : 0;
  const wrong = stretches(wave).find((each) => each.level !== wanted && each.toMs > fromMs && each.fromMs < toMs);
  if (!wrong && seen.endMs >= toMs - 1) return null;
  const at = Math.max(fromMs, wrong?.fromMs ?? seen.endMs);
  const evidence = { fromMs: Math.max(0, fromMs - 200), toMs, seen: [traceOf(wave, Math.max(0, fromMs - 200), toMs)], expected: [drawn(wave.name, [[Math.max(0, fromMs - 200), wanted], [toMs, wanted]])] };
  const word = wanted ? { zh: '一直亮着（高）', en: 'on (high)' } : { zh: '一直灭着（低）', en: 'off (low)' };
  const other = wanted ? { zh: '灭了', en: 'off' } : { zh: '亮了', en: 'on' };
  return short(`从 ${seconds(fromMs)} 秒到 ${seconds(toMs)} 秒应该${word.zh}，但在 ${seconds(at)} 秒时${other.zh}。`,
    `From ${seconds(fromMs)} s to ${seconds(toMs)} s it should stay ${word.en}, but at ${seconds(at)} s it was ${other.en}.`, at, evidence);
}

/** Never two on at once for longer than the grace. */
export function neverTogether(seen: Observation, { signals, graceMs }: Of<'never-together'>): Shortfall {
  const waves = signals.map((signal) => waveOf(seen, signal));
  const moments = [...new Set(waves.flatMap((wave) => wave.edges.map(([at]) => at)))].sort((a, b) => a - b);
  for (const [index, at] of moments.entries()) {
    const on = waves.filter((wave) => levelAt(wave, at) === 1);
    const until = moments[index + 1] ?? seen.endMs;
    if (on.length < 2 || until - at <= graceMs) continue;
    const names = { zh: on.map((wave) => wave.name.zh).join('和'), en: on.map((wave) => wave.name.en).join(' and ') };
    const [fromMs, toMs] = [Math.max(0, at - 500), Math.min(seen.endMs, until + 500)];
    return short(`${names.zh} 在 ${seconds(at)} 秒同时亮了。`, `${names.en} were on together at ${seconds(at)} s.`, at,
      { fromMs, toMs, seen: waves.map((wave) => traceOf(wave, fromMs, toMs)), expected: [] });
  }
  return null;
}

/** After a stimulus the signal reaches the level in time, and holds it. */
export function responds(seen: Observation, { signal, level, withinMs, holdMs }: Of<'responds'>, stimulusMs: number): Shortfall {
  const wave = waveOf(seen, signal);
  const wanted: Level = level === 'high' ? 1 : 0;
  const [due, until] = [stimulusMs + withinMs, stimulusMs + withinMs + holdMs];
  const wrong = stretches(wave).find((each) => each.level !== wanted && each.toMs > due && each.fromMs < until);
  if (!wrong && seen.endMs >= until - 1) return null;
  const at = Math.max(due, wrong?.fromMs ?? due);
  const [fromMs, toMs] = [Math.max(0, stimulusMs - 200), until + 100];
  const evidence = { fromMs, toMs, seen: [traceOf(wave, fromMs, toMs)], expected: [drawn(wave.name, [[fromMs, wanted ? 0 : 1], [stimulusMs, wanted], [toMs, wanted]])] };
  const word = wanted ? { zh: '亮', en: 'on' } : { zh: '灭', en: 'off' };
  return short(`${seconds(stimulusMs)} 秒动了按钮，灯应该在 ${withinMs} 毫秒内${word.zh}并保持，但在 ${seconds(at)} 秒时不是这样。`,
    `The button moved at ${seconds(stimulusMs)} s; the light should be ${word.en} within ${withinMs} ms and stay so, but at ${seconds(at)} s it was not.`, at, evidence);
}
