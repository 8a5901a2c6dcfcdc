import type { RunExpectation } from '@kindling/contracts';
import type { Observation } from '../experiment.ts';
import { stretches, traceOf, waveOf, type Wave } from './signal.ts';
import { seconds, short, type Shortfall } from './verdict.ts';

type Of<K extends RunExpectation['kind']> = Extract<RunExpectation, { kind: K }>;
const picture = (wave: Wave, fromMs: number, toMs: number) => ({ fromMs, toMs, seen: [traceOf(wave, fromMs, toMs)], expected: [] });

/** How strong a PWM signal is over a window. */
export function hasDuty(seen: Observation, { signal, percent, tolerance, fromMs, toMs }: Of<'duty'>): Shortfall {
  const wave = waveOf(seen, signal);
  const on = stretches(wave).filter((each) => each.level === 1).reduce((sum, each) => sum + Math.max(0, Math.min(each.toMs, toMs) - Math.max(each.fromMs, fromMs)), 0);
  const share = (on / (toMs - fromMs)) * 100;
  if (seen.endMs >= toMs - 1 && Math.abs(share - percent) <= tolerance) return null;
  return short(`从 ${seconds(fromMs)} 到 ${seconds(toMs)} 秒，${wave.name.zh}的强度是 ${Math.round(share)}%，应该是 ${Math.round(percent)}%。`,
    `From ${seconds(fromMs)} to ${seconds(toMs)} s the strength of ${wave.name.en} was ${Math.round(share)} %; it should be ${Math.round(percent)} %.`, fromMs, picture(wave, fromMs, Math.min(toMs, fromMs + 20)));
}

/** How often a signal changes: too seldom means it sleeps, too often that it flickers. */
export function hasChanges(seen: Observation, { signal, atLeast, atMost, fromMs, toMs }: Of<'changes'>): Shortfall {
  const wave = waveOf(seen, signal);
  const inside = wave.edges.filter(([at]) => at > fromMs && at <= toMs);
  if (atMost !== undefined && inside.length > atMost) {
    return short(`从 ${seconds(fromMs)} 到 ${seconds(toMs)} 秒，${wave.name.zh}变了 ${inside.length} 次，最多应该变 ${atMost} 次。`,
      `From ${seconds(fromMs)} to ${seconds(toMs)} s ${wave.name.en} changed ${inside.length} times; at most ${atMost} is right.`, inside[atMost]?.[0] ?? fromMs, picture(wave, fromMs, toMs));
  }
  if (atLeast === undefined || (inside.length >= atLeast)) return seen.endMs >= toMs - 1 ? null : short(`程序在 ${seconds(seen.endMs)} 秒就停了。`, `The program ended at ${seconds(seen.endMs)} s.`, seen.endMs);
  return short(`从 ${seconds(fromMs)} 到 ${seconds(toMs)} 秒，${wave.name.zh}只变了 ${inside.length} 次，至少应该变 ${atLeast} 次。`,
    `From ${seconds(fromMs)} to ${seconds(toMs)} s ${wave.name.en} changed only ${inside.length} times; it should be at least ${atLeast}.`, fromMs, picture(wave, fromMs, toMs));
}

/** Rising edges per second grow from window to window. */
export function everFaster(seen: Observation, { signal, windows }: Of<'ever-faster'>): Shortfall {
  const wave = waveOf(seen, signal);
  const rates = windows.map(({ fromMs, toMs }) => (wave.edges.filter(([at, level]) => level === 1 && at > fromMs && at <= toMs).length / (toMs - fromMs)) * 1000);
  const slow = rates.findIndex((rate, index) => index > 0 && !(rate >= (rates[index - 1] ?? 0) * 1.25 && rate > 0));
  if ((rates[0] ?? 0) > 0 && slow < 0) return null;
  const [at, window] = [Math.max(0, slow), windows[Math.max(0, slow)]];
  const text = rates.map((rate) => rate.toFixed(1)).join(' → ');
  return short(`每秒响的次数是 ${text}，应该一次比一次快。`, `Beeps per second were ${text}; each should be faster than the one before.`, window?.fromMs ?? 0, picture(wave, windows[at]?.fromMs ?? 0, windows[at]?.toMs ?? 1000));
}
