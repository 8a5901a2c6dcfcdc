import { ErrorNote, Link, useApiQuery, useText } from '@kindling/platform-web';
import { Button, CutCard, Loading } from '@kindling/ui';
import type { ComponentType } from 'react';
import { useTrainingWords } from './words.ts';
import '../volunteers.css';

/** `Certificate` is the button of the badges that prints one. */
export interface TrainingPageProps { readonly Certificate: ComponentType<{ credentialId: string }> }

/** `/training`: what everybody who teaches learns first. */
export default function TrainingPage({ Certificate }: TrainingPageProps) {
  const t = useTrainingWords();
  const text = useText();
  const found = useApiQuery('training.course', {});
  if (found.error && !found.data) return <ErrorNote failure={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading />;
  const { title, summary, lessons, certificate } = found.data;
  return (
    <div className="volunteers">
      <h1>{text(title)}</h1>
      <p className="volunteers-lead">{text(summary)}</p>
      {certificate && <CutCard testId="training-certificate"><h2>{t('certificate')}</h2><p>{t('certificate-what', { date: certificate.issuedAt.slice(0, 10) })} <a href={`/verify#${certificate.token}`} data-testid="see-certificate">{t('see')}</a></p><p className="volunteers-actions"><Certificate credentialId={certificate.id} /> <Link to="/rehearse">{t('rehearse')}</Link></p></CutCard>}
      {lessons.map((lesson) => (
        <CutCard key={lesson.id} testId="training-lesson">
          <h2>{t('lesson', { number: lesson.number })} · {text(lesson.title)}</h2>
          <p>{text(lesson.goal)}</p>
          <p className="volunteers-actions"><Button component={Link} to={`/training/${lesson.id}`} variant={lesson.doneOn ? 'quiet' : 'main'}>{t('open')}</Button> <span>{lesson.doneOn ? `● ${t('done-on', { date: lesson.doneOn })}` : t('minutes', { n: lesson.minutes })}</span></p>
        </CutCard>
      ))}
    </div>
  );
}
