import type { ResponseOf } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, useApiQuery } from '@kindling/platform-web';
import { Button, CutCard } from '@kindling/ui';
import { useState } from 'react';
import { usePick, useSayWhen } from '../say-when.ts';
import { useInvitationWords } from './invitation-words.ts';

type Invited = ResponseOf<'events.of-class'>['events'][number];

/** On Today: what the class is invited to; nothing when there is nothing. */
export default function InvitationsCard({ classId }: { classId: string }) {
  const t = useInvitationWords();
  const events = useApiQuery('events.of-class', { params: { classId } });
  if (!events.data || events.data.events.length === 0) return null;
  return <CutCard testId="invitations"><h2>{t('for-you')}</h2>{events.data.events.slice(0, 2).map((event) => <Invitation key={event.id} classId={classId} event={event} onSaid={() => void events.refetch()} />)}</CutCard>;
}

function Invitation({ classId, event, onSaid }: { classId: string; event: Invited; onSaid: () => void }) {
  const t = useInvitationWords();
  const pick = usePick();
  const when = useSayWhen();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const say = (coming: boolean) => void api('events.reply', { params: { classId, eventId: event.id }, body: { coming } }).then(() => { setFailure(null); onSaid(); }, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <div>
      <p><b>{pick(event.title)}</b><br />{when(event.startsAt)} · {pick(event.where)}</p>
      {event.state === 'called-off' ? <p>{t('called-off')}</p> : (
        <>
          {event.mine && <p role="status">{t(`mine-${event.mine}`)}</p>}
          <p>{event.mine !== 'coming' && event.mine !== 'waiting' && <Button onClick={() => say(true)} data-testid="i-come">{t('i-come')}</Button>} {event.mine !== 'not-coming' && <Button variant="quiet" onClick={() => say(false)} data-testid="i-stay">{t('i-stay')}</Button>}</p>
        </>
      )}
      {failure && <ErrorNote failure={failure} />}
    </div>
  );
}
