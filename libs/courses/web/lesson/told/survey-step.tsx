import type { ResponseOf } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, useApiQuery, useText } from '@kindling/platform-web';
import { Button, Loading, Markdown } from '@kindling/ui';
import { useState } from 'react';
import { useCourseWords } from '../../words.ts';
import type { ToldProps } from './told-step.tsx';

/** Answered once and without a name, so it needs the server: nothing of it is kept on the computer. */
export function SurveyStep({ step, place, onChanged }: ToldProps<'survey'>) {
  const t = useCourseWords();
  const text = useText();
  const params = { classId: place.classId, lessonId: place.lessonId, stepId: place.stepId };
  const survey = useApiQuery('progress.survey', { params });
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  if (survey.error && !survey.data) return <ErrorNote failure={survey.error} onRetry={() => void survey.refetch()} />;
  if (!survey.data) return <Loading />;
  const send = async () => {
    try {
      await api('progress.answer-survey', { params, body: { answers: Object.entries(given).map(([questionId, choiceId]) => ({ questionId, choiceId })) } });
      setFailure(null);
      onChanged();
      await survey.refetch();
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  return (
    <div>
      <Markdown text={text(step.body)} />
      {survey.data.mine ? <><p role="status">✓ {t('survey-thanks')}</p><SurveyResults survey={survey.data} /></> : (
        <form onSubmit={(event) => { event.preventDefault(); void send(); }}>
          <p className="lesson-note">{t('survey-nameless')}</p>
          {step.questions.map((question) => (
            <fieldset key={question.id} className="question survey-question">
              <legend>{text(question.prompt)}</legend>
              {question.choices.map((choice) => <label key={choice.id} className="choice"><input type="radio" name={question.id} checked={given[question.id] === choice.id} onChange={() => setGiven({ ...given, [question.id]: choice.id })} /> <span>{text(choice.text)}</span></label>)}
            </fieldset>
          ))}
          {failure && <ErrorNote failure={failure} />}
          <Button type="submit" disabled={Object.keys(given).length < step.questions.length}>{t('survey-send')}</Button>
        </form>
      )}
    </div>
  );
}

export function SurveyResults({ survey }: { survey: ResponseOf<'progress.survey'> }) {
  const t = useCourseWords();
  const text = useText();
  if (!survey.results) return <p>{t('survey-few')}</p>;
  return (
    <div className="survey-results" data-testid="survey-results">
      <p>{t('survey-count', { count: survey.answered ?? 0 })}</p>
      {survey.results.map((question) => (
        <table key={question.questionId}>
          <caption>{text(question.prompt)}</caption>
          <tbody>{question.choices.map((choice, at) => <tr key={at}><th scope="row">{text(choice.text)}</th><td>{choice.count}</td><td aria-hidden="true"><meter min={0} max={Math.max(1, survey.answered ?? 1)} value={choice.count} /></td></tr>)}</tbody>
        </table>
      ))}
    </div>
  );
}
