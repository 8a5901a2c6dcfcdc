import { ErrorNote, useApiQuery, useText } from '@kindling/platform-web';
import { Loading } from '@kindling/ui';
import { useVoicesWords } from './words.ts';

/** How often each choice was picked; nothing while fewer than five have answered. */
export function SurveyTable({ classId, lessonId, stepId }: { classId: string; lessonId: string; stepId: string }) {
  const t = useVoicesWords();
  const text = useText();
  const survey = useApiQuery('progress.survey', { params: { classId, lessonId, stepId } });
  if (survey.error && !survey.data) return <ErrorNote failure={survey.error} onRetry={() => void survey.refetch()} />;
  if (!survey.data) return <Loading />;
  const { answered, results } = survey.data;
  if (!results) return <p>{t('survey-few', { count: answered ?? 0 })}</p>;
  return (
    <>
      <p>{t('survey-count', { count: answered ?? 0 })}</p>
      {results.map((question) => (
        <table key={question.questionId} className="voices-table">
          <caption>{text(question.prompt)}</caption>
          <tbody>{question.choices.map((choice, at) => <tr key={at}><th scope="row">{text(choice.text)}</th><td>{choice.count}</td></tr>)}</tbody>
        </table>
      ))}
    </>
  );
}
