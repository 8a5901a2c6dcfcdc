import { api, ErrorNote, useApiQuery, useLanguage, usePaper, useParams, useText } from '@kindling/platform-web';
import { Button, Loading, Markdown } from '@kindling/ui';
import type { ReactNode } from 'react';
import { useCourseWords } from '../words.ts';

/** `/teach/:classId/prep/:lessonId`: five minutes before class, on one printed page. */
export default function PrepPage({ above }: { above?: ReactNode }) {
  const { classId = '', lessonId = '' } = useParams();
  const t = useCourseWords();
  const text = useText();
  const prep = useApiQuery('courses.prep', { params: { classId, lessonId } });
  const { language } = useLanguage();
  const { failure, print } = usePaper();
  if (prep.error) return <ErrorNote failure={prep.error} onRetry={() => void prep.refetch()} />;
  if (!prep.data) return <Loading />;
  const sheet = prep.data;
  const onPaper = (sheetOf: 'courses.worksheet' | 'exercises.lesson-wiring-sheet') => print(() => api(sheetOf, { params: { classId, lessonId }, query: { language } }));
  return (
    <article className="prep-page">
      <h1>{t('prep-title')}: {t('lesson-number', { number: sheet.number })} · {text(sheet.title)}</h1>
      <p><Button variant="quiet" onClick={() => window.print()}>{t('print')}</Button> <Button variant="quiet" onClick={() => void onPaper('courses.worksheet')} data-testid="worksheet">{t('worksheet')}</Button> <Button variant="quiet" onClick={() => void onPaper('exercises.lesson-wiring-sheet')} data-testid="lesson-wiring-sheet">{t('wiring-sheet')}</Button></p>
      {failure && <ErrorNote failure={failure} />}
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
