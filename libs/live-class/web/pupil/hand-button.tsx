import { Button, Icon } from '@kindling/ui';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useLiveWords } from '../words.ts';
import './hand-button.css';

/** Asking for help without a word. */
export function HandButton({ room, myId }: { room: LiveRoom; myId: string }) {
  const t = useLiveWords();
  const up = room.state.people[myId]?.hand.is === 'up';
  return (
    <p className="live-hand">
      {up && <span role="status">{t('hand-is-up')}</span>}
      <Button variant={up ? 'copper' : 'quiet'} aria-pressed={up} onClick={() => void (up ? room.give('hand.down', {}) : room.give('hand.up', {}))} data-testid="raise-hand">
        <Icon name="hand" /> {up ? t('hand-lower') : t('hand-raise')}
      </Button>
    </p>
  );
}
