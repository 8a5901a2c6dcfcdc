import type { OpenStep, ResponseOf } from '@kindling/contracts';
import { type Pending, ErrorPage, Link, useApiQuery, useConnection, useDrained, useMe, useNavigate, useOutbox, useParams, usePending, useText, useTimeOnTask } from '@kindling/platform-web';
import { Button, lazyPart, Loading, SaveChip, SolderTrace } from '@kindling/ui';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useCourseWords } from '../words.ts';
import { StepBody } from './step-body.tsx';
import './lesson-page.css';

const ClosedLesson = lazyPart(() => import('./closed-lesson.tsx').then((module) => ({ default: module.ClosedLesson })));
type Lesson = ResponseOf<'courses.lesson'>;
type Progress = ResponseOf<'progress.mine'>;
export interface LessonPageProps { above?: ReactNode; /** Below what a pupil has built at the bench. */ built?: (lessonId: string, stepId: string) => ReactNode; onStep?: (lessonId: string, stepId: string) => void }

/** `/learn/:lessonId/:stepId?`: step list at the left, one step in the middle, back and next at the bottom. */
export default function LessonPage({ above, built, onStep }: LessonPageProps) {
  const { lessonId = '', stepId } = useParams();
  const me = useMe();
  const classId = me.data?.classes[0]?.id ?? '';
  const lesson = useApiQuery('courses.lesson', { params: { classId, lessonId } }, { enabled: classId !== '' });
  const isPupil = me.data?.role === 'pupil';
  const progress = useApiQuery('progress.mine', { params: { classId } }, { enabled: classId !== '' && isPupil });
  useDrained(() => void progress.refetch());
  const finished = usePending('progress.step-done').pending;
  const landed = useRef<{ readonly lessonId: string; readonly stepId: string } | null>(null);
  if (lesson.error?.code === 'lesson.not-open') return <Suspense><ClosedLesson lessonId={lessonId} /></Suspense>;
  if (lesson.error && !lesson.data) return <ErrorPage failure={lesson.error} onRetry={() => void lesson.refetch()} />;
  if (!lesson.data || (isPupil && !progress.data && !progress.error)) return <Loading />;
  const known = progress.data ? withFinished(progress.data, finished) : null;
  // Where somebody landed they stay: finishing a step must not take its answer away before it was read.
  const wanted = stepId ?? (landed.current?.lessonId === lessonId ? landed.current.stepId : undefined);
  const chosen = lesson.data.steps.find((step) => step.id === wanted) ?? firstOpen(lesson.data, known);
  if (!chosen) return <Loading />;
  landed.current = { lessonId, stepId: chosen.id };
  return <OpenLesson lesson={lesson.data} step={chosen} progress={known} classId={classId} above={above} {...(built ? { built } : {})} {...(onStep ? { onStep } : {})} onChanged={() => void progress.refetch()} />;
}

const stateOf = (progress: Progress | null, lessonId: string, stepId: string) => progress?.steps.find((each) => each.lessonId === lessonId && each.stepId === stepId)?.state ?? 'none';
/** Steps that the pupil has finished and the server has not heard of yet. */
const withFinished = (progress: Progress, finished: readonly Pending<'progress.step-done'>[]): Progress => ({
  ...progress, steps: progress.steps.map((step) => (finished.some(({ payload, refusedCode }) => refusedCode === null && payload.lessonId === step.lessonId && payload.stepId === step.stepId) ? { ...step, state: 'done' as const } : step)),
});
const isDone = (state: string): boolean => state === 'done' || state === 'first-try';
const firstOpen = (lesson: Lesson, progress: Progress | null): OpenStep | undefined =>
  lesson.steps.find((step) => !isDone(stateOf(progress, lesson.id, step.id))) ?? lesson.steps[0];

interface OpenLessonProps extends LessonPageProps { lesson: Lesson; step: OpenStep; progress: Progress | null; classId: string; onChanged: () => void }
function OpenLesson({ lesson, step, progress, classId, above, built, onStep, onChanged }: OpenLessonProps) {
  const t = useCourseWords();
  const text = useText();
  const navigate = useNavigate();
  const { enqueue } = useOutbox();
  const at = lesson.steps.findIndex((each) => each.id === step.id);
  const pupil = progress !== null;
  useTimeOnTask(pupil ? { classId, lessonId: lesson.id, stepId: step.id } : null);
  useEffect(() => {
    if (pupil) void enqueue('progress.step-visited', { classId, lessonId: lesson.id, stepId: step.id });
    onStep?.(lesson.id, step.id);
  }, [pupil, classId, lesson.id, step.id, enqueue, onStep]);
  const markDone = () => {
    if (pupil) void enqueue('progress.step-done', { classId, lessonId: lesson.id, stepId: step.id }).then(onChanged);
  };
  const go = (to: number) => { const next = lesson.steps[to]; if (next) navigate(`/learn/${lesson.id}/${next.id}`); else navigate('/'); };
  const marks = lesson.steps.map((each) => ({ id: each.id, done: isDone(stateOf(progress, lesson.id, each.id)), current: each.id === step.id }));
  return (
    <div className="lesson-page">
      <nav className="lesson-steps" aria-label={t('steps')}>
        <p className="lesson-top"><Link to="/learn">← {t('course')}</Link>{pupil && <WhereItIs />}</p>
        <h1>{t('lesson-number', { number: lesson.number })} {text(lesson.title)}</h1>
        <SolderTrace marks={marks} label={t('step-of', { at: at + 1, of: lesson.steps.length })} />
        <ol>
          {lesson.steps.map((each) => (
            <li key={each.id}>
              <Link to={`/learn/${lesson.id}/${each.id}`} aria-current={each.id === step.id ? 'step' : undefined} className={isDone(stateOf(progress, lesson.id, each.id)) ? 'done' : ''}>
                <span>{t(`phase-${each.phase}`)}</span> {text(each.title)}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <main className="lesson-step">
        {above}
        <p className="lesson-phase">{t(`phase-${step.phase}`)} · {t('minutes', { minutes: step.minutes })}</p>
        <h2>{text(step.title)}</h2>
        <StepBody key={step.id} lesson={lesson} step={step} classId={classId} answers={progress?.steps.find((each) => each.lessonId === lesson.id && each.stepId === step.id)?.answers ?? []}
          done={isDone(stateOf(progress, lesson.id, step.id))} onDone={markDone} onChanged={onChanged} />
        {step.kind === 'build' && built?.(lesson.id, step.id)}
        <footer className="lesson-foot">
          <Button variant="quiet" onClick={() => go(at - 1)} disabled={at === 0}>{t('previous')}</Button>
          <span>{t('step-of', { at: at + 1, of: lesson.steps.length })}</span>
          <Button onClick={() => go(at + 1)} data-testid="next-step">{at + 1 < lesson.steps.length ? t('next') : t('finish')}</Button>
        </footer>
      </main>
    </div>
  );
}

/** How far the pupil's steps and answers have come: this computer, on their way, or the server. */
function WhereItIs() {
  const { pendingCount, rejected } = useOutbox();
  const connection = useConnection();
  return <SaveChip state={rejected.length > 0 ? 'rejected' : pendingCount === 0 ? 'saved' : connection.state === 'offline' ? 'this-computer' : 'syncing'} />;
}
