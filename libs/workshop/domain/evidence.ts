import type { BenchEvidence, BenchSaid, EvidenceReason, TraceVerdict } from '@kindling/contracts';

export interface Seen { readonly verdict: 'passed' | 'failed' | 'unchecked'; readonly said: BenchSaid; readonly trace: TraceVerdict }
type Bench = 'works' | 'fails' | 'contradicts' | 'untried';

const ofChecks: Readonly<Record<Seen['verdict'], EvidenceReason>> = { passed: 'checks-passed', failed: 'checks-failed', unchecked: 'not-checked' };
const ofPupil: Readonly<Record<BenchSaid, readonly EvidenceReason[]>> = { works: ['pupil-says-works'], fails: ['pupil-says-fails'], untried: [] };
const ofTrace = { alike: ['trace-alike'], differs: ['trace-differs'], 'board-silent': ['board-silent'], 'simulation-silent': [] } as const satisfies Record<NonNullable<TraceVerdict>, readonly EvidenceReason[]>;

/** Simulation and bench held against each other. A recording can bear a pupil's word out or stand against it; it never outvotes "it does not work". */
export function evidenceOf({ verdict, said, trace }: Seen): BenchEvidence {
  const bench = benchOf(said, trace);
  const because = [ofChecks[verdict], ...ofPupil[said], ...(trace === null ? [] : ofTrace[trace])];
  if (bench === 'untried') return { is: 'not-tried', because };
  if (bench === 'contradicts') return { is: 'contradicts', because };
  if (verdict === 'passed') return { is: bench === 'works' ? 'both' : 'simulation-only', because };
  return { is: bench === 'works' ? 'bench-only' : 'neither', because };
}

function benchOf(said: BenchSaid, trace: TraceVerdict): Bench {
  const heard = trace === 'alike' ? 'works' : trace === 'differs' || trace === 'board-silent' ? 'fails' : null;
  if (said === 'fails') return 'fails';
  if (said === 'untried') return heard ?? 'untried';
  return heard === 'fails' ? 'contradicts' : 'works';
}
