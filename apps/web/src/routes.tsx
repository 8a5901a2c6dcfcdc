import { CoursePage, PrepPage } from '@kindling/courses/web';
import { HandInQueuePage } from '@kindling/feedback/web';
import { CardsPage, ClassSignInPage, RosterPage, StaffSignInPage } from '@kindling/identity/web';
import { LivePage, LiveStartPage } from '@kindling/live-class/web';
import { ProgressGridPage } from '@kindling/progress/web';
import { TryPage } from '@kindling/workshop/web';
import { lazy } from 'react';
import { createBrowserRouter } from 'react-router';
import { Home } from './pages/home.tsx';
import { Broken, NotFound } from './pages/lost.tsx';
import { Bare, Shell } from './shell/shell.tsx';

const Works = lazy(() => import('./pages/works.tsx'));
const MePage = lazy(() => import('./pages/me.tsx'));
const Lesson = lazy(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedLesson })));
const Workbench = lazy(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedWorkbench })));
const HandIn = lazy(() => import('./pages/composed.tsx').then((module) => ({ default: module.ComposedHandIn })));

export const router = createBrowserRouter([
  {
    element: <Shell />, errorElement: <Broken />,
    children: [
      { path: '/', element: <Home /> },
      { path: '/c/:code', element: <ClassSignInPage /> }, { path: '/sign-in', element: <StaffSignInPage /> },
      { path: '/learn', element: <CoursePage /> }, { path: '/works', element: <Works /> }, { path: '/me', element: <MePage /> },
      { path: '/hand-in/:handInId', element: <HandIn /> },
      { path: '/teach/:classId/progress', element: <ProgressGridPage /> }, { path: '/teach/:classId/hand-ins', element: <HandInQueuePage /> },
      { path: '/teach/:classId/roster', element: <RosterPage /> }, { path: '/teach/:classId/cards', element: <CardsPage /> },
      { path: '/teach/:classId/prep/:lessonId', element: <PrepPage /> }, { path: '/teach/:classId/live', element: <LiveStartPage /> },
      { path: '/live/:liveId', element: <LivePage /> },
      { path: '*', element: <NotFound /> },
    ],
  },
  { path: '/learn/:lessonId/:stepId?', element: <Bare><Lesson /></Bare>, errorElement: <Broken /> },
  { path: '/bench/:exerciseId', element: <Bare><Workbench /></Bare>, errorElement: <Broken /> },
  { path: '/try/:exerciseId', element: <Bare><TryPage /></Bare>, errorElement: <Broken /> },
]);
