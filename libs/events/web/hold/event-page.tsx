import type { EventState } from '@kindling/contracts/light';
import type { HeldEvent } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, Link, savePdf, useApiQuery, useLanguage, useParams } from '@kindling/platform-web';
import { Button, Dialog, Loading } from '@kindling/ui';
import { useState } from 'react';
import { usePick, useSayWhen } from '../say-when.ts';
import { useEventWords, type EventWord } from '../words.ts';
import { EventGroups } from './event-groups.tsx';
import { KitListCard } from '../kit-list/kit-list-card.tsx';
import { PicturesCard } from '../pictures/pictures-card.tsx';
import { SummaryCard } from './summary-card.tsx';
import '../events.css';

const shown = ['published', 'running', 'over', 'summarised'];

/** `/hold/:eventId`: what it is, who comes, and what may be done next. */
export default function EventPage() {
  const { eventId = '' } = useParams();
  const t = useEventWords();
  const pick = usePick();
  const when = useSayWhen();
  const held = useApiQuery('events.event', { params: { eventId } });
  if (held.error && !held.data) return <ErrorNote failure={held.error} onRetry={() => void held.refetch()} />;
  if (!held.data) return <Loading />;
  const event = held.data;
  return (
    <div>
      <p><Link to="/hold">{t('title')}</Link></p>
      <h1>{pick(event.title)} <span className="event-state" data-testid="event-state" data-state={event.state}>{t(`state-${event.state}` as EventWord)}</span></h1>
      <dl className="event-facts">
        <dt>{t('when')}</dt><dd>{when(event.startsAt, event.endsAt)}</dd><dt>{t('where')}</dt><dd>{pick(event.where)}</dd>
        <dt>{t('holder')}</dt><dd>{pick(event.placeName)} · {t(`kind-${event.kind}` as EventWord)}</dd>{event.needs && <><dt>{t('needs')}</dt><dd>{event.needs}</dd></>}
      </dl>
      <Actions event={event} onChanged={() => void held.refetch()} />
      <EventGroups event={event} />
      {event.state !== 'called-off' && <KitListCard eventId={eventId} />}
      {['running', 'over', 'summarised'].includes(event.state) && <SummaryCard eventId={eventId} />}
      {event.state !== 'called-off' && <PicturesCard event={event} />}
    </div>
  );
}

function Actions({ event, onChanged }: { event: HeldEvent; onChanged: () => void }) {
  const t = useEventWords();
  const { language } = useLanguage();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [sure, setSure] = useState(false);
  const fail = (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); };
  const become = (to: EventState) => { setFailure(null); setSure(false); void api('events.change-state', { params: { eventId: event.id }, body: { to } }).then(onChanged, fail); };
  const poster = () => void api('events.poster', { params: { eventId: event.id }, body: { language, origin: window.location.origin } }).then(savePdf, fail);
  return (
    <>
      <p className="events-actions">
        {event.next.filter((to) => to !== 'called-off').map((to) => <Button key={to} onClick={() => become(to)} data-testid={`to-${to}`}>{t(`to-${to}` as EventWord)}</Button>)}
        {shown.includes(event.state) && <Button component={Link} to={`/hold/${event.id}/door`} variant="quiet" data-testid="to-door">{t('door')}</Button>}
        {event.next.length > 0 && event.state !== 'over' && <Button component={Link} to={`/hold/${event.id}/edit`} variant="quiet">{t('edit')}</Button>}
        <Button variant="quiet" onClick={poster} data-testid="poster">{t('poster')}</Button>
        {shown.includes(event.state) && <Button component="a" variant="quiet" href={`/events/${event.id}`} data-testid="public-page">{t('public-page')}</Button>}
        {event.next.includes('called-off') && <Button variant="danger" onClick={() => setSure(true)}>{t('to-called-off')}</Button>}
      </p>
      {failure && <ErrorNote failure={failure} />}
      <Dialog open={sure} onClose={() => setSure(false)} title={t('to-called-off')} actions={<><Button variant="quiet" onClick={() => setSure(false)}>{t('keep')}</Button><Button variant="danger" onClick={() => become('called-off')}>{t('to-called-off')}</Button></>}><p>{t('sure-called-off')}</p></Dialog>
    </>
  );
}
