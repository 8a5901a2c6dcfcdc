import type { Printed, PythonCheck, PythonRun } from '@kindling/contracts';
import { linesOf, sameLine, type OutputExpectation } from './judge-output.ts';

const most = 4000;

/** Both texts for a pupil to lay side by side; null where one of them is not theirs to see. */
export function printedOf({ hidden, files, stdin }: PythonCheck, expectation: OutputExpectation, run: PythonRun | undefined): Printed | null {
  if (!run || hidden || files) return null;
  const expected = expectedText(expectation);
  const cut = (text: string): string => linesOf(text).join('\n').slice(0, most);
  return { stdin, expected: expected === null ? null : cut(expected), seen: cut(run.output), line: run.status === 'ran' && expected !== null ? firstDifference(expected, run.output) : null };
}

function expectedText(expectation: OutputExpectation): string | null {
  if (expectation.kind === 'prints') return expectation.text;
  return expectation.kind === 'prints-lines' && expectation.only ? expectation.lines.map((line) => line.replaceAll('{n}', '‹…›')).join('\n') : null;
}

function firstDifference(expected: string, output: string): number | null {
  const [wanted, seen] = [linesOf(expected), linesOf(output)];
  const at = Array.from({ length: Math.max(wanted.length, seen.length) }, (_, index) => sameLine(wanted[index], seen[index])).indexOf(false);
  return at < 0 ? null : at + 1;
}
