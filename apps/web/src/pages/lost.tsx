import { Link, useConnection } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useEffect, useRef } from 'react';
import { useAppWords } from '../words.ts';

export function NotFound() {
  const t = useAppWords();
  return <div className="narrow"><h1>{t('not-found')}</h1><p>{t('not-found-text')}</p><Button component={Link} to="/">{t('home')}</Button></div>;
}
/** Shown instead of a page that threw. Without network the page is most likely just not on this computer: it comes by itself when the network does. */
export function Broken() {
  const t = useAppWords();
  const away = useConnection().state === 'offline';
  const wasAway = useRef(away);
  useEffect(() => { if (wasAway.current && !away) window.location.reload(); }, [away]);
  if (away) return <div className="narrow" role="alert" data-testid="not-on-this-computer"><h1>{t('not-here')}</h1><p>{t('not-here-text')}</p><Button component={Link} to="/">{t('home')}</Button></div>;
  return <div className="narrow" role="alert"><h1>{t('broke')}</h1><p>{t('broke-text')}</p><Button onClick={() => window.location.reload()}>{t('reload')}</Button></div>;
}
