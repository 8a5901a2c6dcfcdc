import { ContestBoardPage, ContestEntryPage, ContestsPage, FoundContestPage, OrganisePage } from '@kindling/contests/web';
import { AuthorPage } from '@kindling/authoring/web';
import { LineCard, useLineReport } from '@kindling/line/web';
import { TimetablePage } from '@kindling/timetable/web';
import { ClassBadgesPage, MyBadgesPage, VerifyPage } from '@kindling/badges/web';
import { CoursePage, PlanPage, ReviewPage } from '@kindling/courses/web';
import { HandInQueuePage, MyPeersPage, NoticesPage, PeerRoundsPage, ReviewQueuePage } from '@kindling/feedback/web';
import { CardsPage, ClassSignInPage, ImportRosterPage, LooksPage, PrivacyPage, RosterPage, SharePage, SlipsPage, StaffSignInPage, TermPage } from '@kindling/identity/web';
import { DoorPage, EditEventPage, EventPage, EventsPage, FamilySlipsPage, NewEventPage } from '@kindling/events/web';
import { CupboardPage, KitLabelsPage, KitPage, LoansPage } from '@kindling/kits/web';
import { LiveStartPage, PastClassList, RehearsalPage } from '@kindling/live-class/web';
import { LibraryPage } from '@kindling/materials/web';
import { CalendarPage, ClassYearPage, OverviewPage, OwnBranch, YearPlanPage, YearReviewPage } from '@kindling/overview/web';
import { ClassPhotosPage } from '@kindling/photos/web';
import { Route, Switch, useParams, usePath } from '@kindling/platform-web';
import { ClassConceptsPage, ClassLessonsPage, GradebookPage, ProgressGridPage, PupilPage, VoicesPage } from '@kindling/progress/web';
import { lazyPage, lazyPart } from '@kindling/ui';
import { HoursPage, PeoplePage, StartPage, VolunteersPage } from '@kindling/volunteers/web';
import { AttemptsPage, ClassProjectsPage, ProjectPage, TryPage } from '@kindling/workshop/web';
import { type ReactNode, Suspense, useEffect } from 'react';
import { HoldBack } from './leaving/hold-back.tsx';
import { useWarmUp } from './offline/registration.ts';
import { Home } from './pages/home.tsx';
import { Broken, NotFound } from './pages/lost.tsx';
import { PageGuard } from './shell/page-guard.tsx';
import { Bare, Shell } from './shell/shell.tsx';

const Projects = lazyPage(() => import('./pages/projects.tsx'));
const PrepareCard = lazyPart(() => import('./offline/prepare-card.tsx'));
const Works = lazyPage(() => import('./pages/works.tsx'));
const MePage = lazyPage(() => import('./pages/me.tsx'));
const Lesson = lazyPage(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedLesson })));
const Workbench = lazyPage(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedWorkbench })));
const Live = lazyPage(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedLive })));
const Attendance = lazyPage(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedAttendance })));
const HandIn = lazyPage(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedHandIn })));
const ReviewDesk = lazyPage(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedReviewDesk })));
const PeerTask = lazyPage(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedPeerTask })));
const Prep = lazyPage(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedPrep })));
const NextPrep = lazyPage(() => import('./pages/next-prep.tsx'));
const Moment = lazyPage(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedMoment })));
const Judge = lazyPage(() => import('./pages/composed-judge.tsx'));
const OwnLesson = lazyPage(() => import('./pages/own-lesson.tsx'));
const Training = lazyPage(() => import('./pages/training.tsx'));
const TrainingLesson = lazyPage(() => import('./pages/training-lesson.tsx'));
const Replay = lazyPage(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedReplay })));

