import type { GradePart, GradeWeights } from '@kindling/contracts';

export type GradeParts = Readonly<Record<keyof GradeWeights, GradePart>>;
export const partNames = ['steps', 'quiz', 'handIns', 'attendance'] as const satisfies readonly (keyof GradeWeights)[];
/** Before a teacher has said otherwise. */
export const usualWeights: GradeWeights = { steps: 40, quiz: 20, handIns: 30, attendance: 10 };

/** 0 to 100 with one decimal: the weighed mean of the parts that have something to count; null when there is none. */
export function totalOf(parts: GradeParts, weights: GradeWeights): number | null {
  const counted = partNames.filter((name) => parts[name].of > 0 && weights[name] > 0);
  const weight = counted.reduce((sum, name) => sum + weights[name], 0);
  if (weight === 0) return null;
  const reached = counted.reduce((sum, name) => sum + (weights[name] * Math.min(parts[name].got, parts[name].of)) / parts[name].of, 0);
  return Math.round((reached / weight) * 1000) / 10;
}
