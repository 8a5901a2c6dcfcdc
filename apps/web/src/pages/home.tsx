import type { Me } from '@kindling/contracts';
import { OverviewPage, OwnBranch } from '@kindling/overview/web';
import { ErrorNote, useMe } from '@kindling/platform-web';
import { lazyPage, Loading } from '@kindling/ui';
import { Suspense } from 'react';
import { askForToday } from '../today/answers-above.ts';

const Landing = lazyPage(() => import('./landing.tsx').then((module) => ({ default: module.Landing })));
const loadToday = () => import('../today/today.tsx').then((module) => ({ default: module.Today }));
// Who is here takes a round trip to learn; most who come are pupils, and on a thin link the trip is worth more than these few kB.
if (location.pathname === '/') for (const early of [loadToday(), askForToday()]) void early.catch(() => undefined);
const Today = lazyPage(loadToday);
const StaffHome = lazyPage(() => import('../today/staff-home.tsx').then((module) => ({ default: module.StaffHome })));

/** The same address for everybody; each role sees its own day. */
export function Home() {
  const me = useMe();
  if (me.error) return <ErrorNote failure={me.error} onRetry={() => void me.refetch()} />;
  if (me.data === undefined) return <Loading />;
  return <Suspense fallback={<Loading />}><HomeOf me={me.data} /></Suspense>;
}

function HomeOf({ me }: { me: Me | null }) {
  if (me === null) return <Landing />;
  if (me.role === 'pupil') return <Today me={me} />;
  if (me.role !== 'organiser') return <StaffHome me={me} />;
  return <><OwnBranch page={(branchId) => <OverviewPage branchId={branchId} />} /><StaffHome me={me} under /></>;
}
