import type { OpenQuizItem } from '@kindling/contracts';
import { CodeView } from '@kindling/editor';
import { ErrorNote, useText } from '@kindling/platform-web';
import { Button, Markdown } from '@kindling/ui';
import { useState } from 'react';
import { useCourseWords } from '../words.ts';
import { pictureAddress } from './picture-address.ts';
import type { Answered } from './step-body.tsx';
import { useAnswer, type StepPlace } from './use-answer.ts';

export interface QuestionProps { item: OpenQuizItem; number: number | null; place: StepPlace; answered: Answered | null; final: boolean; onAnswered: () => void }

/** One question with feedback on every answer; `final` means that the first answer stays. */
export function Question({ item, number, place, answered, final, onAnswered }: QuestionProps) {
  const t = useCourseWords();
  const text = useText();
  const { state, send, again } = useAnswer(place, item.id, answered?.verdict ?? null, onAnswered);
  const before = state.state === 'kept' ? state.answer : answered?.answer;
  const [chosen, setChoice] = useState<string | null>(null);
  const [typed, setValue] = useState<string | null>(null);
  const choice = chosen ?? (before?.kind === 'choice' ? before.choiceId : '');
  const value = typed ?? (before?.kind === 'numeric' ? String(before.value) : '');
  const locked = state.state === 'judged' || state.state === 'sending' || state.state === 'kept';
  const ready = item.kind === 'choice' ? choice !== '' : value.trim() !== '' && Number.isFinite(Number(value));
  const submit = () => send(item.kind === 'choice' ? { kind: 'choice', itemId: item.id, choiceId: choice } : { kind: 'numeric', itemId: item.id, value: Number(value) });
  return (
    <form className="question" onSubmit={(event) => { event.preventDefault(); void submit(); }} data-testid={`question-${item.id}`}>
      <fieldset disabled={locked}>
        <legend>{number !== null && `${number}. `}<Markdown inline text={text(item.prompt)} /></legend>
        {item.picture && <img src={pictureAddress(place.lessonId, item.picture.file, place.version)} alt={text(item.picture.alt)} width="360" height="225" />}
        {item.code && <CodeView code={item.code} />}
        {item.kind === 'choice' && item.choices.map((each) => (
          <label key={each.id} className="choice"><input type="radio" name={item.id} value={each.id} checked={choice === each.id} onChange={() => setChoice(each.id)} /> <span>{text(each.text)}</span></label>
        ))}
        {item.kind === 'numeric' && <label className="numeric">{t('your-number')} <input inputMode="decimal" value={value} onChange={(event) => setValue(event.target.value)} /> {item.unit && text(item.unit)}</label>}
      </fieldset>
      {!locked && <Button type="submit" disabled={!ready}>{t('answer')}</Button>}
      {state.state === 'kept' && <p className="verdict kept" role="status" data-testid="answer-kept">{t('offline-answer')}</p>}
      {state.state === 'refused' && <ErrorNote failure={state.failure} />}
      {state.state === 'judged' && (
        <div className={state.verdict.correct ? 'verdict right' : 'verdict wrong'} role="status">
          <strong>{state.verdict.correct ? t('right') : t('wrong')}</strong> {state.verdict.feedback && text(state.verdict.feedback)}
          {state.verdict.reveal && <div className="reveal"><strong>{t('what-happens')}</strong><Markdown text={text(state.verdict.reveal)} /></div>}
          {!state.verdict.correct && !final && <Button variant="quiet" onClick={again}>{t('try-again')}</Button>}
        </div>
      )}
    </form>
  );
}
