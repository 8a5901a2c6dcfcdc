import { ErrorNote, useApiQuery, useParams, useText } from '@kindling/platform-web';
import { Button, Loading, Markdown } from '@kindling/ui';
import type { ReactNode } from 'react';
import { useCourseWords } from '../words.ts';

/** `/teach/:classId/prep/:lessonId`: five minutes before class, on one printed page. */
export default function PrepPage({ above }: { above?: ReactNode }) {
  const { classId = '', lessonId = '' } = useParams();
  const t = useCourseWords();
  const text = useText();
  const prep = useApiQuery('courses.prep', { params: { classId, lessonId } });
  if (prep.error) return <ErrorNote failure={prep.error} onRetry={() => void prep.refetch()} />;
  if (!prep.data) return <Loading />;
  const sheet = prep.data;
  return (
    <article className="prep-page">
      <h1>{t('prep-title')}: {t('lesson-number', { number: sheet.number })} · {text(sheet.title)}</h1>
      <p><Button variant="quiet" onClick={() => window.print()}>{t('print')}</Button></p>
      {above}
      <h2>{t('prep-goal')}</h2><Markdown text={text(sheet.goal)} />
      <h2>{t('prep-timing')}</h2><Markdown text={text(sheet.timing)} />
      <h2>{t('prep-errors')}</h2>
      <ol>{sheet.likelyErrors.map((error, index) => <li key={index}><Markdown inline text={text(error)} /></li>)}</ol>
      <h2>{t('prep-ask')}</h2><Markdown text={text(sheet.askThis)} />
      <h2>{t('prep-script')}</h2><Markdown text={text(sheet.script)} />
    </article>
  );
}
