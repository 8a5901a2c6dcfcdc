import type { AnswerVerdict, OpenQuizItem } from '@kindling/contracts';
import { CodeView } from '@kindling/editor';
import { ErrorNote, useText } from '@kindling/platform-web';
import { Button, Markdown } from '@kindling/ui';
import { useState } from 'react';
import { useCourseWords } from '../../words.ts';
import { pictureAddress } from '../picture-address.ts';
import type { Answered } from '../step-body.tsx';
import { useAnswer, type StepPlace } from '../use-answer.ts';
import { isWhole, type ItemAnswer } from './question-body.ts';
import { QuestionFields } from './question-fields.tsx';
import { withoutPraise } from './without-praise.ts';
import './question.css';

export interface QuestionProps { item: OpenQuizItem; number: number | null; place: StepPlace; answered: Answered | null; final: boolean; onAnswered: () => void }

/** One question with feedback on every answer; `final` means that the first answer stays. */
export function Question({ item, number, place, answered, final, onAnswered }: QuestionProps) {
  const t = useCourseWords();
  const text = useText();
  const { state, send, again } = useAnswer(place, item.id, answered?.verdict ?? null, onAnswered);
  const [draft, setDraft] = useState<ItemAnswer | null>(null);
  const before = state.state === 'kept' ? state.answer : answered?.answer;
  const answer = draft ?? (before && before.kind !== 'parsons' && before.kind !== 'said' ? before : null);
  const locked = state.state === 'judged' || state.state === 'sending' || state.state === 'kept';
  const verdict = state.state === 'judged' ? state.verdict : null;
  return (
    <form className="question" onSubmit={(event) => { event.preventDefault(); if (answer) void send(answer); }} data-testid={`question-${item.id}`} data-kind={item.kind}>
      <fieldset disabled={locked}>
        <legend>{number !== null && `${number}. `}<Markdown inline text={text(item.prompt)} /></legend>
        {item.picture && <img src={pictureAddress(place.lessonId, item.picture.file, place.version)} alt={text(item.picture.alt)} width="360" height="225" />}
        {item.code && item.kind !== 'line' && <CodeView code={item.code} />}
        <QuestionFields item={item} answer={answer} onGive={setDraft} parts={verdict?.parts ?? []} />
      </fieldset>
      {!locked && <Button type="submit" disabled={!isWhole(item, answer)}>{t('answer')}</Button>}
      {state.state === 'kept' && <p className="verdict kept" role="status" data-testid="answer-kept">{t('offline-answer')}</p>}
      {state.state === 'refused' && <ErrorNote failure={state.failure} />}
      {verdict && <VerdictNote verdict={verdict} onAgain={final ? null : again} />}
    </form>
  );
}

function VerdictNote({ verdict, onAgain }: { verdict: AnswerVerdict; onAgain: (() => void) | null }) {
  const t = useCourseWords();
  const text = useText();
  const feedback = verdict.correct && verdict.feedback ? withoutPraise(verdict.feedback) : verdict.feedback;
  return (
    <div className={verdict.correct ? 'verdict right' : 'verdict wrong'} role="status">
      <strong>{verdict.correct ? t('right') : t('wrong')}</strong> {verdict.wrongFrom !== null && t('wrong-from', { place: verdict.wrongFrom + 1 })} {feedback && <Markdown inline text={text(feedback)} />}
      {verdict.reveal && <div className="reveal"><strong>{t('what-happens')}</strong><Markdown text={text(verdict.reveal)} /></div>}
      {!verdict.correct && onAgain && <Button variant="quiet" onClick={onAgain}>{t('try-again')}</Button>}
    </div>
  );
}
