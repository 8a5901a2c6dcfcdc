import type { LessonMark, ResponseOf } from '@kindling/contracts';
import { ErrorNote, Link, useApiQuery, useLanguage, useMe, useText, localeOf } from '@kindling/platform-web';
import { CutCard, Loading, SolderTrace } from '@kindling/ui';
import { byUnit } from '../../domain/index.ts';
import { useCourseWords } from '../words.ts';
import './course-page.css';

type Progress = ResponseOf<'progress.mine'>;

/** `/learn`: the path of lessons, each with its steps as pads on a trace. */
export default function CoursePage() {
  const t = useCourseWords();
  const text = useText();
  const me = useMe();
  const classId = me.data?.classes[0]?.id ?? '';
  const outline = useApiQuery('courses.outline', { params: { classId } }, { enabled: classId !== '' });
  const progress = useApiQuery('progress.mine', { params: { classId } }, { enabled: classId !== '' && me.data?.role === 'pupil' });
  if (outline.error && !outline.data) return <ErrorNote failure={outline.error} onRetry={() => void outline.refetch()} />;
  if (!outline.data) return <Loading />;
  const units = outline.data.course.units ?? [];
  return (
    <section className="course-page">
      <h1>{text(outline.data.course.title)}</h1>
      <p>{text(outline.data.course.summary)}</p>
      {me.data?.role === 'pupil' && <p><Link to="/materials" data-testid="to-library">{t('library')}</Link></p>}
      {byUnit(outline.data.lessons, units).map(({ id, unit, lessons }) => {
        const title = unit === null ? null : units[unit]?.title ?? null;
        return (
          <section key={id} className="course-unit" data-testid="course-unit">
            {title && <h2>{text(title)}</h2>}
            <ol>{lessons.map((lesson) => <li key={lesson.id}><LessonCard lesson={lesson} progress={progress.data ?? null} /></li>)}</ol>
          </section>
        );
      })}
    </section>
  );
}

function LessonCard({ lesson, progress }: { lesson: LessonMark; progress: Progress | null }) {
  const t = useCourseWords();
  const text = useText();
  const { language } = useLanguage();
  const marks = lesson.steps.map((step) => {
    const state = progress?.steps.find((each) => each.lessonId === lesson.id && each.stepId === step.id)?.state;
    return { id: step.id, done: state === 'done' || state === 'first-try', current: progress?.next?.lessonId === lesson.id && progress.next.stepId === step.id };
  });
  const done = marks.filter((mark) => mark.done).length;
  const { opening } = lesson;
  const date = opening.state === 'opens' ? new Date(opening.at).toLocaleDateString(localeOf(language), { month: 'long', day: 'numeric' }) : '';
  return (
    <CutCard>
      <h3>{t('lesson-number', { number: lesson.number })} · {text(lesson.title)}</h3>
      <p>{text(lesson.goal)}</p>
      <SolderTrace marks={marks} label={`${done}/${marks.length}`} />
      {opening.state === 'open' && <p><Link className="course-go" to={`/learn/${lesson.id}`}>{done === 0 ? t('start') : done === marks.length ? t('done') : t('continue')} · {done}/{marks.length}</Link></p>}
      {opening.state === 'opens' && <p className="course-closed">{t('opens', { date })}</p>}
      {opening.state === 'closed' && <p className="course-closed">{t('closed')}</p>}
    </CutCard>
  );
}
