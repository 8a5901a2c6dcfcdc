import type { Diagnosis, StillExpectation } from '@kindling/contracts';
import { short, type Shortfall } from './verdict.ts';

type Wanted = Extract<StillExpectation, { kind: 'diagnosis' }>;

/** Says only right or not: telling which half is right would make guessing cheap. */
export function judgeDiagnosis(wanted: Wanted, said: Diagnosis | undefined): Shortfall {
  if (!said) return short('还没有写诊断：哪里坏了？坏在什么？', 'No diagnosis yet: where is the fault, and what is it?');
  return wanted.targets.includes(said.target) && wanted.cause === said.cause ? null : short('不是这里，或者不是这个原因。再量一量。', 'Not there, or not that. Measure again.');
}
