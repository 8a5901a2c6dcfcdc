import { ErrorNote, useText } from '@kindling/platform-web';
import { Button, Markdown } from '@kindling/ui';
import { useState } from 'react';
import { useCourseWords } from '../../words.ts';
import { useAnswer } from '../use-answer.ts';
import { SayForm } from './say-form.tsx';
import type { ToldProps } from './told-step.tsx';

/** The last question: nobody judges it, the teacher reads it. It may be said anew; the newest stays. */
export function ExitQuestionStep({ step, place, answers, onChanged }: ToldProps<'exit-question'>) {
  const t = useCourseWords();
  const text = useText();
  const last = answers.at(-1);
  const { state, send, again } = useAnswer(place, 'said', last?.verdict ?? null, onChanged);
  const [chosen, setChosen] = useState('');
  const [mine, setMine] = useState<string | null>(null);
  const say = (value: string) => { setMine(value); void send({ kind: 'said', itemId: 'said', value }); };
  const kept = state.state === 'kept' && state.answer.kind === 'said' ? state.answer.value : null;
  const said = mine ?? kept ?? (last?.answer.kind === 'said' ? last.answer.value : null);
  const wordOf = (value: string): string => { const choice = step.choices?.find((each) => each.id === value); return choice ? text(choice.text) : value; };
  const over = state.state === 'judged' || state.state === 'kept';
  return (
    <div>
      <Markdown text={text(step.prompt)} />
      <p className="lesson-note">{t('exit-for-teacher')}</p>
      {over && said !== null && <blockquote className="said-words" data-testid="said">{wordOf(said)}</blockquote>}
      {state.state === 'kept' && <p className="verdict kept" role="status" data-testid="answer-kept">{t('said-kept')}</p>}
      {over && <p>{state.state === 'judged' && <span role="status">✓ {t('said-thanks')}</span>} <Button variant="quiet" onClick={again}>{t('say-again')}</Button></p>}
      {!over && step.choices && (
        <form className="question" onSubmit={(event) => { event.preventDefault(); say(chosen); }}>
          <fieldset disabled={state.state === 'sending'}>
            <legend className="visually-hidden">{text(step.title)}</legend>
            {step.choices.map((choice) => <label key={choice.id} className="choice"><input type="radio" name={step.id} checked={chosen === choice.id} onChange={() => setChosen(choice.id)} /> <span>{text(choice.text)}</span></label>)}
          </fieldset>
          <Button type="submit" disabled={chosen === ''}>{t('answer')}</Button>
          {state.state === 'refused' && <ErrorNote failure={state.failure} />}
        </form>
      )}
      {!over && !step.choices && <SayForm label={t('your-answer')} state={state} onSay={say} action={t('answer')} />}
    </div>
  );
}
