import { fraction, plus, rounded, times, zero, type Fraction } from './fraction.ts';
import { fits, groupAt, isComplete, mostPoints, type ContestRules, type Level, type Place } from './rules.ts';
import { judgedPoints, type Mark } from './severity.ts';
import { sheetsOf, type ScoreOperation, type Sheet } from './score-log.ts';

export interface JudgedEntry extends Place { readonly id: string; readonly machine: { readonly passed: number; readonly total: number } | null }
/** A judge's word on two entries that numbers cannot tell apart. */
export interface Comparison { readonly judgeId: string; readonly better: string; readonly worse: string }
export interface RoundScores { readonly level: Level; readonly slots: number; readonly rules: ContestRules; readonly entries: readonly JudgedEntry[]; readonly log: readonly ScoreOperation[]; readonly comparisons: readonly Comparison[] }

export interface Standing {
  readonly entryId: string; readonly group: string;
  /** Hundredths of a point, of 10 000. */
  readonly total: number; readonly human: number | null; readonly machine: number | null;
  readonly sheets: number;
  /** Entries that nothing tells apart share a place. */
  readonly place: number;
  readonly advances: boolean;
  /** So close to the last place that goes on that judges compare them side by side. */
  readonly borderline: boolean;
}

const machinePoints = ({ machine }: JudgedEntry): Fraction | null => (machine && machine.total > 0 ? fraction(100 * machine.passed, machine.total) : null);

/** Only whole sheets count: half a sheet is not a mark. */
export function marksOf(sheets: readonly Sheet[], rules: ContestRules, entryIds: ReadonlySet<string>): Mark[] {
  const whole = sheets.filter((sheet) => entryIds.has(sheet.entryId) && isComplete(rules.rubric, sheet.scores));
  return whole.map(({ judgeId, entryId, scores }) => ({ judgeId, entryId, points: fraction(100 * rules.rubric.reduce((points, { id }) => points + (scores.get(id) ?? 0), 0), mostPoints(rules.rubric)) }));
}

/** What the judges gave and what the server's checks say, mixed as the rules weigh them; the one that is missing counts nothing. */
function mixed(human: Fraction | null, machine: Fraction | null, weight: number): Fraction {
  return plus(times(human ?? zero, fraction(100 - weight, 100)), times(machine ?? zero, fraction(weight, 100)));
}

/** The same entries, operations and comparisons give the same standings, whatever order they came in. */
export function standings(round: RoundScores): Standing[] {
  const { rules, level, entries } = round;
  const log = round.log.filter(({ cell, value }) => value === null || fits(rules.rubric, cell, value));
  const marks = marksOf(sheetsOf(log), rules, new Set(entries.map(({ id }) => id)));
  const judged = judgedPoints(marks, rules.normalise === 'severity');
  const hundredths = (points: Fraction | null): number | null => (points === null ? null : rounded(times(points, fraction(100))));
  const scored = entries.map((entry) => {
    const [human, machine] = [judged.get(entry.id) ?? null, machinePoints(entry)];
    return { entryId: entry.id, group: groupAt(level, entry), total: rounded(times(mixed(human, machine, rules.machineWeight), fraction(100))), human: hundredths(human), machine: hundredths(machine), sheets: marks.filter((mark) => mark.entryId === entry.id).length };
  });
  const groups = [...new Set(scored.map(({ group }) => group))].sort();
  return groups.flatMap((group) => placed(scored.filter((each) => each.group === group), round));
}

type Scored = Omit<Standing, 'place' | 'advances' | 'borderline'>;
/** Near the last place that goes on, comparisons speak first and totals second; elsewhere totals, then the machine, which no judge can sway. */
function placed(scored: readonly Scored[], { slots, rules, comparisons }: RoundScores): Standing[] {
  // What no judge has marked yet has no total that could be close to another.
  const near = borderOf(scored.filter(({ sheets }) => sheets > 0), slots, rules.border);
  const won = (each: Scored): number => (near.has(each.entryId) ? comparisons.filter(({ better, worse }) => better === each.entryId && near.has(worse)).length - comparisons.filter(({ better, worse }) => worse === each.entryId && near.has(better)).length : 0);
  const order = (a: Scored, b: Scored): number => (near.has(a.entryId) && near.has(b.entryId) ? won(b) - won(a) : 0) || b.total - a.total || (b.machine ?? 0) - (a.machine ?? 0);
  const inOrder = [...scored].sort((a, b) => order(a, b) || (a.entryId < b.entryId ? -1 : 1));
  let place = 0;
  const withPlace = inOrder.map((each, at) => {
    const before = inOrder[at - 1];
    if (!before || order(before, each) !== 0) place = at + 1;
    return { ...each, place };
  });
  // Who shares the last place that goes on goes on as well: a tie is no reason to be left behind.
  return withPlace.map((each) => ({ ...each, advances: slots > 0 && each.place <= slots && each.sheets > 0, borderline: near.has(each.entryId) }));
}

/** Entries on both sides of the cut that lie within the border of it; nobody when all go on or none does. */
function borderOf(scored: readonly Scored[], slots: number, border: number): ReadonlySet<string> {
  const totals = scored.map(({ total }) => total).sort((a, b) => b - a);
  const [last, first] = [totals[slots - 1], totals[slots]];
  if (last === undefined || first === undefined || last - first > border) return new Set();
  return new Set(scored.filter(({ total }) => total >= last - border && total <= first + border).map(({ entryId }) => entryId));
}

/** Pairs of borderline entries, each to be put side by side. */
export function borderlinePairs(all: readonly Standing[]): readonly (readonly [string, string])[] {
  const near = all.filter(({ borderline }) => borderline);
  return near.flatMap((one, at) => near.slice(at + 1).filter((other) => other.group === one.group).map((other): readonly [string, string] => [one.entryId, other.entryId]));
}
