import { Button, Icon } from '@kindling/ui';
import { timeLeft } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useToolWords } from './tool-words.ts';
import { minutesAndSeconds, useSeconds } from './use-seconds.ts';

const LAST_SECONDS_MS = 30_000;
const MORE_S = 60;

/** The timer, the same on every screen; nothing when none runs. `staff` may extend and stop it. */
export function TimerChip({ room, staff = false }: { room: LiveRoom; staff?: boolean }) {
  const t = useToolWords();
  const { tools } = room.state;
  const left = timeLeft(tools, useSeconds(room, tools.timer.is === 'running'));
  if (left === null) return null;
  const up = left === 0;
  return (
    <span className={`tool-chip timer ${up ? 'up' : left <= LAST_SECONDS_MS ? 'last' : ''}`} data-testid="timer-chip">
      <span role="timer" aria-label={t('time-left')}><Icon name="clock" /> <b>{up ? t('time-up') : minutesAndSeconds(left)}</b></span>
      {up && <span className="visually-hidden" role="status">{t('time-up')}</span>}
      {staff && <Button variant="quiet" size="compact-sm" onClick={() => void room.give('timer.extend', { seconds: MORE_S })} data-testid="timer-more">{t('timer-more')}</Button>}
      {staff && <Button variant="quiet" size="compact-sm" onClick={() => void room.give('timer.stop', {})} data-testid="timer-stop">{t('timer-stop')}</Button>}
    </span>
  );
}
