import type { Asks } from './check-list.ts';

/** Words of a contest in both languages. */
export interface Words { readonly zh: string; readonly en: string }
export interface Criterion { readonly id: string; readonly title: Words; /** What a point step means, from none to all. */ readonly steps: readonly Words[] }
/** Points are the steps of a criterion: the first is worth nothing. */
export type Rubric = readonly Criterion[];

export const levels = ['school', 'county', 'city', 'single'] as const;
/** How far up a round stands; `single` is a contest of one round. */
export type Level = (typeof levels)[number];

export interface ContestRules {
  readonly rubric: Rubric;
  /** Of a hundred: how much the server's own checks weigh; the judges have the rest. */
  readonly machineWeight: number;
  readonly normalise: 'severity' | 'none';
  /** Hundredths of a point within which two entries are too close to be told apart by numbers alone. */
  readonly border: number;
  readonly judgesPerEntry: number;
  /** Contests founded before this was a choice have none: they ask what is usual. */
  readonly asks?: Asks | undefined;
}

export const mostPoints = (rubric: Rubric): number => rubric.reduce((points, { steps }) => points + steps.length - 1, 0);
export const isComplete = (rubric: Rubric, scores: ReadonlyMap<string, number>): boolean => rubric.every(({ id }) => scores.has(id));
/** A value that the rubric knows. */
export const fits = (rubric: Rubric, criterionId: string, value: number): boolean => {
  const criterion = rubric.find(({ id }) => id === criterionId);
  return criterion !== undefined && Number.isInteger(value) && value >= 0 && value < criterion.steps.length;
};

export interface Place { readonly schoolId: string; readonly branchId: string | null }
/** Among whom an entry is ranked: its school, its county (the schools that one branch works with), or all. */
export function groupAt(level: Level, { schoolId, branchId }: Place): string {
  switch (level) {
    case 'school': return schoolId;
    case 'county': return branchId ?? schoolId;
    case 'city':
    case 'single': return 'all';
  }
}
