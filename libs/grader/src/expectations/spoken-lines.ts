import type { RunExpectation } from '@kindling/contracts';
import type { Observation } from '../experiment.ts';
import { matches, numberIn } from './line-shape.ts';
import { seconds, short, type Shortfall } from './verdict.ts';

type Of<K extends RunExpectation['kind']> = Extract<RunExpectation, { kind: K }>;
const within = (seen: Observation, fromMs: number, toMs: number) => seen.lines.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs);
const example = (seen: Observation): string => (seen.lines.at(-1)?.text ?? seen.serial).slice(0, 40);

export function serialRate(seen: Observation, { shape, perSecond, tolerance, fromMs, toMs }: Of<'serial-rate'>): Shortfall {
  const lines = within(seen, fromMs, toMs).filter(({ text }) => matches(shape, text));
  const rate = (lines.length / (toMs - fromMs)) * 1000;
  if (Math.abs(rate - perSecond) <= tolerance) return null;
  if (lines.length === 0) return neverSaid(seen, shape);
  return short(`每秒说了 ${rate.toFixed(1)} 行“${shape}”，应该是 ${perSecond} 行。`, `It said ${rate.toFixed(1)} lines of “${shape}” a second; it should be ${perSecond}.`, fromMs);
}

export function serialValue(seen: Observation, { shape, value, tolerance, fromMs, toMs }: Of<'serial-value'>): Shortfall {
  const said = within(seen, fromMs, toMs).flatMap(({ atMs, text }) => { const found = numberIn(shape, text); return found === null ? [] : [{ atMs, found }]; });
  if (said.length === 0) return neverSaid(seen, shape, fromMs);
  const wrong = said.find(({ found }) => Math.abs(found - value) > tolerance);
  if (!wrong) return null;
  return short(`${seconds(wrong.atMs)} 秒时说的是 ${wrong.found}，应该是 ${value}（±${tolerance}）。`, `At ${seconds(wrong.atMs)} s it said ${wrong.found}; it should be ${value} (±${tolerance}).`, wrong.atMs);
}

export function serialSays(seen: Observation, { shape, atLeast, only }: Of<'serial-says'>): Shortfall {
  const right = seen.lines.filter(({ text }) => matches(shape, text));
  const other = only ? seen.lines.find(({ atMs, text }) => atMs > 1000 && text.trim() !== '' && !matches(shape, text)) : undefined;
  if (other) return short(`${seconds(other.atMs)} 秒说了“${other.text.slice(0, 40)}”，应该像“${shape}”。`, `At ${seconds(other.atMs)} s it said “${other.text.slice(0, 40)}”; it should look like “${shape}”.`, other.atMs);
  if (right.length >= atLeast) return null;
  return right.length === 0 ? neverSaid(seen, shape) : short(`只说了 ${right.length} 行“${shape}”，至少应该有 ${atLeast} 行。`, `It said “${shape}” only ${right.length} times; at least ${atLeast} are needed.`, seen.endMs);
}

function neverSaid(seen: Observation, shape: string, atMs: number | null = null): Shortfall {
  const last = example(seen);
  return last === '' ? short('串口什么也没说。', 'The serial line said nothing.', atMs)
    : short(`没有看到像“${shape}”的一行，看到的是“${last}”。`, `There was no line like “${shape}”; what came was “${last}”.`, atMs);
}
