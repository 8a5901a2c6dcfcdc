import type { CheckReport, ResponseOf } from '@kindling/contracts';
import { ClosedLesson, LessonPage, PrepPage } from '@kindling/courses/web';
import { HandInPage, PeerTaskPage, ReviewDeskPage } from '@kindling/feedback/web';
import { ClassAttendancePage, LatestHandOver, LiveBanner, LivePage, LiveSlotsProvider, MomentPage, ReplayPage, useBenchVisitor, useStepReporter } from '@kindling/live-class/web';
import { useApiQuery, useMe, useParams } from '@kindling/platform-web';
import { PhotoBoard, PhotoCorner } from '@kindling/photos/web';
import { CoachNav, WayOutCard } from '@kindling/progress/web';
import { MomentBench, ProgramDesk, takeOver, WorkbenchPage, WorkChanges, WorkReplay } from '@kindling/workshop/web';
import { Suspense, useCallback, useState } from 'react';

interface At { readonly lessonId: string; readonly stepId: string; readonly passed: number; readonly of: number }
const usePupilClass = (): string | null => { const me = useMe(); return me.data?.role === 'pupil' ? (me.data.classes[0]?.id ?? null) : null; };

/** Contexts meet here and nowhere else: the lesson tells the live class where the pupil is. */
export function ComposedLesson() {
  const classId = usePupilClass();
  const [at, setAt] = useState<At | null>(null);
  useStepReporter(classId, at);
  const onStep = useCallback((lessonId: string, stepId: string) => setAt({ lessonId, stepId, passed: 0, of: 0 }), []);
  const built = (lessonId: string, stepId: string) => classId && <Suspense><PhotoCorner classId={classId} subject={{ on: 'step', lessonId, stepId }} /></Suspense>;
  return <LessonPage above={<LiveBanner classId={classId} place="lesson" />} built={built} onStep={onStep} />;
}

export function ComposedWorkbench() {
  const classId = usePupilClass();
  const { exerciseId = '' } = useParams();
  const outline = useApiQuery('courses.outline', { params: { classId: classId ?? '' } }, { enabled: classId !== null, goodForMs: 10_000 });
  const { visitor, lookers } = useBenchVisitor(classId);
  const [report, setReport] = useState<CheckReport | null>(null);
  const place = outline.data?.lessons.flatMap((lesson) => lesson.steps.filter((step) => step.kind === 'workbench' && step.exercise === exerciseId).map((step) => ({ lessonId: lesson.id, stepId: step.id })))[0];
  useStepReporter(classId, place ? { ...place, passed: report?.checks.filter((check) => check.verdict === 'passed').length ?? 0, of: report?.checks.length ?? 0 } : null);
  const onChecked = useCallback((_: ResponseOf<'exercises.exercise'>, checked: CheckReport) => setReport(checked), []);
  const wayOut = classId && place ? <Suspense><WayOutCard classId={classId} {...place} checked={report} /></Suspense> : null;
  const photos = classId ? <Suspense><PhotoCorner classId={classId} subject={{ on: 'exercise', exerciseId }} goesAlong /></Suspense> : null;
  return <WorkbenchPage closed={<Suspense><ClosedLesson exerciseId={exerciseId} /></Suspense>} visitor={visitor} photos={photos} above={<><LiveBanner classId={classId} place="workbench" lookers={lookers} />{wayOut}</>} onChecked={onChecked} />;
}

const lentByWorkshop = { Desk: ProgramDesk, takeOver };
export const ComposedLive = () => <LiveSlotsProvider value={lentByWorkshop}><LivePage /></LiveSlotsProvider>;
export const ComposedReplay = () => <LiveSlotsProvider value={lentByWorkshop}><ReplayPage /></LiveSlotsProvider>;
export const ComposedHandIn = () => <HandInPage Replay={WorkReplay} Changes={WorkChanges} Photos={PhotoBoard} />;
export const ComposedPeerTask = () => <PeerTaskPage Replay={WorkReplay} />;
export const ComposedReviewDesk = () => <ReviewDeskPage Replay={WorkReplay} />;

export const ComposedAttendance = () => <ClassAttendancePage above={(classId) => <CoachNav classId={classId} />} />;
export const ComposedMoment = () => <MomentPage Bench={MomentBench} />;

/** Before the sheet: what the class before left. */
export function ComposedPrep() {
  const { classId = '' } = useParams();
  return <PrepPage above={<LatestHandOver classId={classId} />} />;
}
