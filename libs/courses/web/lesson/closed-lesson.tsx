import { Link, localeOf, useApiQuery, useLanguage, useMe, useText } from '@kindling/platform-web';
import { Button, CutCard } from '@kindling/ui';
import { useCourseWords } from '../words.ts';
import './lesson-page.css';

/** A lesson that the teacher has not opened: which one, when it opens, and where to go on meanwhile. */
export function ClosedLesson({ lessonId = null, exerciseId = null }: { lessonId?: string | null; exerciseId?: string | null }) {
  const t = useCourseWords();
  const text = useText();
  const { language } = useLanguage();
  const classId = useMe().data?.classes[0]?.id ?? '';
  const outline = useApiQuery('courses.outline', { params: { classId } }, { enabled: classId !== '' });
  const lesson = outline.data?.lessons.find((each) => each.id === lessonId || (exerciseId !== null && each.steps.some((step) => step.exercise === exerciseId)));
  const date = lesson?.opening.state === 'opens' ? new Date(lesson.opening.at).toLocaleDateString(localeOf(language), { month: 'long', day: 'numeric' }) : null;
  return (
    <main className="closed-lesson" data-testid="closed-lesson">
      <CutCard>
        {lesson && <h1>{t('lesson-number', { number: lesson.number })} {text(lesson.title)}</h1>}
        <p>{t('not-open')}{date && <> <strong>{t('opens', { date })}</strong></>}</p>
        <p className="closed-ways"><Button component={Link} to="/">{t('go-on')}</Button> <Button component={Link} to="/learn" variant="quiet">{t('back-to-course')}</Button></p>
      </CutCard>
    </main>
  );
}
