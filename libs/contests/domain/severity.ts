import { dividedBy, fraction, mean, minus, plus, sum, times, zero, type Fraction } from './fraction.ts';

/** A whole sheet in hundredths of what can be reached. */
export interface Mark { readonly judgeId: string; readonly entryId: string; readonly points: Fraction }
/** With fewer sheets it cannot be told whether a judge is mild or the works were good: such judges are left as they are. */
export const sheetsToKnowAJudge = 3;

/**
 * Normalisation: every mark is the quality of the entry plus the mildness of the judge; the mildnesses are those that leave the
 * smallest squares, and are taken off. Judges are compared only through entries that they share, so it is fair when each sees
 * different ones. In every group of judges that share entries, what is taken off adds up to nothing.
 */
export function mildness(marks: readonly Mark[]): ReadonlyMap<string, Fraction> {
  const sheets = groupBy(marks, ({ judgeId }) => judgeId);
  const entries = groupBy(marks, ({ entryId }) => entryId);
  const found = new Map<string, Fraction>([...sheets.keys()].map((judge) => [judge, zero]));
  for (const circle of circlesOf([...sheets.keys()].filter((judge) => (sheets.get(judge)?.length ?? 0) >= sheetsToKnowAJudge).sort(), entries)) {
    for (const [at, value] of solve(equationsOf(circle, sheets, entries)).entries()) found.set(circle[at] ?? '', value);
  }
  return found;
}

function groupBy(marks: readonly Mark[], key: (mark: Mark) => string): Map<string, Mark[]> {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) groups.set(key(mark), [...(groups.get(key(mark)) ?? []), mark]);
  return groups;
}

/** Judges who share entries, directly or through others. */
function circlesOf(judges: readonly string[], entries: ReadonlyMap<string, readonly Mark[]>): string[][] {
  const circle = new Map(judges.map((judge) => [judge, judge]));
  for (const marks of entries.values()) {
    const known = marks.flatMap(({ judgeId }) => circle.get(judgeId) ?? []);
    const [first = ''] = [...known].sort();
    for (const [judge, of] of circle) if (known.includes(of)) circle.set(judge, first);
  }
  const circles = new Map<string, string[]>();
  for (const [judge, of] of circle) circles.set(of, [...(circles.get(of) ?? []), judge]);
  return [...circles.values()].filter((each) => each.length > 1);
}

/** Normal equations of the two-way model with the entries already taken out; the last judge's is given up for "adds up to nothing". */
function equationsOf(circle: readonly string[], sheets: ReadonlyMap<string, readonly Mark[]>, entries: ReadonlyMap<string, readonly Mark[]>): Fraction[][] {
  const place = new Map(circle.map((judge, at) => [judge, at]));
  return circle.map((judge, row) => {
    const own = sheets.get(judge) ?? [];
    const line: Fraction[] = [...circle.map(() => (row === circle.length - 1 ? fraction(1) : zero)), zero];
    if (row === circle.length - 1) return line;
    const add = (at: number, value: Fraction): void => { line[at] = plus(line[at] ?? zero, value); };
    for (const { entryId, points } of own) {
      const here = (entries.get(entryId) ?? []).filter(({ judgeId }) => place.has(judgeId));
      add(circle.length, minus(points, mean(here.map((mark) => mark.points))));
      add(row, fraction(1));
      for (const { judgeId } of here) add(place.get(judgeId) ?? 0, fraction(-1, here.length));
    }
    return line;
  });
}

/** Gauss and Jordan, exactly. */
function solve(lines: Fraction[][]): Fraction[] {
  for (let at = 0; at < lines.length; at++) {
    const pivot = lines.findIndex((line, row) => row >= at && (line[at] ?? zero).over !== 0n);
    const [line, other] = [lines[pivot], lines[at]];
    if (!line || !other) throw new Error('judges of one circle that share nothing');
    lines[pivot] = other;
    const unit = line.map((value) => dividedBy(value, line[at] ?? zero));
    lines[at] = unit;
    for (const [row, each] of lines.entries()) {
      const share = each[at] ?? zero;
      if (row !== at && share.over !== 0n) lines[row] = each.map((value, column) => minus(value, times(share, unit[column] ?? zero)));
    }
  }
  return lines.map((line) => line[lines.length] ?? zero);
}

/** The marks of each entry with every judge's mildness taken off, as one number; never below nothing or above a hundred. */
export function judgedPoints(marks: readonly Mark[], normalise: boolean): ReadonlyMap<string, Fraction> {
  const mild = normalise ? mildness(marks) : new Map<string, Fraction>();
  return new Map([...groupBy(marks, ({ entryId }) => entryId)].map(([entryId, own]) => {
    const adjusted = own.map(({ judgeId, points }) => minus(points, mild.get(judgeId) ?? zero));
    return [entryId, within(dividedBy(sum(adjusted), fraction(own.length)))];
  }));
}
const within = (points: Fraction): Fraction => (points.over < 0n ? zero : points.over > 100n * points.under ? fraction(100) : points);
