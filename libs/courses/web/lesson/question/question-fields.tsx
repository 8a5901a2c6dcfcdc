import type { OpenQuizItem } from '@kindling/contracts';
import { ChoiceBody, LineBody, MultipleBody, TrueFalseBody } from './pick-bodies.tsx';
import { MatchingBody, OrderingBody } from './place-bodies.tsx';
import type { AnswerOf, ItemAnswer, Parts } from './question-body.ts';
import { GapsBody, NumericBody, ShortTextBody } from './type-bodies.tsx';

interface FieldsProps { readonly item: OpenQuizItem; readonly answer: ItemAnswer | null; readonly onGive: (answer: ItemAnswer) => void; readonly parts: Parts }

/** The fields of a question by its kind; an answer of another kind, from before the question was changed, is left out. */
export function QuestionFields({ item, answer, onGive, parts }: FieldsProps) {
  const given = <K extends OpenQuizItem['kind']>(kind: K) => ({ answer: answer?.kind === kind ? (answer as AnswerOf<K>) : null, onGive: (next: AnswerOf<K>) => onGive(next), parts });
  switch (item.kind) {
    case 'choice': return <ChoiceBody item={item} {...given('choice')} />;
    case 'multiple': return <MultipleBody item={item} {...given('multiple')} />;
    case 'true-false': return <TrueFalseBody item={item} {...given('true-false')} />;
    case 'numeric': return <NumericBody item={item} {...given('numeric')} />;
    case 'short-text': return <ShortTextBody item={item} {...given('short-text')} />;
    case 'ordering': return <OrderingBody item={item} {...given('ordering')} />;
    case 'matching': return <MatchingBody item={item} {...given('matching')} />;
    case 'gaps': return <GapsBody item={item} {...given('gaps')} />;
    case 'line': return <LineBody item={item} {...given('line')} />;
  }
}
