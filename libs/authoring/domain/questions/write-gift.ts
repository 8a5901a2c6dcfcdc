import type { QuizItem, Text } from '@kindling/contracts';
import { writeText } from './gift-text.ts';
import type { ImportNote, NoteCode } from './report.ts';

/** The questions as GIFT, and what a file of that kind cannot carry. Lines of the notes are those of the file. */
export function writeGift(items: readonly QuizItem[]): { file: string; notes: ImportNote[] } {
  const [lines, notes]: [string[], ImportNote[]] = [['// Kindling: 中文 ‖ English'], []];
  for (const item of items) {
    lines.push('');
    const told = (code: NoteCode, taken: boolean): void => void notes.push({ line: lines.length + 1, code, taken, what: item.id });
    const answers = answersOf(item);
    if (!answers) { told('unknown-kind', false); continue; }
    for (const code of leftOut(item)) told(code, true);
    lines.push(`::${item.id}::${writeText(item.prompt)} {`, ...answers, '}');
  }
  return { file: `${lines.join('\n')}\n`, notes };
}
const isSaid = ({ zh, en }: Text): boolean => zh !== '' || en !== '';
const said = (feedback: Text): string => (isSaid(feedback) ? ` #${writeText(feedback)}` : '');

function leftOut(item: QuizItem): NoteCode[] {
  const checks: [boolean, NoteCode][] = [
    [item.picture !== undefined, 'picture-left-out'], [item.code !== undefined, 'code-left-out'], [item.kind === 'numeric' && item.unit !== undefined, 'unit-left-out'],
    [item.kind === 'matching' && item.pairs.some(({ feedback }) => isSaid(feedback)), 'feedback-left-out'],
  ];
  return checks.flatMap(([is, code]) => (is ? [code] : []));
}

function answersOf(item: QuizItem): string[] | null {
  switch (item.kind) {
    case 'choice': return item.choices.map(({ text, correct, feedback }) => `${correct ? '=' : '~'}${writeText(text)}${said(feedback)}`);
    case 'multiple': return severalRight(item);
    case 'true-false': return [truth(item)];
    case 'numeric': return numbers(item);
    case 'short-text': return words(item);
    case 'matching': return [...item.pairs.map(({ left, right }) => `=${pairText(left)} -> ${pairText(right)}`), ...item.spare.map((right) => `= -> ${pairText(right)}`)];
    case 'ordering': case 'gaps': case 'line': return null;
  }
}
type Of<K extends QuizItem['kind']> = Extract<QuizItem, { kind: K }>;
/** An arrow of its own would be taken for the one between the two. */
const pairText = (text: Text): string => writeText(text).replaceAll('->', '\\->');

function severalRight({ choices, missed }: Of<'multiple'>): string[] {
  // Moodle knows these shares of the points by their five digits only.
  const share = Number((100 / choices.filter(({ correct }) => correct).length).toFixed(5));
  return [...choices.map(({ text, correct, feedback }) => `~%${correct ? share : -100}%${writeText(text)}${said(feedback)}`), ...(isSaid(missed) ? [`####${writeText(missed)}`] : [])];
}
function truth({ isTrue, feedback: { saidTrue, saidFalse } }: Of<'true-false'>): string {
  const [wrong, right] = isTrue ? [saidFalse, saidTrue] : [saidTrue, saidFalse];
  return `${isTrue ? 'TRUE' : 'FALSE'}${isSaid(wrong) || isSaid(right) ? `#${writeText(wrong)}#${writeText(right)}` : ''}`;
}
function numbers({ answer, tolerance, feedback, slips = [] }: Of<'numeric'>): string[] {
  if (slips.length === 0) return [`#${answer}:${tolerance}${said(feedback)}`];
  return ['#', `=%100%${answer}:${tolerance}${said(feedback)}`, ...slips.map((slip) => `=%0%${slip.value}:0${said(slip.feedback)}`)];
}
const words = ({ accepted, feedback, slips = [] }: Of<'short-text'>): string[] => [
  ...accepted.map((word) => `=%100%${writeText({ zh: word, en: word })}${said(feedback)}`),
  ...slips.flatMap((slip) => slip.said.map((word) => `=%0%${writeText({ zh: word, en: word })}${said(slip.feedback)}`)),
];
