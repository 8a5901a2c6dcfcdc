import { OverviewPage, OwnBranch } from '@kindling/overview/web';
import { askAhead, ErrorNote, useMe, whoIsHere } from '@kindling/platform-web';
import { lazyPage, Loading } from '@kindling/ui';
import { Suspense } from 'react';

const Landing = lazyPage(() => import('./landing.tsx').then((module) => ({ default: module.Landing })));
const loadToday = () => import('../today/today.tsx').then((module) => ({ default: module.Today }));
// Who is here takes a round trip to learn; most who come are pupils, and on a thin link the trip is worth more than these few kB.
if (location.pathname === '/') for (const early of [loadToday(), askForToday()]) void early.catch(() => undefined);
const Today = lazyPage(loadToday);
const StaffHome = lazyPage(() => import('../today/staff-home.tsx').then((module) => ({ default: module.StaffHome })));

/** What the large card shows is asked for while its page is on the way. */
async function askForToday(): Promise<void> {
  const me = await whoIsHere();
  const classId = me?.classes[0]?.id;
  if (me?.role === 'pupil' && classId) for (const id of ['courses.outline', 'progress.mine'] as const) askAhead(id, { params: { classId } });
}

/** The same address for everybody; each role sees its own day. */
export function Home() {
  const me = useMe();
  if (me.error) return <ErrorNote failure={me.error} onRetry={() => void me.refetch()} />;
  if (me.data === undefined) return <Loading />;
  return <Suspense fallback={<Loading />}>{me.data === null ? <Landing /> : me.data.role === 'pupil' ? <Today me={me.data} /> : <>{me.data.role === 'organiser' && <OwnBranch page={(branchId) => <OverviewPage branchId={branchId} />} />}<StaffHome me={me.data} /></>}</Suspense>;
}
