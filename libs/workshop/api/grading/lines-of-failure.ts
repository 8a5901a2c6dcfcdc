import { lineOf, type LineTable } from '@kindling/compiler';
import type { CheckReport } from '@kindling/contracts';
import type { Graded, Moment } from '@kindling/grader';

/** Puts into each failed check which line ran when; without a table the report stays as it is. */
export function withLines({ report, places }: Graded, table: LineTable | null): CheckReport {
  if (!table) return report;
  return {
    ...report,
    checks: report.checks.map((check) => {
      const moments = Object.hasOwn(places, check.id) ? places[check.id] : undefined;
      if (check.verdict !== 'failed' || !check.evidence?.playback || !moments) return check;
      return { ...check, evidence: { ...check.evidence, playback: { ...check.evidence.playback, lines: changes(moments, table) } } };
    }),
  };
}

/** Only where the line changes. */
function changes(moments: readonly Moment[], table: LineTable): [number, number][] {
  const lines: [number, number][] = [];
  for (const [ms, addresses] of moments) {
    const line = lineOf(table, addresses);
    if (line !== null && lines.at(-1)?.[1] !== line) lines.push([Math.round(ms * 1000) / 1000, line]);
  }
  return lines.slice(0, 400);
}
