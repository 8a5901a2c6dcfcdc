import type { Me } from '@kindling/contracts';
import { ReviewCard } from '@kindling/courses/web';
import { FeedbackCard } from '@kindling/feedback/web';
import { LiveBanner, PastClassesLink } from '@kindling/live-class/web';
import { ErrorNote, Link, useApiQuery, useClassHints, useText } from '@kindling/platform-web';
import { InvitationsCard } from '@kindling/events/web';
import { AssignmentsCard } from '@kindling/progress/web';
import { CutCard, Empty, Loading, SolderTrace } from '@kindling/ui';
import { Suspense } from 'react';
import { NextClassCard } from '@kindling/timetable/web';
import { useAppWords } from '../words.ts';
import { classOf, useAnsweredAbove } from './answers-above.ts';

/** One large card to go on with, a banner when a class is on, what a grown-up said, and the door to free projects. */
export function Today({ me }: { me: Me }) {
  const t = useAppWords();
  const classId = classOf(me);
  const feedback = useApiQuery('feedback.mine', {});
  useClassHints(classId, (hint) => { if (hint.topic === 'feedback') void feedback.refetch(); });
  const stands = useAnsweredAbove(classId);
  if (!classId) return <Empty title={t('no-class')} />;
  return (
    <div data-testid="today">
      <h1>{t('hello', { name: me.name })}</h1>
      {!stands && <Loading />}
      <div hidden={!stands}>
        <LiveBanner classId={classId} />
        <ContinueCard classId={classId} />
        <div className="cards">
          {feedback.data && <FeedbackCard items={feedback.data.items} />}
          <NextClassCard />
          <Suspense><ReviewCard classId={classId} /></Suspense>
          <Suspense><InvitationsCard classId={classId} /></Suspense>
          <Suspense><AssignmentsCard classId={classId} /></Suspense>
          <CutCard testId="free-card"><h2><Link to="/projects">{t('free-projects')}</Link></h2><p>{t('free-projects-text')}</p></CutCard>
        </div>
        <PastClassesLink classId={classId} />
      </div>
    </div>
  );
}

function ContinueCard({ classId }: { classId: string }) {
  const t = useAppWords();
  const text = useText();
  const outline = useApiQuery('courses.outline', { params: { classId } });
  const progress = useApiQuery('progress.mine', { params: { classId } });
  const failure = outline.error ?? progress.error;
  if (failure && !(outline.data && progress.data)) return <ErrorNote failure={failure} onRetry={() => { void outline.refetch(); void progress.refetch(); }} />;
  if (!outline.data || !progress.data) return <Loading />;
  const { next, steps } = progress.data;
  const lesson = outline.data.lessons.find((each) => each.id === next?.lessonId);
  if (!next || !lesson) return <CutCard big testId="continue-card"><h2>{t('all-done')}</h2><p>{t('all-done-text')}</p><Link to="/learn">{t('course')}</Link></CutCard>;
  const marks = lesson.steps.map((step) => {
    const state = steps.find((each) => each.lessonId === lesson.id && each.stepId === step.id)?.state;
    return { id: step.id, done: state === 'done' || state === 'first-try', current: step.id === next.stepId };
  });
  const step = lesson.steps.find((each) => each.id === next.stepId);
  // The same number as on the course's page: steps that are done.
  const done = marks.filter((mark) => mark.done).length;
  return (
    <Link to={`/learn/${next.lessonId}/${next.stepId}`} className="continue-link">
      <CutCard big testId="continue-card">
        <h2>{t('continue', { number: lesson.number })}</h2>
        <p>{text(lesson.title)} · {text(step?.title ?? lesson.title)} · {t('steps-done', { done, of: lesson.steps.length })}</p>
        <SolderTrace marks={marks} label={t('steps-done', { done, of: lesson.steps.length })} />
      </CutCard>
    </Link>
  );
}
