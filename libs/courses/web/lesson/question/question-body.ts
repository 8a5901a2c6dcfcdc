import type { AnswerVerdict, OpenQuizItem, StepAnswer } from '@kindling/contracts';

export type ItemAnswer = Exclude<StepAnswer, { kind: 'parsons' | 'said' }>;
type Kind = OpenQuizItem['kind'];
export type ItemOf<K extends Kind> = Extract<OpenQuizItem, { kind: K }>;
export type AnswerOf<K extends Kind> = Extract<ItemAnswer, { kind: K }>;
export type Parts = NonNullable<AnswerVerdict['parts']>;
/** What every kind of question gets; `answer` may be half done. */
export interface BodyProps<K extends Kind> { readonly item: ItemOf<K>; readonly answer: AnswerOf<K> | null; readonly onGive: (answer: AnswerOf<K>) => void; readonly parts: Parts }

/** May it be sent? The server alone knows whether it is right. */
export function isWhole(item: OpenQuizItem, answer: ItemAnswer | null): boolean {
  if (!answer || answer.kind !== item.kind) return false;
  switch (answer.kind) {
    case 'numeric': return Number.isFinite(answer.value);
    case 'multiple': return answer.choiceIds.length > 0;
    case 'short-text': return answer.value.trim() !== '';
    case 'ordering': return item.kind === 'ordering' && answer.order.length === item.entries.length;
    case 'matching': return item.kind === 'matching' && answer.pairs.length === item.left.length;
    case 'gaps': return item.kind === 'gaps' && answer.values.filter((each) => each.value.trim() !== '').length === item.gaps.length;
    case 'choice': case 'true-false': case 'line': return true;
  }
}
