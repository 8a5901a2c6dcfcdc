import { Button, Icon } from '@kindling/ui';
import { raisedHands, speakingPupil } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useLiveWords } from '../words.ts';

/** First come, first helped. */
export function HandsPanel({ room }: { room: LiveRoom }) {
  const t = useLiveWords();
  const hands = raisedHands(room.state);
  const speaker = speakingPupil(room.state);
  return (
    <section className="live-hands" aria-label={t('hands')} data-testid="hands">
      <h2>{t('hands')} {hands.length > 0 && <span>{hands.length}</span>}</h2>
      {speaker && (
        <p className="live-speaker" role="status">
          <span className="live-hand-name"><Icon name="broadcast" /> {t('has-floor', { name: speaker.name || t('somebody') })}</span>
          <Button variant="quiet" size="compact-sm" onClick={() => void room.give('floor.take-back', { personId: speaker.id })} data-testid="take-floor">{t('floor-take')}</Button>
        </p>
      )}
      {hands.length === 0 && <p className="live-quiet">{t('no-hands')}</p>}
      <ol aria-live="polite">
        {hands.map((person) => (
          <li key={person.id}>
            <span className="live-hand-name"><Icon name="hand" /> {person.name || t('somebody')}</span>
            <Button variant="copper" size="compact-sm" aria-label={t('floor-grant-to', { name: person.name })} onClick={() => void room.give('floor.grant', { personId: person.id })} data-testid="grant-floor">{t('floor-grant')}</Button>
            <Button variant="quiet" size="compact-sm" aria-label={t('lower-hand', { name: person.name })} onClick={() => void room.give('hand.down', { personId: person.id })}>{t('done')}</Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
