import type { AnswerVerdict, QuizItem, Step, StepAnswer } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';
import { judgeItem } from './judge-item.ts';

export type Judged = Omit<AnswerVerdict, 'stepDone'> & { readonly itemId: string };
/** Name under which the one answer of a Parsons step is kept. */
export const parsonsItem = 'order';

/** Name under which what is only said, and judged by nobody, is kept. */
export const saidItem = 'said';

/** The verdict on one answer, from the lesson's own key. */
export function judgeAnswer(step: Step, answer: StepAnswer): Result<Judged, 'request.malformed'> {
  if (answer.kind === 'parsons') return step.kind === 'parsons' ? ok(judgeOrder(step, answer.order)) : refuse('request.malformed', {});
  if (answer.kind === 'said') return takesWords(step, answer.value) && answer.itemId === saidItem ? ok({ itemId: saidItem, correct: true, feedback: null, wrongFrom: null, reveal: null }) : refuse('request.malformed', {});
  const item = itemsOf(step).find((each) => each.id === answer.itemId);
  const judged = item ? judgeItem(item, answer) : null;
  if (!item || !judged) return refuse('request.malformed', { item: answer.itemId });
  return ok({ wrongFrom: null, ...judged, itemId: item.id, reveal: step.kind === 'predict' ? step.reveal : null });
}

/** A discussion takes any words, an exit question those, or one of its choices. */
const takesWords = (step: Step, value: string): boolean =>
  step.kind === 'discussion' || (step.kind === 'exit-question' && (!step.choices || step.choices.some((choice) => choice.id === value)));

export const itemsOf = (step: Step): readonly QuizItem[] => (step.kind === 'quiz' ? step.items : step.kind === 'predict' ? [step.item] : []);

/** Lines with the same text may change places; a distractor is wrong where it stands, and so is a wrong indent. */
function judgeOrder(step: Extract<Step, { kind: 'parsons' }>, order: readonly { lineId: string; indent: number }[]): Judged {
  const wanted = step.lines.filter((line) => !line.distractor);
  const lines = order.map((placed) => ({ placed, line: step.lines.find((each) => each.id === placed.lineId) }));
  const wrong = lines.findIndex(({ placed, line }, at) => !line || line.distractor || line.code !== wanted[at]?.code || placed.indent !== wanted[at]?.indent);
  const wrongFrom = wrong >= 0 ? wrong : order.length < wanted.length ? order.length : null;
  const distractor = wrong >= 0 ? lines[wrong]?.line : undefined;
  const inOrder = wrong >= 0 && order.length === wanted.length && lines.every(({ line }, at) => line?.distractor !== true && line?.code === wanted[at]?.code);
  return { itemId: parsonsItem, correct: wrongFrom === null, feedback: inOrder ? onlyIndents : distractor?.distractor ? (distractor.why ?? null) : null, wrongFrom, reveal: null };
}
/** Whoever has the order right must not shuffle it any more. */
const onlyIndents = { zh: '顺序已经对了，差的是缩进：大括号里面的行用 ⇥ 往里挪一格，大括号本身不挪。', en: 'The order is right; only the indents are not: lines inside braces go one step in with ⇥, the braces themselves do not.' };

/** A quiz is done when every item has an answer, a prediction when it is made, an order when it is right, a question to the class when something is said. */
export function isStepDone(step: Step, answers: readonly { readonly itemId: string; readonly correct: boolean }[]): boolean {
  if (step.kind === 'discussion' || step.kind === 'exit-question') return answers.length > 0;
  if (step.kind === 'parsons') return answers.some((answer) => answer.correct);
  const items = itemsOf(step);
  return items.length > 0 && items.every((item) => answers.some((answer) => answer.itemId === item.id));
}
