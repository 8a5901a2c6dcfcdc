import { CoursePage, PlanPage, PrepPage } from '@kindling/courses/web';
import { HandInQueuePage } from '@kindling/feedback/web';
import { CardsPage, ClassSignInPage, RosterPage, StaffSignInPage } from '@kindling/identity/web';
import { CupboardPage, KitLabelsPage, KitPage, LoansPage } from '@kindling/kits/web';
import { LiveStartPage } from '@kindling/live-class/web';
import { Route, Switch, usePath } from '@kindling/platform-web';
import { ProgressGridPage } from '@kindling/progress/web';
import { TryPage } from '@kindling/workshop/web';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { HoldBack } from './leaving/hold-back.tsx';
import { useWarmUp } from './offline/registration.ts';
import { Home } from './pages/home.tsx';
import { Broken, NotFound } from './pages/lost.tsx';
import { PageGuard } from './shell/page-guard.tsx';
import { Bare, Shell } from './shell/shell.tsx';

const PrepareCard = lazy(() => import('./offline/prepare-card.tsx'));
const Works = lazy(() => import('./pages/works.tsx'));
const MePage = lazy(() => import('./pages/me.tsx'));
const Lesson = lazy(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedLesson })));
const Workbench = lazy(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedWorkbench })));
const Live = lazy(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedLive })));
const HandIn = lazy(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedHandIn })));

/** Pages that use the whole window. */
const bare: readonly (readonly [path: string, page: ReactNode])[] = [
  ['/learn/:lessonId/:stepId?', <Lesson key="lesson" />], ['/bench/:exerciseId', <Workbench key="bench" />], ['/try/:exerciseId', <TryPage key="try" />],
  ['/live/:liveId', <Live key="live" />],
];
/** Pages inside the shell. */
const inShell: readonly (readonly [path: string, page: ReactNode])[] = [
  ['/', <Home key="home" />], ['/c/:code', <ClassSignInPage key="code" />], ['/sign-in', <StaffSignInPage key="staff" />],
  ['/learn', <CoursePage key="course" />], ['/works', <Works key="works" />], ['/me', <MePage key="me" />], ['/hand-in/:handInId', <HandIn key="hand-in" />],
  ['/teach/:classId/progress', <ProgressGridPage key="grid" />], ['/teach/:classId/hand-ins', <HandInQueuePage key="queue" />],
  ['/teach/:classId/roster', <RosterPage key="roster" />], ['/teach/:classId/cards', <CardsPage key="cards" />],
  ['/teach/:classId/plan', <PlanPage key="plan" below={<Suspense><PrepareCard /></Suspense>} />], ['/teach/:classId/prep/:lessonId', <PrepPage key="prep" />], ['/teach/:classId/live', <LiveStartPage key="start" />],
  ['/teach/:classId/kits', <CupboardPage key="kits" />], ['/teach/:classId/kit-labels', <KitLabelsPage key="kit-labels" />], ['/teach/:classId/kit-loans', <LoansPage key="kit-loans" />], ['/kits/:kitId', <KitPage key="kit" />],
];

export function Pages() {
  const path = usePath();
  useWarmUp();
  useEffect(() => { window.scrollTo(0, 0); }, [path]);
  return (
    <>
    <HoldBack />
    <Switch>
      {bare.map(([at, page]) => <Route key={at} path={at}><PageGuard at={path} broken={<Broken />}><Bare>{page}</Bare></PageGuard></Route>)}
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
