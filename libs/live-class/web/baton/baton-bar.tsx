import { useErrorWords, type FailureCode } from '@kindling/platform-web';
import { Button, Dialog, Icon } from '@kindling/ui';
import { useState } from 'react';
import { batonTakers, batonWait, leads } from '../../domain/index.ts';
import type { Refusal } from '../link/live-link.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { SECOND_MS, useClassTime } from '../room/use-class-time.ts';
import { useBatonWords } from './baton-words.ts';
import './baton-bar.css';

/** Who leads, and the two ways to change that: handed over by the one who leads, or taken when they have been gone long enough. */
export function BatonBar({ room, myId }: { room: LiveRoom; myId: string }) {
  if (!room.state.lead || room.state.phase.is !== 'open') return null;
  return leads(room.state, myId) ? <HandOver room={room} /> : <LedBy room={room} />;
}

function HandOver({ room }: { room: LiveRoom }) {
  const t = useBatonWords();
  const [asking, setAsking] = useState(false);
  const takers = batonTakers(room.state);
  if (takers.length === 0) return null;
  const hand = (personId: string): void => { setAsking(false); void room.give('baton.hand', { personId }); };
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)} data-testid="hand-over">{t('hand-over')}</Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('hand-over-title')} actions={<Button variant="quiet" onClick={() => setAsking(false)}>{t('cancel')}</Button>}>
        <p>{t('hand-over-body')}</p>
        <ul className="baton-takers">{takers.map(({ id, name }) => <li key={id}><Button onClick={() => hand(id)} data-testid="hand-to">{t('hand-to', { name })}</Button></li>)}</ul>
      </Dialog>
    </>
  );
}

interface Refused extends Refusal { /** Class time from which it may be tried again. */ readonly until?: number }
function LedBy({ room }: { room: LiveRoom }) {
  const t = useBatonWords();
  const sentence = useErrorWords();
  const [refused, setRefused] = useState<Refused | null>(null);
  const at = useClassTime(room, SECOND_MS);
  const reckoned = batonWait(room.state, at);
  // The server's word goes before what this computer reckons.
  const wait = reckoned === null ? null : Math.max(reckoned, refused?.until === undefined ? 0 : refused.until - at);
  const name = room.state.people[room.state.lead?.personId ?? '']?.name || t('somebody');
  const take = async () => {
    const answer = await room.give('baton.take', {});
    setRefused(answer.ok ? null : { ...answer, ...(typeof answer.params?.['retryAfterSeconds'] === 'number' ? { until: at + answer.params['retryAfterSeconds'] * SECOND_MS } : {}) });
  };
  if (wait === null) return <span className="baton-lead" data-testid="led-by">{t('led-by', { name })}</span>;
  return (
    <span className="baton-lead away" role="status" data-testid="lead-away">
      <Icon name="wifi-off" size={16} /> {t('lead-away', { name })}
      <Button variant="copper" size="compact-sm" disabled={wait > 0} onClick={() => void take()} data-testid="take-baton">{wait > 0 ? t('take-in', { seconds: Math.ceil(wait / 1000) }) : t('take')}</Button>
      {refused && <span role="alert">{sentence(refused.code as FailureCode, refused.params)}</span>}
    </span>
  );
}

/** For pupils: silence has a reason. */
export function LeadAway({ room }: { room: LiveRoom }) {
  const t = useBatonWords();
  if (room.state.phase.is !== 'open' || batonWait(room.state, room.state.t) === null) return null;
  return <p className="baton-lead away" role="status" data-testid="lead-away"><Icon name="wifi-off" size={16} /> {t('pupils-told')}</p>;
}
