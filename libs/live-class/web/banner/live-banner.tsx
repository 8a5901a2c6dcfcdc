import { Link, useMe } from '@kindling/platform-web';
import { Button, Icon, lazyPart } from '@kindling/ui';
import type { LiveClass } from '@kindling/contracts';
import { Suspense } from 'react';
import { hasEntered } from '../link/entered.ts';
import { useLiveNow } from '../link/use-live-now.ts';
import type { Lookers } from '../help/bench-showing.ts';
import { useLiveWords } from '../words.ts';
import type { Place } from './inside-banner.tsx';
import './live-banner.css';

// On most visits no class is on: its tools are fetched by whoever is in one.
const InsideBanner = lazyPart(() => import('./inside-banner.tsx'));

/** For Today, lesson and workbench: a class is on. A pupil who went in keeps their hand here while working. Nothing when no class is on. */
export function LiveBanner({ classId, place = 'elsewhere', lookers = [] }: { classId: string | null; place?: Place; lookers?: readonly Lookers[] }) {
  const me = useMe();
  const live = useLiveNow(classId);
  if (!live) return null;
  if (me.data?.role === 'pupil' && hasEntered(live.id)) return <Suspense><InsideBanner live={live} myId={me.data.id} place={place} lookers={lookers} /></Suspense>;
  return <OutsideBanner live={live} />;
}

function OutsideBanner({ live }: { live: LiveClass }) {
  const t = useLiveWords();
  return (
    <aside className="live-banner" role="status" data-testid="live-banner">
      <Icon name="broadcast" /> <strong>{t('banner', { tutor: live.tutorName })}</strong>
      <Button component={Link} to={`/live/${live.id}`} variant="copper">{t('enter')}</Button>
    </aside>
  );
}
