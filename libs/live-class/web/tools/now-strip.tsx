import { Button, Icon } from '@kindling/ui';
import type { LiveRoom } from '../link/use-live-class.ts';
import { CalledChip } from './called-chip.tsx';
import { ReactionCounts } from './reactions.tsx';
import { TimerChip } from './timer-chip.tsx';
import { useToolWords } from './tool-words.ts';
import './class-tools.css';

/** What goes on besides the slide; takes no room when there is nothing. `staff` may end each thing. */
export function NowStrip({ room, myId, staff = false }: { room: LiveRoom; myId: string; staff?: boolean }) {
  const { tools } = room.state;
  if (room.state.phase.is !== 'open') return null;
  return (
    <div className="now-strip">
      <TimerChip room={room} staff={staff} />
      <CalledChip room={room} myId={myId} staff={staff} />
      {staff && tools.pausedSince !== null && <Paused room={room} />}
      <ReactionCounts room={room} />
    </div>
  );
}

function Paused({ room }: { room: LiveRoom }) {
  const t = useToolWords();
  return <span className="tool-chip on" role="status"><span><Icon name="pause" /> <b>{t('paused')}</b></span><Button variant="copper" size="compact-sm" onClick={() => void room.give('work.resume', {})} data-testid="end-pause">{t('resume')}</Button></span>;
}
