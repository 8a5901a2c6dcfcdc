import type { EventRow } from '@kindling/contracts';
import { ErrorNote, Link, useApiQuery } from '@kindling/platform-web';
import { Button, Empty, Loading } from '@kindling/ui';
import { usePick, useSayWhen } from '../say-when.ts';
import { useEventWords, type EventWord } from '../words.ts';
import '../events.css';

/** `/hold`: what comes next, and what was held. */
export default function EventsPage() {
  const t = useEventWords();
  const mine = useApiQuery('events.mine', {});
  if (mine.error && !mine.data) return <ErrorNote failure={mine.error} onRetry={() => void mine.refetch()} />;
  if (!mine.data) return <Loading />;
  const { events, mayHold } = mine.data;
  const now = Date.now();
  const next = events.filter((event) => Date.parse(event.endsAt) >= now);
  const past = events.filter((event) => Date.parse(event.endsAt) < now).reverse();
  return (
    <div>
      <h1>{t('title')}</h1>
      <p className="events-lead">{t('lead')}</p>
      {mayHold && <p><Button component={Link} to="/hold/new" data-testid="new-event">{t('new')}</Button></p>}
      {events.length === 0 && <Empty title={t('none')} />}
      {next.length > 0 && <><h2>{t('coming-up')}</h2><EventList events={next} /></>}
      {past.length > 0 && <><h2>{t('past')}</h2><EventList events={past} /></>}
    </div>
  );
}

function EventList({ events }: { events: readonly EventRow[] }) {
  const t = useEventWords();
  const pick = usePick();
  const when = useSayWhen();
  return (
    <ul className="events-list">
      {events.map((event) => (
        <li key={event.id}>
          <Link to={`/hold/${event.id}`} className={event.state} data-testid="event-row">
            <span><b>{pick(event.title)}</b> <span className="event-state">{t(`state-${event.state}` as EventWord)}</span></span>
            <span>{event.checkedIn > 0 ? t('was-there', { n: event.checkedIn }) : t('people', { coming: event.coming, places: event.places })}{event.waiting > 0 ? ` · ${t('waits', { n: event.waiting })}` : ''}</span>
            <small>{when(event.startsAt, event.endsAt)} · {t(`kind-${event.kind}` as EventWord)} · {pick(event.placeName)}</small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
