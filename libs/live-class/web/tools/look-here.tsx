import { Link, useNavigate, usePath } from '@kindling/platform-web';
import { Button, Icon } from '@kindling/ui';
import { useEffect, useState } from 'react';
import type { LiveRoom } from '../link/use-live-class.ts';
import { lookAnswered, noteLookAnswered, noteWayBack, wayBack } from './look-memory.ts';
import { useToolWords } from './tool-words.ts';
import './class-tools.css';

const SECONDS = 5;

/** "Everybody look here", away from the class. `follow` goes there by itself after a few seconds; nobody is torn from a program. */
export function LookHere({ room, liveId, follow }: { room: LiveRoom; liveId: string; follow: boolean }) {
  const since = room.state.tools.lookSince;
  const [stayed, setStayed] = useState(() => lookAnswered(liveId));
  if (since === null || since <= stayed) return null;
  return <Asked key={since} liveId={liveId} follow={follow} onStay={() => { noteLookAnswered(liveId, since); setStayed(since); }} />;
}

function Asked({ liveId, follow, onStay }: { liveId: string; follow: boolean; onStay: () => void }) {
  const t = useToolWords();
  const path = usePath();
  const navigate = useNavigate();
  const [left, setLeft] = useState(SECONDS);
  const go = (): void => { noteWayBack(liveId, path); navigate(`/live/${liveId}`); };
  useEffect(() => {
    if (!follow) return;
    if (left === 0) { go(); return; }
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  });
  return (
    <div className="look-here" role="alert" data-testid="look-here">
      <Icon name="eye" size={22} /> <strong>{t('look-asked')}</strong>
      <Button variant="copper" onClick={go} data-testid="look-go">{follow ? t('look-going', { seconds: left }) : t('look-go')}</Button>
      <Button variant="quiet" onClick={onStay} data-testid="look-stay">{t('look-stay')}</Button>
    </div>
  );
}

/** In the class: being here answers the call, and there is a way back to where the pupil came from. */
export function WayBack({ room, liveId }: { room: LiveRoom; liveId: string }) {
  const t = useToolWords();
  const since = room.state.tools.lookSince;
  useEffect(() => { if (since !== null) noteLookAnswered(liveId, since); }, [liveId, since]);
  const back = wayBack(liveId);
  return back ? <Button component={Link} to={back} variant="quiet" data-testid="look-back"><Icon name="slower" /> {t('look-back')}</Button> : null;
}
