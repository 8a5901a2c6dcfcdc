import { useMe, useOutbox } from '@kindling/platform-web';
import { lazyPart } from '@kindling/ui';
import { Suspense, useEffect, useState } from 'react';

const WaysOut = lazyPart(() => import('./ways-out.tsx'));

/** Closing the window with work that is only on this computer: the browser asks first, and whoever stays finds the ways out. */
export function HoldBack() {
  const me = useMe();
  const { pendingCount } = useOutbox();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (pendingCount === 0) return;
    const hold = (event: BeforeUnloadEvent) => { event.preventDefault(); setTimeout(() => setHeld(true), 300); };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [pendingCount]);
  return held && me.data ? <Suspense><WaysOut me={me.data} onClose={() => setHeld(false)} /></Suspense> : null;
}