/** Pages that use the whole window. */
const bare: readonly (readonly [path: string, page: ReactNode])[] = [
  ['/learn/:lessonId/:stepId?', <Lesson key="lesson" />], ['/bench/:exerciseId', <Workbench key="bench" />], ['/try/:exerciseId', <TryPage key="try" />], ['/projects/:projectId', <ProjectPage key="project" />],
  ['/author/:classId/:ownLessonId', <OwnLesson key="own-lesson" />],
  ['/live/:liveId', <Live key="live" />], ['/rehearse', <RehearsalPage key="rehearse" />],
  ['/judge/:token', <Judge key="judge" />],
  ['/live/:liveId/replay', <Replay key="replay" />],
  ['/live/:liveId/try/:atMs', <Moment key="moment" />],
];
/** Pages inside the shell. */
const inShell: readonly (readonly [path: string, page: ReactNode])[] = [
  ['/', <Home key="home" />], ['/c/:code', <ClassSignInPage key="code" />], ['/sign-in', <StaffSignInPage key="staff" />],
  ['/learn', <CoursePage key="course" />], ['/projects', <Projects key="projects" />], ['/works', <Works key="works" />], ['/me', <MePage key="me" />], ['/hand-in/:handInId', <HandIn key="hand-in" />], ['/grade/:handInId', <HandIn key="grade" />],
  ['/teach/:classId/progress', <ProgressGridPage key="grid" />], ['/teach/:classId/hand-ins', <HandInQueuePage key="queue" />],
  ['/teach/:classId/peer', <PeerRoundsPage key="peer-rounds" />], ['/peer', <MyPeersPage key="my-peers" />], ['/peer/:taskId', <PeerTask key="peer-task" />],
  ['/notices', <NoticesPage key="notices" />], ['/reviews', <ReviewQueuePage key="reviews" />], ['/reviews/:handInId', <ReviewDesk key="review-desk" />],
  ['/teach/:classId/projects', <ClassProjectsPage key="class-projects" />],
  ['/teach/:classId/progress/lessons', <ClassLessonsPage key="lessons" />], ['/teach/:classId/progress/concepts', <ClassConceptsPage key="concepts" />],
  ['/teach/:classId/progress/attendance', <Attendance key="attendance" />], ['/teach/:classId/progress/gradebook', <GradebookPage key="gradebook" />],
  ['/teach/:classId/pupils/:personId', <PupilPage key="pupil" />], ['/teach/:classId/pupils/:personId/checks/:exerciseId', <AttemptsPage key="checks" />],
  ['/teach/:classId/roster/import', <ImportRosterPage key="import" />], ['/teach/:classId/term', <TermPage key="term" />],
  ['/teach/:classId/roster', <RosterPage key="roster" />], ['/teach/:classId/cards', <CardsPage key="cards" />],
  ['/teach/:classId/plan', <PlanPage key="plan" below={<Suspense><PrepareCard /><ClassLine /></Suspense>} />], ['/teach/:classId/prep', <NextPrep key="next-prep" />], ['/teach/:classId/prep/:lessonId', <Prep key="prep" />], ['/teach/:classId/live', <LiveStartPage key="start" />],
  ['/teach/:classId/kits', <CupboardPage key="kits" />], ['/teach/:classId/kit-labels', <KitLabelsPage key="kit-labels" />], ['/teach/:classId/kit-loans', <LoansPage key="kit-loans" />], ['/kits/:kitId', <KitPage key="kit" />],
  ['/teach/:classId/photos', <ClassPhotosPage key="photos" />],
  ['/materials', <LibraryPage key="my-library" />], ['/teach/:classId/materials', <LibraryPage key="library" />],
  ['/author', <AuthorPage key="author" />],
  ['/teach/:classId/share', <SharePage key="share" />],
  ['/privacy', <PrivacyPage key="privacy" />],
  ['/teach/:classId/slips', <SlipsPage key="slips" />],
  ['/teach/:classId/looks', <LooksPage key="looks" />],
  ['/teach/:classId/timetable', <TimetablePage key="timetable" />],
  ['/hold', <EventsPage key="events" />], ['/hold/new', <NewEventPage key="new-event" />], ['/hold/:eventId', <EventPage key="event" />], ['/hold/:eventId/edit', <EditEventPage key="edit-event" />], ['/hold/:eventId/door', <DoorPage key="door" />],
  ['/teach/:classId/family-slips', <FamilySlipsPage key="family-slips" />],
  ['/contests', <ContestsPage key="contests" />], ['/contests/entries/:entryId', <ContestEntryPage key="contest-entry" />], ['/teach/:classId/contests', <ContestsPage key="class-contests" />],
  ['/compete', <OrganisePage key="compete" />], ['/compete/new', <FoundContestPage key="found-contest" />], ['/compete/:contestId', <ContestBoardPage key="contest-board" />],
  ['/hours', <HoursPage key="hours" />], ['/start', <StartPage key="start" />], ['/training', <Training key="training" />], ['/training/:lessonId', <TrainingLesson key="training-lesson" />],
  ['/org', <OwnBranch key="org" page={(branchId) => <OverviewPage branchId={branchId} />} />],
  ['/org/volunteers', <OwnBranch key="volunteers" page={(branchId) => <VolunteersPage branchId={branchId} />} />],
  ['/org/plan', <OwnBranch key="plan" page={(branchId) => <YearPlanPage branchId={branchId} />} />],
  ['/calendar', <CalendarPage key="calendar" />],
  ['/org/review', <OwnBranch key="year-review" page={(branchId) => <YearReviewPage branchId={branchId} />} />], ['/teach/:classId/year', <ClassYearPage key="class-year" />],
  ['/org/people', <OwnBranch key="people" page={(branchId) => <PeoplePage branchId={branchId} />} />],
  ['/teach/:classId/badges', <ClassBadgesPage key="badges" />], ['/me/badges', <MyBadgesPage key="my-badges" />], ['/verify/:credentialId?', <VerifyPage key="verify" />],
  ['/review', <ReviewPage key="review" />],
  ['/teach/:classId/progress/voices', <VoicesPage key="voices" />],
  ['/past-classes', <PastClassList key="past" />],
];

/** Beside what makes a computer ready for a class without network: how good the network is. */
function ClassLine() {
  const { classId = '' } = useParams();
  return <LineCard classId={classId} />;
}

export function Pages() {
  const path = usePath();
  useWarmUp();
  useLineReport();
  useEffect(() => { window.scrollTo(0, 0); }, [path]);
  return (
    <>
    <HoldBack />
    <Switch>
      {bare.map(([at, page]) => <Route key={at} path={at}><PageGuard at={path} broken={<main><Broken /></main>}><Bare>{page}</Bare></PageGuard></Route>)}
      <Route>
        <Shell>
          <PageGuard at={path} broken={<Broken />}>
            <Switch>
              {inShell.map(([at, page]) => <Route key={at} path={at}>{page}</Route>)}
              <Route><NotFound /></Route>
            </Switch>
          </PageGuard>
        </Shell>
      </Route>
    </Switch>
    </>
  );
}
