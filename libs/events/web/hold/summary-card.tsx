import { surveyQuestions, type SurveyQuestion } from '@kindling/contracts/light';
import type { SurveyTally } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, savePdf, useApiQuery, useLanguage } from '@kindling/platform-web';
import { Button, Loading } from '@kindling/ui';
import { useState } from 'react';
import { useEventWords, type EventWord } from '../words.ts';

/** Made by the door and the survey; nobody has to write it. */
export function SummaryCard({ eventId }: { eventId: string }) {
  const t = useEventWords();
  const { language } = useLanguage();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const summary = useApiQuery('events.summary', { params: { eventId } });
  if (summary.error && !summary.data) return <ErrorNote failure={summary.error} onRetry={() => void summary.refetch()} />;
  if (!summary.data) return <Loading />;
  const { personTimes, pupils, families, walkIns, survey } = summary.data;
  const print = () => void api('events.summary-pdf', { params: { eventId }, query: { language } }).then(savePdf, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <section data-testid="summary">
      <h2>{t('summary')}</h2>
      <p className="event-sum">{([['person-times', personTimes], ['pupils', pupils], ['families', families], ['walk-ins', walkIns]] as const).map(([key, n]) => <span key={key}><b data-testid={key}>{n}</b>{t(key)}</span>)}</p>
      <h3>{t('survey')}</h3>
      <Survey survey={survey} />
      <p><Button variant="quiet" onClick={print} data-testid="summary-pdf">{t('summary-pdf')}</Button></p>
      {failure && <ErrorNote failure={failure} />}
    </section>
  );
}

function Survey({ survey }: { survey: SurveyTally }) {
  const t = useEventWords();
  if (survey.is === 'too-few') return <p data-testid="survey-hidden">{t('too-few', { n: survey.least })}</p>;
  const word = (question: SurveyQuestion, choice: string): string => (question === 'liked' ? choice : t(choice as EventWord));
  return (
    <>
      <p>{t('answers', { n: survey.answers })}</p>
      <table className="plain-table"><tbody>
        {(Object.keys(surveyQuestions) as SurveyQuestion[]).map((question) => <tr key={question}><th scope="row">{t(`q-${question}`)}</th><td>{surveyQuestions[question].map((choice) => `${word(question, choice)}: ${survey.counts[question]?.[choice] ?? 0}`).join(' · ')}</td></tr>)}
      </tbody></table>
      <h3>{t('remarks')}</h3>
      {survey.remarks.length === 0 ? <p>{t('no-remarks')}</p> : <ul>{survey.remarks.map((remark) => <li key={remark}>{remark}</li>)}</ul>}
    </>
  );
}
