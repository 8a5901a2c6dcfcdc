import type { PythonExpectation, Text } from '@kindling/contracts';
import { exhaustive } from '@kindling/kernel';
import { matches } from '../expectations/line-shape.ts';

export type OutputExpectation = Exclude<PythonExpectation, { kind: 'source-uses' | 'source-calls' }>;
const both = (zh: string, en: string): Text => ({ zh, en });

/** Blanks at line ends and empty lines at the end say nothing about a program. */
export const linesOf = (output: string): string[] => {
  const lines = output.split('\n').map((line) => line.trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return lines;
};
/** Full-width signs in a text, and blanks after a colon or comma, are matters of keyboard, not of programming. */
const typed = (line: string): string => line.normalize('NFKC').replace(/([:,])\s*/g, '$1 ').trimEnd();
const longest = 120;
/** On one line, short enough to read. */
export const quoted = (text: string): string => {
  const line = linesOf(text).join(' ⏎ ');
  return line.length > longest ? `${line.slice(0, longest)} …` : line;
};
const seenOf = (output: string): Text => (linesOf(output).length === 0 ? both('什么也没打印', 'nothing') : both(`“${quoted(output)}”`, `“${quoted(output)}”`));
const insteadOf = (wanted: Text, output: string): Text => { const seen = seenOf(output); return both(`应该打印“${wanted.zh}”，看到的是${seen.zh}。`, `It should print “${wanted.en}”, but printed ${seen.en}.`); };

/** Null when it holds; else what was expected and what was seen. */
export function judgeOutput(expectation: OutputExpectation, output: string): Text | null {
  switch (expectation.kind) {
    case 'ends-well': return null;
    case 'prints': return same(linesOf(output), linesOf(expectation.text)) ? null : differentLine(linesOf(expectation.text), output);
    case 'prints-lines': return expectation.only ? onlyLines(expectation.lines, output) : linesInOrder(expectation.lines, output);
    case 'prints-numbers': return numbersInOrder(expectation.numbers, expectation.tolerance, output);
    case 'prints-text': return holdsText(expectation.text, output) === expectation.wanted ? null : textOrNot(expectation.text, expectation.wanted, output);
    default: return exhaustive(expectation);
  }
}

const shapeOf = (line: string): string => line.replaceAll('‹…›', '{n}');
/** Whether a line that was seen is the one that was wanted, which may have places for numbers. */
export const sameLine = (wanted: string | undefined, seen: string | undefined): boolean => wanted !== undefined && seen !== undefined && (typed(wanted) === typed(seen) || fits(shapeOf(wanted), seen));
const same = (seen: readonly string[], wanted: readonly string[]): boolean => seen.length === wanted.length && wanted.every((line, index) => typed(line) === typed(seen[index] ?? ''));
const fits = (shape: string, line: string): boolean => matches(typed(shape), typed(line));

/** One wrong line says more than two long texts. */
function differentLine(wanted: readonly string[], output: string): Text {
  const seen = linesOf(output);
  const at = wanted.findIndex((line, index) => seen[index] === undefined || typed(seen[index]) !== typed(line));
  if (wanted.length <= 3 || seen.length === 0) return insteadOf(both(quoted(wanted.join('\n')), quoted(wanted.join('\n'))), output);
  if (at < 0) return both(`多打印了：“${quoted(seen.slice(wanted.length).join('\n'))}”。`, `Too much was printed: “${quoted(seen.slice(wanted.length).join('\n'))}”.`);
  return lineInstead(at, both(wanted[at] ?? '', wanted[at] ?? ''), seen[at]);
}
const lineInstead = (at: number, wanted: Text, seen: string | undefined): Text =>
  both(`第 ${at + 1} 行应该是“${wanted.zh}”，看到的是${seen === undefined ? '空的' : `“${quoted(seen)}”`}。`, `Line ${at + 1} should be “${wanted.en}”, but is ${seen === undefined ? 'missing' : `“${quoted(seen)}”`}.`);

/** A place for a number, as a pupil reads it. */
const shownShape = (shape: string): Text => both(shape.replaceAll('{n}', '〈数〉'), shape.replaceAll('{n}', '‹number›'));

function linesInOrder(shapes: readonly string[], output: string): Text | null {
  const lines = linesOf(output);
  let from = 0;
  for (const shape of shapes) {
    const found = lines.findIndex((line, index) => index >= from && fits(shape, line));
    if (found < 0) return insteadOf(shownShape(shape), output);
    from = found + 1;
  }
  return null;
}

function onlyLines(shapes: readonly string[], output: string): Text | null {
  const lines = linesOf(output).filter((line) => line.trim() !== '');
  const wrong = shapes.findIndex((shape, index) => !fits(shape, lines[index] ?? ''));
  if (wrong >= 0) return lineInstead(wrong, shownShape(shapes[wrong] ?? ''), lines[wrong]);
  if (lines.length === shapes.length) return null;
  return both(`应该正好 ${shapes.length} 行，看到了 ${lines.length} 行。`, `It should be ${shapes.length} lines, but there are ${lines.length}.`);
}

function numbersInOrder(wanted: readonly number[], tolerance: number, output: string): Text | null {
  const seen = (output.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  if (wanted.length !== seen.length) return insteadOf(both(wanted.join(' '), wanted.join(' ')), output);
  const far = wanted.findIndex((number, index) => Math.abs(number - (seen[index] ?? Infinity)) > tolerance + 1e-9);
  if (far < 0) return null;
  const printed = seenOf(output);
  return wanted.length === 1 ? insteadOf(both(String(wanted[0]), String(wanted[0])), output)
    : both(`第 ${far + 1} 个数应该是 ${wanted[far]}，看到的是 ${seen[far]}。打印的是${printed.zh}。`, `Number ${far + 1} should be ${wanted[far]}, but is ${seen[far]}. This was printed: ${printed.en}.`);
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
const holdsText = (text: string, output: string): boolean => plain(output).includes(plain(text));
function textOrNot(text: string, wanted: boolean, output: string): Text {
  const seen = seenOf(output);
  return wanted ? both(`打印的内容里应该有“${text}”，看到的是${seen.zh}。`, `The output should hold “${text}”, but is ${seen.en}.`) : both(`打印的内容里不应该有“${text}”。`, `The output should not hold “${text}”.`);
}
