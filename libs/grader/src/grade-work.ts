import type { Check, CheckReport, CheckResult, Diagram, Expectation, Text } from '@kindling/contracts';
import { exhaustive } from '@kindling/kernel';
import { floatingInput, inspectCircuit, resolveCircuit, type Circuit } from '@kindling/simulator';
import { runExperiment, type Bench, type Observation } from './experiment.ts';
import { neverTogether, responds, staysLevel } from './expectations/steady-signals.ts';
import { buttonOnPin, circuitSafe, ledOnPin, sourceCalls } from './expectations/still-facts.ts';
import { hasPeriod, hasRhythm, hasSequence } from './expectations/timed-signals.ts';
import type { Shortfall } from './expectations/verdict.ts';

export const GRADER_VERSION = '1';

export interface WorkToGrade {
  readonly exerciseId: string;
  readonly checks: readonly Check[];
  /** 32 KiB flash image. */
  readonly flash: Uint8Array;
  readonly diagram: Diagram;
  /** The C++ that was compiled, for rules on the source. */
  readonly source: string;
  /** Asked every 5 ms simulated; true ends the run and the rest is "not run". */
  readonly shouldStop?: () => boolean;
}

/** Runs the experiments of the checks, each from power-up. Deterministic: the same work gives the same report. */
export function gradeWork(work: WorkToGrade): CheckReport {
  const circuit = resolveCircuit(work.diagram);
  const bench: Bench = { flash: work.flash, circuit, diagram: work.diagram, shouldStop: work.shouldStop ?? (() => false) };
  const experiments = new Map(experimentsOf(work.checks).map(([key, experiment]) => [key, runExperiment(bench, experiment)]));
  const observations = [...experiments.values()];
  const floated = new Set(observations.flatMap((seen) => [...seen.floated]));
  const serial = observations[0]?.serial ?? '';
  const simulatedMs = observations.reduce((sum, seen) => sum + seen.endMs, 0);
  const checks = work.checks.map((check): CheckResult => {
    const seen = check.expectations.some(needsRun) ? (experiments.get(deedsKey(check)) ?? null) : null;
    if (seen?.stopped) return { id: check.id, title: check.title, verdict: 'not-run', because: 'budget' };
    return judge(check, circuit, work.source, seen);
  });
  return {
    version: 1, grader: GRADER_VERSION, exerciseId: work.exerciseId, verdict: checks.every((check) => check.verdict === 'passed') ? 'passed' : 'failed', checks,
    findings: [...inspectCircuit(circuit), ...[...floated].sort().map(floatingInput)].slice(0, 20), serial: serial.slice(0, 4096), simulatedMs: Math.round(simulatedMs),
  };
}

/** The report of a program that did not compile, or that could not be run in time. */
export function gradeNotRun(exerciseId: string, checks: readonly Check[], because: 'compile-failed' | 'budget'): CheckReport {
  return {
    version: 1, grader: GRADER_VERSION, exerciseId, verdict: 'failed', findings: [], serial: '', simulatedMs: 0,
    checks: checks.map(({ id, title }) => ({ id, title, verdict: 'not-run', because })),
  };
}

/** Checks with the same deeds share one run, as long as the longest of them: what is seen is the same. */
function experimentsOf(checks: readonly Check[]): (readonly [string, Check])[] {
  const longest = new Map<string, Check>();
  for (const check of checks.filter((each) => each.expectations.some(needsRun))) {
    const known = longest.get(deedsKey(check));
    if (!known || known.simulateMs < check.simulateMs) longest.set(deedsKey(check), check);
  }
  return [...longest];
}
const deedsKey = (check: Check): string => JSON.stringify(check.stimuli);

const stillKinds: readonly Expectation['kind'][] = ['circuit-safe', 'led-on-pin', 'button-on-pin', 'source-calls'];
const needsRun = (expectation: Expectation): boolean => !stillKinds.includes(expectation.kind);

function judge(check: Check, circuit: Circuit, source: string, seen: Observation | null): CheckResult {
  const { id, title } = check;
  for (const expectation of check.expectations) {
    const shortfall = measure(expectation, check, circuit, source, seen);
    if (!shortfall) continue;
    const stimuli = check.stimuli.map((stimulus) => ({ atMs: stimulus.atMs, label: stimulusName(stimulus.action) }));
    const crash = seen?.state.state === 'crashed' ? { zh: `程序在 ${(seen.endMs / 1000).toFixed(2)} 秒崩溃了。`, en: `The program crashed at ${(seen.endMs / 1000).toFixed(2)} s. ` } : { zh: '', en: '' };
    return {
      id, title, verdict: 'failed', message: check.failed, atMs: shortfall.atMs,
      detail: { zh: crash.zh + shortfall.detail.zh, en: crash.en + shortfall.detail.en }, evidence: shortfall.evidence && { ...shortfall.evidence, stimuli },
    };
  }
  return { id, title, verdict: 'passed' };
}

const stimulusName = (action: string): Text => (action.endsWith('press') ? { zh: '按下', en: 'press' } : { zh: '松开', en: 'release' });

function measure(expectation: Expectation, check: Check, circuit: Circuit, source: string, seen: Observation | null): Shortfall {
  switch (expectation.kind) {
    case 'circuit-safe': return circuitSafe(circuit);
    case 'led-on-pin': return ledOnPin(circuit, expectation);
    case 'button-on-pin': return buttonOnPin(circuit, expectation);
    case 'source-calls': return sourceCalls(source, expectation);
    default: return seen ? measureRun(expectation, check, seen) : null;
  }
}

function measureRun(expectation: Exclude<Expectation, { kind: 'circuit-safe' | 'led-on-pin' | 'button-on-pin' | 'source-calls' }>, check: Check, seen: Observation): Shortfall {
  switch (expectation.kind) {
    case 'stays': return staysLevel(seen, expectation);
    case 'period': return hasPeriod(seen, expectation);
    case 'rhythm': return hasRhythm(seen, expectation);
    case 'sequence': return hasSequence(seen, expectation);
    case 'never-together': return neverTogether(seen, expectation);
    case 'responds': return responds(seen, expectation, check.stimuli[expectation.stimulus]?.atMs ?? 0);
    default: return exhaustive(expectation);
  }
}
