import type { QuizItem, StepAnswer } from '@kindling/contracts';
import { exhaustive, hiddenName } from '@kindling/kernel';

/** The answer that the author had in mind. */
export function rightAnswer(item: QuizItem): StepAnswer {
  const itemId = item.id;
  switch (item.kind) {
    case 'choice': return { kind: 'choice', itemId, choiceId: item.choices.find((choice) => choice.correct)?.id ?? '' };
    case 'multiple': return { kind: 'multiple', itemId, choiceIds: item.choices.filter((choice) => choice.correct).map((choice) => choice.id) };
    case 'true-false': return { kind: 'true-false', itemId, value: item.isTrue };
    case 'numeric': return { kind: 'numeric', itemId, value: item.answer };
    case 'short-text': return { kind: 'short-text', itemId, value: item.accepted[0] ?? '' };
    case 'ordering': return { kind: 'ordering', itemId, order: item.entries.map((entry) => hiddenName(itemId, entry.text)) };
    case 'matching': return { kind: 'matching', itemId, pairs: item.pairs.map((pair) => ({ left: pair.id, right: hiddenName(itemId, pair.right) })) };
    case 'gaps': return { kind: 'gaps', itemId, values: item.gaps.map((gap) => ({ gap: gap.id, value: gap.accepted[0] ?? '' })) };
    case 'line': return { kind: 'line', itemId, line: item.lines[0] ?? 1 };
    default: return exhaustive(item);
  }
}
