import { DigestCard, PortfolioCard } from '@kindling/feedback/web';
import { Link, signOut, useConnection, useLanguage, useMe, useNavigate, useOutbox } from '@kindling/platform-web';
import { CalendarCard } from '@kindling/timetable/web';
import { Button, lazyPart } from '@kindling/ui';
import { forgetOwnCompilations } from '@kindling/workshop/web/compilation-memory';
import { Suspense, useState } from 'react';
import { useAppWords } from '../words.ts';

const WaysOut = lazyPart(() => import('../leaving/ways-out.tsx'));
const BringWork = lazyPart(() => import('../leaving/bring-work.tsx'));

/** Language, work brought from elsewhere, and leaving. Leaving is held back while work has not reached the server. */
export default function MePage() {
  const t = useAppWords();
  const me = useMe();
  const { language, setLanguage } = useLanguage();
  const { pendingCount } = useOutbox();
  const online = useConnection().state === 'online';
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const leave = async () => {
    await signOut();
    forgetOwnCompilations();
    navigate('/');
  };
  if (!me.data) return null;
  return (
    <div className="narrow spaced-cards">
      <h1>{t('settings')}</h1>
      <p>{t('signed-in-as', { name: me.data.name })}</p>
      <p><Button variant="quiet" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>{t('language')}</Button></p>
      <p><Button variant="danger" onClick={() => (pendingCount > 0 ? setAsking(true) : void leave())} data-testid="sign-out">{t('sign-out')}</Button></p>
      <p><Link to="/me/badges" data-testid="to-badges">{t('my-badges')}</Link></p>
      {online && <Suspense><CalendarCard /></Suspense>}
      {me.data.role !== 'pupil' && <Suspense><DigestCard /></Suspense>}
      {me.data.role === 'pupil' && <Suspense><PortfolioCard /></Suspense>}
      {me.data.role === 'pupil' && <Suspense><BringWork me={me.data} /></Suspense>}
      {asking && <Suspense><WaysOut me={me.data} onClose={() => setAsking(false)} onLeave={() => void leave()} /></Suspense>}
    </div>
  );
}
