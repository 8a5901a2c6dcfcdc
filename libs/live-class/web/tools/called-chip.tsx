import { Button, Icon } from '@kindling/ui';
import { useState } from 'react';
import { calledName } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useToolWords } from './tool-words.ts';

/** Whose turn it is. The pupil who is called reads that it is their own. */
export function CalledChip({ room, myId, staff = false }: { room: LiveRoom; myId: string; staff?: boolean }) {
  const t = useToolWords();
  const [drawing, setDrawing] = useState(false);
  const name = calledName(room.state);
  if (name === null) return null;
  const mine = room.state.tools.call.now?.personId === myId;
  // One draw at a time: a second tap before the answer would use up somebody's turn.
  const next = async () => { setDrawing(true); await room.give('pupil.call', {}); setDrawing(false); };
  return (
    <span className={`tool-chip called ${mine ? 'mine' : ''}`} role="status" data-testid="called" data-name={name}>
      <span><Icon name="dice" /> <b>{mine ? t('called-you') : t('called', { name })}</b></span>
      {mine && <small>{t('called-hint')}</small>}
      {staff && <Button variant="quiet" size="compact-sm" disabled={drawing} onClick={() => void next()} data-testid="call-next">{t('call-next')}</Button>}
      {staff && <Button variant="quiet" size="compact-sm" onClick={() => void room.give('call.end', {})} data-testid="call-done">{t('call-done')}</Button>}
    </span>
  );
}
