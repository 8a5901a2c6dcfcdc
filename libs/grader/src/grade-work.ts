import { stillKinds, type Check, type CheckReport, type CheckResult, type Diagnosis, type Diagram, type Evidence, type Expectation, type RunExpectation, type StillExpectation, type Stimulus, type Text } from '@kindling/contracts';
import { exhaustive } from '@kindling/kernel';
import { floatingInput, inspectCircuit, outputsFight, resolveCircuit, type Circuit } from '@kindling/simulator';
import { runExperiment, type Bench, type Observation } from './experiment.ts';
import type { Moment } from './place-recorder.ts';
import { playbackOf } from './playback.ts';
import { judgeDiagnosis } from './expectations/diagnosis.ts';
import { lcdShows, playsTones, servoGentle, servoStays, servoVisits } from './expectations/moving-parts.ts';
import { serialRate, serialSays, serialValue } from './expectations/spoken-lines.ts';
import { neverTogether, responds, staysLevel } from './expectations/steady-signals.ts';
import { judgeStill } from './expectations/still-facts.ts';
import { everFaster, hasChanges, hasDuty } from './expectations/strength.ts';
import { hasPeriod, hasRhythm, hasSequence } from './expectations/timed-signals.ts';
import type { Shortfall } from './expectations/verdict.ts';

export const GRADER_VERSION = '2';

export interface WorkToGrade {
  readonly exerciseId: string;
  readonly checks: readonly Check[];
  /** 32 KiB flash image. */
  readonly flash: Uint8Array;
  readonly diagram: Diagram;
  /** The C++ that was compiled, for rules on the source. */
  readonly source: string;
  /** What the pupil says is broken, where the exercise hides a fault. */
  readonly diagnosis?: Diagnosis | undefined;
  /** Asked every 5 ms simulated; true ends the run and the rest is "not run". */
  readonly shouldStop?: () => boolean;
}

/** A report, and for each failed check that has a moment: where the program was around it. Addresses become lines outside, where the compiler is. */
export interface Graded { readonly report: CheckReport; readonly places: Readonly<Record<string, readonly Moment[]>> }
export const gradeWork = (work: WorkToGrade): CheckReport => gradeWithPlaces(work).report;

/** Runs the experiments of the checks, each from power-up. Deterministic: the same work gives the same report. */
export function gradeWithPlaces(work: WorkToGrade): Graded {
  const undiagnosed = diagnoseFirst(work);
  if (undiagnosed) return { report: undiagnosed, places: {} };
  const circuit = resolveCircuit(work.diagram);
  const bench: Bench = { flash: work.flash, circuit, shouldStop: work.shouldStop ?? (() => false) };
  const experiments = new Map(experimentsOf(work.checks).map(([key, experiment]) => [key, runExperiment(bench, experiment)]));
  const observations = [...experiments.values()];
  const floated = new Set(observations.flatMap((seen) => [...seen.floated]));
  const fought = [...new Set(observations.flatMap((seen) => [...seen.fought]))].map((net) => outputsFight(netName(circuit, net)));
  const serial = observations[0]?.serial ?? '';
  const places: Record<string, readonly Moment[]> = {};
  const simulatedMs = observations.reduce((sum, seen) => sum + seen.endMs, 0);
  const checks = work.checks.map((check): CheckResult => {
    const seen = check.expectations.some(needsRun) ? (experiments.get(deedsKey(check)) ?? null) : null;
    if (seen?.stopped) return { id: check.id, title: check.title, verdict: 'not-run', because: 'budget' };
    const result = judge(check, circuit, work, seen);
    if (seen && result.verdict === 'failed' && result.evidence) places[check.id] = seen.places.window(result.evidence.fromMs, result.evidence.toMs);
    return result;
  });
  const report: CheckReport = {
    version: 1, grader: GRADER_VERSION, exerciseId: work.exerciseId, verdict: checks.every((check) => check.verdict === 'passed') ? 'passed' : 'failed', checks,
    findings: [...inspectCircuit(circuit), ...fought, ...[...floated].sort().map(floatingInput)].slice(0, 20), serial: serial.slice(0, 4096), simulatedMs: Math.round(simulatedMs),
  };
  return { report, places };
}

