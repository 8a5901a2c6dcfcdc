import { Icon } from '@kindling/ui';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useLiveWords, type LiveWord } from '../words.ts';
import './link-status.css';

const signs = { connecting: 'broadcast', live: 'check', 'catching-up': 'broadcast', lost: 'wifi-off', closed: 'stop' } as const;

/** One of five words; a sign beside it, so that colour says nothing alone. */
export function LinkStatus({ room }: { room: LiveRoom }) {
  const t = useLiveWords();
  const is = room.status.is === 'refused' ? 'lost' : room.status.is === 'live' && room.state.phase.is === 'closed' ? 'closed' : room.status.is;
  return (
    <span className={`live-status ${is}`} role="status" data-testid="live-status" data-status={is}>
      <Icon name={signs[is]} size={16} /> {t(`status-${is}` satisfies LiveWord)}
      {room.waiting > 0 && is === 'lost' && <small> · {t('sending', { count: room.waiting })}</small>}
    </span>
  );
}
