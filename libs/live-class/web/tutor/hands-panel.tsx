import { Button, Icon } from '@kindling/ui';
import { raisedHands } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useLiveWords } from '../words.ts';

/** First come, first helped. */
export function HandsPanel({ room }: { room: LiveRoom }) {
  const t = useLiveWords();
  const hands = raisedHands(room.state);
  return (
    <section className="live-hands" aria-label={t('hands')} data-testid="hands">
      <h2>{t('hands')} {hands.length > 0 && <span>{hands.length}</span>}</h2>
      {hands.length === 0 && <p className="live-quiet">{t('no-hands')}</p>}
      <ol aria-live="polite">
        {hands.map((person) => (
          <li key={person.id}>
            <span className="live-hand-name"><Icon name="hand" /> {person.name || t('somebody')}</span>
            <Button variant="quiet" size="compact-sm" aria-label={t('lower-hand', { name: person.name })} onClick={() => void room.give('hand.down', { personId: person.id })}>{t('done')}</Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
