import type { Check, Expectation, Signal, Stimulus } from '@kindling/contracts';

/** Something done to the circuit: a button (its pin goes low, or high again), or a value that a sensor feels. */
export type Deed = { readonly do: 'press' | 'release'; readonly part: string } | { readonly do: 'set'; readonly part: string; readonly input: 'light' | 'moisture' | 'distance' | 'temperature' | 'humidity' | 'position' | 'motion'; readonly value: number };
export type Level = 'high' | 'low';
/** The checks that can be made by filling in a sentence. */
export type Recipe =
  | { readonly is: 'responds'; readonly deed: Deed; readonly signal: Signal; readonly level: Level; readonly withinMs: number }
  | { readonly is: 'blinks'; readonly signal: Signal; readonly ms: number; readonly toleranceMs: number }
  | { readonly is: 'stays'; readonly signal: Signal; readonly level: Level; readonly fromMs: number; readonly toMs: number }
  | { readonly is: 'says'; readonly shape: string; readonly atLeast: number; readonly withinMs: number }
  | { readonly is: 'shows'; readonly line: 0 | 1; readonly shape: string; readonly withinMs: number }
  | { readonly is: 'calls'; readonly name: string; readonly wanted: boolean }
  | { readonly is: 'wired'; readonly pin: string };
export type RecipeKind = Recipe['is'];

type Scenario = Pick<Check, 'simulateMs' | 'stimuli' | 'expectations'>;
export const longestMs = 60_000;
const [quietMs, deedMs, holdMs] = [300, 1000, 100];
const opposite = (level: Level): Level => (level === 'high' ? 'low' : 'high');
const still = (expectation: Expectation): Scenario => ({ simulateMs: 0, stimuli: [], expectations: [expectation] });

/** What the grader runs for it. Before a deed the signal has to be at its other level: a lamp that is always on answers to nothing. */
export function scenarioOf(recipe: Recipe): Scenario {
  switch (recipe.is) {
    case 'responds': return respondsScenario(recipe);
    case 'blinks': return { simulateMs: Math.min(longestMs, Math.round(recipe.ms * 5 + 500)), stimuli: [], expectations: [{ kind: 'period', signal: recipe.signal, ms: recipe.ms, toleranceMs: recipe.toleranceMs, cycles: 3 }] };
    case 'stays': return { simulateMs: recipe.toMs, stimuli: [], expectations: [{ kind: 'stays', signal: recipe.signal, level: recipe.level, fromMs: recipe.fromMs, toMs: recipe.toMs }] };
    case 'says': return { simulateMs: recipe.withinMs, stimuli: [], expectations: [{ kind: 'serial-says', shape: recipe.shape, atLeast: recipe.atLeast, only: false }] };
    case 'shows': return { simulateMs: recipe.withinMs, stimuli: [], expectations: [{ kind: 'lcd-shows', lcd: 'kind:lcd', line: recipe.line, shape: recipe.shape, fromMs: 0, toMs: recipe.withinMs }] };
    case 'calls': return still({ kind: 'source-calls', name: recipe.name, wanted: recipe.wanted });
    case 'wired': return { simulateMs: 0, stimuli: [], expectations: [{ kind: 'circuit-safe' }, { kind: 'led-on-pin', pin: recipe.pin }] };
  }
}

function respondsScenario({ deed, signal, level, withinMs }: Extract<Recipe, { is: 'responds' }>): Scenario {
  const { part } = deed;
  const stimuli: Stimulus[] = deed.do === 'set' ? [{ atMs: deedMs, part, action: 'set', input: deed.input, value: deed.value }]
    : deed.do === 'press' ? [{ atMs: deedMs, part, action: 'press' }] : [{ atMs: deedMs / 2, part, action: 'press' }, { atMs: deedMs * 2, part, action: 'release' }];
  const last = stimuli.length - 1;
  const at = stimuli[last]?.atMs ?? deedMs;
  return {
    simulateMs: Math.min(longestMs, at + withinMs + holdMs + 400), stimuli,
    expectations: [
      { kind: 'stays', signal, level: opposite(level), fromMs: deed.do === 'release' ? at - deedMs / 2 : quietMs, toMs: at },
      { kind: 'responds', stimulus: last, signal, level, withinMs, holdMs },
    ],
  };
}

/** The sentence that a check was made from; null for one that says more than a sentence of ours. */
export function recipeOf(check: Scenario): Recipe | null {
  const guess = guessed(check);
  return guess && sameScenario(scenarioOf(guess), check) ? guess : null;
}
function guessed({ simulateMs, stimuli, expectations: [first, second] }: Scenario): Recipe | null {
  if (second?.kind === 'responds') {
    const deed = deedOf(stimuli);
    return deed && { is: 'responds', deed, signal: second.signal, level: second.level, withinMs: second.withinMs };
  }
  if (second?.kind === 'led-on-pin') return { is: 'wired', pin: second.pin };
  switch (first?.kind) {
    case 'period': return { is: 'blinks', signal: first.signal, ms: first.ms, toleranceMs: first.toleranceMs };
    case 'stays': return { is: 'stays', signal: first.signal, level: first.level, fromMs: first.fromMs, toMs: first.toMs };
    case 'serial-says': return { is: 'says', shape: first.shape, atLeast: first.atLeast, withinMs: simulateMs };
    case 'lcd-shows': return { is: 'shows', line: first.line === 0 ? 0 : 1, shape: first.shape, withinMs: first.toMs };
    case 'source-calls': return { is: 'calls', name: first.name, wanted: first.wanted };
    case undefined: default: return null;
  }
}
function deedOf(stimuli: readonly Stimulus[]): Deed | null {
  const last = stimuli.at(-1);
  if (!last || !('part' in last)) return null;
  if (last.action === 'press' || last.action === 'release') return { do: last.action, part: last.part };
  if (last.action !== 'set' || last.input === 'x' || last.input === 'y' || last.input === 'fault') return null;
  return { do: 'set', part: last.part, input: last.input, value: last.value };
}
/** The order of keys says nothing. */
const sameScenario = (a: Scenario, b: Scenario): boolean => inOrder([a.simulateMs, a.stimuli, a.expectations]) === inOrder([b.simulateMs, b.stimuli, b.expectations]);
const inOrder = (value: unknown): string => JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner));
