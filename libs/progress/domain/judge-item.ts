import type { AnswerVerdict, QuizItem, StepAnswer, Text } from '@kindling/contracts';
import { hiddenName } from '@kindling/kernel';
import { sameWords } from './same-words.ts';

export type ItemVerdict = Pick<AnswerVerdict, 'correct' | 'feedback' | 'parts'> & { readonly wrongFrom?: number | null };
type Item<K extends QuizItem['kind']> = Extract<QuizItem, { kind: K }>;
type Given<K extends StepAnswer['kind']> = Extract<StepAnswer, { kind: K }>;

/** The verdict on an answer to one question; null when the answer does not fit it. */
export function judgeItem(item: QuizItem, answer: StepAnswer): ItemVerdict | null {
  if (item.kind === 'choice' && answer.kind === 'choice') return judgeChoice(item, answer);
  if (item.kind === 'multiple' && answer.kind === 'multiple') return judgeMultiple(item, answer);
  if (item.kind === 'true-false' && answer.kind === 'true-false') return { correct: answer.value === item.isTrue, feedback: answer.value ? item.feedback.saidTrue : item.feedback.saidFalse };
  if (item.kind === 'numeric' && answer.kind === 'numeric') return judgeNumber(item, answer);
  if (item.kind === 'short-text' && answer.kind === 'short-text') return judgeWords(item, answer);
  if (item.kind === 'ordering' && answer.kind === 'ordering') return judgeOrdering(item, answer);
  if (item.kind === 'matching' && answer.kind === 'matching') return judgePairs(item, answer);
  if (item.kind === 'gaps' && answer.kind === 'gaps') return judgeGaps(item, answer);
  if (item.kind === 'line' && answer.kind === 'line') return judgeLine(item, answer);
  return null;
}

function judgeChoice(item: Item<'choice'>, answer: Given<'choice'>): ItemVerdict | null {
  const choice = item.choices.find((each) => each.id === answer.choiceId);
  return choice ? { correct: choice.correct, feedback: choice.feedback } : null;
}

/** Every chosen one is told what it is; what was not chosen stays untold. */
function judgeMultiple(item: Item<'multiple'>, { choiceIds }: Given<'multiple'>): ItemVerdict | null {
  const chosen = item.choices.filter((each) => choiceIds.includes(each.id));
  if (chosen.length === 0 || chosen.length !== new Set(choiceIds).size) return null;
  const onlyRight = chosen.every((each) => each.correct);
  const all = chosen.length === item.choices.filter((each) => each.correct).length;
  return { correct: onlyRight && all, feedback: onlyRight && !all ? item.missed : null, parts: chosen.map(({ id, correct, feedback }) => ({ id, correct, feedback })) };
}

function judgeNumber(item: Item<'numeric'>, { value }: Given<'numeric'>): ItemVerdict {
  const near = (wanted: number): boolean => Math.abs(value - wanted) <= item.tolerance;
  if (near(item.answer)) return { correct: true, feedback: item.feedback };
  return { correct: false, feedback: item.slips?.find((slip) => near(slip.value))?.feedback ?? item.feedback };
}

function judgeWords(item: Item<'short-text'>, { value }: Given<'short-text'>): ItemVerdict {
  const said = (words: readonly string[]): boolean => words.some((word) => sameWords(word, value));
  if (said(item.accepted)) return { correct: true, feedback: item.feedback };
  return { correct: false, feedback: item.slips?.find((slip) => said(slip.said))?.feedback ?? item.feedback };
}

/** Everything has to be placed; entries with the same words may change places. */
function judgeOrdering(item: Item<'ordering'>, { order }: Given<'ordering'>): ItemVerdict | null {
  const wanted = item.entries.map((entry) => hiddenName(item.id, entry.text));
  if ([...order].sort().join() !== [...wanted].sort().join()) return null;
  const wrong = order.findIndex((name, at) => name !== wanted[at]);
  return { correct: wrong < 0, feedback: wrong < 0 ? item.feedback : null, wrongFrom: wrong < 0 ? null : wrong };
}

/** `said` is what was put at a place; a right one needs no more words. */
const part = (id: string, correct: boolean, feedback: Text) => ({ id, correct, feedback: correct ? null : feedback });
const wholeOf = (parts: readonly ReturnType<typeof part>[]): ItemVerdict => ({ correct: parts.every((each) => each.correct), feedback: null, parts: [...parts] });

function judgePairs(item: Item<'matching'>, { pairs }: Given<'matching'>): ItemVerdict | null {
  if (pairs.length !== item.pairs.length) return null;
  const given = item.pairs.map((pair) => ({ pair, right: pairs.find((each) => each.left === pair.id)?.right }));
  if (given.some(({ right }) => right === undefined)) return null;
  return wholeOf(given.map(({ pair, right }) => part(pair.id, right === hiddenName(item.id, pair.right), pair.feedback)));
}

function judgeGaps(item: Item<'gaps'>, { values }: Given<'gaps'>): ItemVerdict | null {
  const given = item.gaps.map((gap) => ({ gap, value: values.find((each) => each.gap === gap.id)?.value }));
  if (values.length !== item.gaps.length || given.some(({ value }) => value === undefined)) return null;
  return wholeOf(given.map(({ gap, value = '' }) => part(gap.id, gap.accepted.some((word) => (item.isCode ? word.trim() === value.trim().normalize('NFKC') : sameWords(word, value))), gap.feedback)));
}

function judgeLine(item: Item<'line'>, { line }: Given<'line'>): ItemVerdict | null {
  if (line > item.code.replace(/\n$/, '').split('\n').length) return null;
  const correct = item.lines.includes(line);
  return { correct, feedback: item.about.find((each) => each.line === line)?.feedback ?? (correct ? item.feedback : null) };
}