/** Running the repaired circuit, or naming what is wrong with it, would tell where the fault is. */
function diagnoseFirst({ exerciseId, checks, diagnosis }: WorkToGrade): CheckReport | null {
  const results = checks.map((check): CheckResult => {
    const wrong = check.expectations.flatMap((each) => (each.kind === 'diagnosis' ? [judgeDiagnosis(each, diagnosis)] : [])).find((shortfall) => shortfall !== null);
    if (wrong) return { id: check.id, title: check.title, verdict: 'failed', message: check.failed, detail: wrong.detail, atMs: null, evidence: null };
    return { id: check.id, title: check.title, verdict: 'not-run', because: 'diagnose-first' };
  });
  if (!results.some((result) => result.verdict === 'failed')) return null;
  return { version: 1, grader: GRADER_VERSION, exerciseId, verdict: 'failed', checks: results, findings: [], serial: '', simulatedMs: 0 };
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

const netName = (circuit: Circuit, net: number): string => Object.keys(circuit.pinNet).find((pin) => circuit.pinNet[pin] === net) ?? circuit.parts.find((part) => Object.values(part.net).includes(net))?.id ?? '?';

const isStill = (expectation: Expectation): expectation is StillExpectation => (stillKinds as readonly string[]).includes(expectation.kind);
const needsRun = (expectation: Expectation): expectation is RunExpectation => !isStill(expectation);

function judge(check: Check, circuit: Circuit, work: WorkToGrade, seen: Observation | null): CheckResult {
  const { id, title } = check;
  for (const expectation of check.expectations) {
    const shortfall = measure(expectation, check, circuit, work, seen);
    if (!shortfall) continue;
    const stimuli = check.stimuli.map((stimulus) => ({ atMs: stimulus.atMs, label: stimulusName(stimulus) }));
    const crash = seen?.state.state === 'crashed' ? { zh: `程序在 ${(seen.endMs / 1000).toFixed(2)} 秒崩溃了。`, en: `The program crashed at ${(seen.endMs / 1000).toFixed(2)} s. ` } : { zh: '', en: '' };
    return {
      id, title, verdict: 'failed', message: check.failed, atMs: shortfall.atMs,
      detail: { zh: crash.zh + shortfall.detail.zh, en: crash.en + shortfall.detail.en }, evidence: evidenceOf(shortfall, seen, stimuli),
    };
  }
  return { id, title, verdict: 'passed' };
}

/** Every failure of a run has a window to look at; one without its own gets the second around its moment. */
function evidenceOf(shortfall: NonNullable<Shortfall>, seen: Observation | null, stimuli: Evidence['stimuli']): Evidence | null {
  if (!seen) return null;
  const at = shortfall.atMs ?? seen.endMs;
  const window = shortfall.evidence ?? { fromMs: Math.max(0, at - 1000), toMs: Math.max(1, Math.min(seen.endMs, at + 500)), seen: [], expected: [] };
  return { ...window, stimuli, playback: playbackOf(seen, window.fromMs, window.toMs) };
}

const inputNames: Readonly<Record<string, Text>> = {
  light: { zh: '光照', en: 'light' }, moisture: { zh: '湿润', en: 'moisture' }, distance: { zh: '距离', en: 'distance' }, temperature: { zh: '温度', en: 'temperature' }, humidity: { zh: '湿度', en: 'humidity' },
  position: { zh: '旋钮', en: 'position' }, motion: { zh: '有人', en: 'motion' }, x: { zh: '左右', en: 'x' }, y: { zh: '上下', en: 'y' }, fault: { zh: '故障', en: 'fault' },
};
function stimulusName(stimulus: Stimulus): Text {
  if (stimulus.action === 'serial') return { zh: `串口 ${stimulus.text.trim()}`, en: `serial ${stimulus.text.trim()}` };
  if ('input' in stimulus) {
    const name = inputNames[stimulus.input] ?? { zh: stimulus.input, en: stimulus.input };
    return { zh: `${name.zh} ${stimulus.value}`, en: `${name.en} ${stimulus.value}` };
  }
  return stimulus.action.endsWith('press') ? { zh: '按下', en: 'press' } : { zh: '松开', en: 'release' };
}

function measure(expectation: Expectation, check: Check, circuit: Circuit, { source, diagnosis }: WorkToGrade, seen: Observation | null): Shortfall {
  if (isStill(expectation)) return judgeStill(expectation, circuit, source, diagnosis);
  return seen && needsRun(expectation) ? measureRun(expectation, check, seen) : null;
}

function measureRun(expectation: RunExpectation, check: Check, seen: Observation): Shortfall {
  switch (expectation.kind) {
    case 'stays': return staysLevel(seen, expectation);
    case 'period': return hasPeriod(seen, expectation);
    case 'rhythm': return hasRhythm(seen, expectation);
    case 'sequence': return hasSequence(seen, expectation);
    case 'never-together': return neverTogether(seen, expectation);
    case 'responds': return responds(seen, expectation, check.stimuli[expectation.stimulus]?.atMs ?? 0);
    case 'duty': return hasDuty(seen, expectation);
    case 'changes': return hasChanges(seen, expectation);
    case 'ever-faster': return everFaster(seen, expectation);
    case 'tones': return playsTones(seen, expectation);
    case 'servo-visits': return servoVisits(seen, expectation);
    case 'servo-stays': return servoStays(seen, expectation);
    case 'servo-gentle': return servoGentle(seen, expectation);
    case 'lcd-shows': return lcdShows(seen, expectation);
    case 'serial-rate': return serialRate(seen, expectation);
    case 'serial-value': return serialValue(seen, expectation);
    case 'serial-says': return serialSays(seen, expectation);
    default: return exhaustive(expectation);
  }
}
