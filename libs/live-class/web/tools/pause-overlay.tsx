import { Link } from '@kindling/platform-web';
import { Button, Icon } from '@kindling/ui';
import { useEffect, useId, useRef } from 'react';
import type { LiveRoom } from '../link/use-live-class.ts';
import { HandButton } from '../pupil/hand-button.tsx';
import { useToolWords } from './tool-words.ts';
import './class-tools.css';

/** Over a pupil's work while everybody is paused. Without a line nobody could take it back, so then there is no pause. */
export function PauseOverlay({ room, liveId, myId }: { room: LiveRoom; liveId: string; myId: string }) {
  const online = room.status.is === 'live' || room.status.is === 'catching-up';
  return room.state.tools.pausedSince !== null && online ? <Overlay room={room} liveId={liveId} myId={myId} /> : null;
}

function Overlay({ room, liveId, myId }: { room: LiveRoom; liveId: string; myId: string }) {
  const t = useToolWords();
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // A modal dialog makes the page behind it inert, for the keyboard as well. Browsers close it after a second Escape.
  const show = (): void => { if (box.current && !box.current.open) box.current.showModal(); };
  useEffect(show, []);
  return (
    <dialog ref={box} className="pause-overlay" aria-labelledby={titleId} onCancel={(event) => event.preventDefault()} onClose={show} data-testid="pause-overlay">
      <span className="pause-picture"><Icon name="pause" size={44} /></span>
      <h2 id={titleId}>{t('paused-title')}</h2>
      <p>{t('paused-body')}</p>
      <div className="pause-ways"><Button component={Link} to={`/live/${liveId}`} data-testid="pause-see">{t('paused-see')}</Button><HandButton room={room} myId={myId} /></div>
    </dialog>
  );
}
