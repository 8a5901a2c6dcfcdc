import type { Check, PartInput, Stimulus } from '@kindling/contracts';
import { seededRandom } from '@kindling/kernel';
import { partNamed, type Board, type Circuit } from '@kindling/simulator';

/** One thing done to the board at one time. */
export interface Deed { readonly atMs: number; readonly do: (board: Board) => void }

/** Contacts of a cheap button: five makes and breaks within 4 ms. */
const bounceMs = [0, 0.6, 1.3, 2.1, 2.9];
const grainMs = 20;

/** The stimuli of a check as single deeds, in the order of time. */
export function deedsOf(check: Pick<Check, 'stimuli'>, circuit: Circuit): Deed[] {
  return check.stimuli.flatMap((stimulus, index) => deedsOfOne(stimulus, circuit, index)).sort((a, b) => a.atMs - b.atMs);
}

function deedsOfOne(stimulus: Stimulus, circuit: Circuit, index: number): Deed[] {
  if (stimulus.action === 'serial') return [{ atMs: stimulus.atMs, do: (board) => board.sendSerial(stimulus.text) }];
  const part = partNamed(circuit, stimulus.part)?.id ?? stimulus.part;
  const { atMs } = stimulus;
  switch (stimulus.action) {
    case 'set': return [setTo(part, stimulus.input, atMs, stimulus.value)];
    case 'ramp': return ramp(part, stimulus);
    case 'noise': return noise(part, stimulus, index);
    default: return touches(part, stimulus);
  }
}

const setTo = (part: string, input: PartInput, atMs: number, value: number): Deed => ({ atMs, do: (board) => board.set(part, input, value) });

function touches(part: string, { atMs, action, key = '' }: Extract<Stimulus, { action: 'press' | 'release' | 'bouncy-press' | 'bouncy-release' }>): Deed[] {
  const press = action.endsWith('press');
  const touch = (at: number, down: boolean): Deed => ({ atMs: at, do: (board) => { if (down) board.press(part, key); else board.release(part, key); } });
  if (!action.startsWith('bouncy')) return [touch(atMs, press)];
  return bounceMs.map((after, index) => touch(atMs + after, index % 2 === 0 ? press : !press));
}

/** The start is read when the ramp begins, so it is known only then. */
function ramp(part: string, { atMs, input, value, overMs }: Extract<Stimulus, { action: 'ramp' }>): Deed[] {
  const steps = Math.max(1, Math.round(overMs / grainMs));
  let start: number | null = null;
  return Array.from({ length: steps + 1 }, (_, step): Deed => ({
    atMs: atMs + step * grainMs,
    do: (board) => { start ??= board.input(part, input); board.set(part, input, start + ((value - start) * step) / steps); },
  }));
}

function noise(part: string, { atMs, input, value, by, forMs }: Extract<Stimulus, { action: 'noise' }>, index: number): Deed[] {
  const random = seededRandom(1000 + index);
  return Array.from({ length: Math.max(1, Math.floor(forMs / grainMs)) }, (_, step) => setTo(part, input, atMs + step * grainMs, value + (random() * 2 - 1) * by));
}
