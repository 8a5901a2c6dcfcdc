import type { LessonMark } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, Link, useApiQuery, useLanguage, useParams, useText, localeOf } from '@kindling/platform-web';
import { Button, Loading } from '@kindling/ui';
import { useState, type ReactNode } from 'react';
import { useCourseWords } from '../words.ts';
import './plan-page.css';

/** `/teach/:classId/plan`: which lessons the class may learn, and from when. One click opens, one closes, a date plans. */
export default function PlanPage({ below }: { below?: ReactNode }) {
  const { classId = '' } = useParams();
  const t = useCourseWords();
  const outline = useApiQuery('courses.outline', { params: { classId } }, { enabled: classId !== '' });
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  if (outline.error && !outline.data) return <ErrorNote failure={outline.error} onRetry={() => void outline.refetch()} />;
  if (!outline.data) return <Loading />;
  const open = async (lessonId: string, opensAt: string | null): Promise<void> => {
    try {
      await api('courses.open-lesson', { params: { classId, lessonId }, body: { opensAt } });
      setFailure(null);
      await outline.refetch();
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  return (
    <section className="plan-page">
      <h1>{t('plan')}</h1>
      <p>{t('plan-text')}</p>
      {failure && <ErrorNote failure={failure} />}
      <ol>{outline.data.lessons.map((lesson) => <PlanRow key={lesson.id} lesson={lesson} classId={classId} onOpen={(at) => void open(lesson.id, at)} />)}</ol>
      {below}
    </section>
  );
}

function PlanRow({ lesson, classId, onOpen }: { lesson: LessonMark; classId: string; onOpen: (opensAt: string | null) => void }) {
  const t = useCourseWords();
  const text = useText();
  const { language } = useLanguage();
  const { opening } = lesson;
  const day = opening.state === 'opens' ? new Date(opening.at).toLocaleDateString(localeOf(language), { month: 'long', day: 'numeric' }) : '';
  const word = opening.state === 'open' ? t('open') : opening.state === 'opens' ? t('opens', { date: day }) : t('not-opened');
  return (
    <li className={`plan-row ${opening.state}`} data-lesson={lesson.id}>
      <div><strong>{t('lesson-number', { number: lesson.number })} · {text(lesson.title)}</strong>{lesson.ownVersion !== undefined && <em className="plan-own"> {t('own-lesson', { number: lesson.ownVersion })}</em>}<p>{text(lesson.goal)}</p></div>
      <span className="plan-state" role="status">{word}</span>
      <span className="plan-actions">
        {opening.state !== 'open' && <Button onClick={() => onOpen(new Date().toISOString())}>{t('open-now')}</Button>}
        {opening.state !== 'closed' && <Button variant="quiet" onClick={() => onOpen(null)}>{t('close-lesson')}</Button>}
        <label>{t('open-on')} <input type="date" onChange={(event) => { if (event.target.value) onOpen(new Date(`${event.target.value}T00:00:00`).toISOString()); }} /></label>
        <Link to={`/teach/${classId}/prep/${lesson.id}`}>{t('prep-title')}</Link>
      </span>
    </li>
  );
}
