import { ErrorNote, useMe } from '@kindling/platform-web';
import { Loading } from '@kindling/ui';
import { Suspense, lazy } from 'react';

const Landing = lazy(() => import('./landing.tsx').then((module) => ({ default: module.Landing })));
const Today = lazy(() => import('../today/today.tsx').then((module) => ({ default: module.Today })));
const StaffHome = lazy(() => import('../today/staff-home.tsx').then((module) => ({ default: module.StaffHome })));

/** The same address for everybody; each role sees its own day. */
export function Home() {
  const me = useMe();
  if (me.error) return <ErrorNote failure={me.error} onRetry={() => void me.refetch()} />;
  if (me.data === undefined) return <Loading />;
  return <Suspense fallback={<Loading />}>{me.data === null ? <Landing /> : me.data.role === 'pupil' ? <Today me={me.data} /> : <StaffHome me={me.data} />}</Suspense>;
}
