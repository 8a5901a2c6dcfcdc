import type { HeldEvent, OperationPayload } from '@kindling/contracts';
import { ErrorNote, Link, useApiQuery, useDrained, useMe, useParams } from '@kindling/platform-web';
import { Button, Loading, TextField } from '@kindling/ui';
import { useState } from 'react';
import { usePick } from '../say-when.ts';
import { useEventWords } from '../words.ts';
import { ScanCard } from './scan-card.tsx';
import { useDoor, type Door } from './use-door.ts';
import '../events.css';

const open = ['published', 'running', 'over', 'summarised'];
const mostWalkIns = 6;

/** `/hold/:eventId/door`: a tap for each who comes; a family's code leads here with its answer marked. */
export default function DoorPage() {
  const { eventId = '' } = useParams();
  const t = useEventWords();
  const pick = usePick();
  const held = useApiQuery('events.event', { params: { eventId } });
  const door = useDoor(eventId, () => void held.refetch());
  if (held.error && !held.data) return <ErrorNote failure={held.error} onRetry={() => void held.refetch()} />;
  if (!held.data) return <Loading />;
  const event = held.data;
  return (
    <div>
      <p><Link to={`/hold/${eventId}`}>{t('home')}</Link></p>
      <h1>{t('door-title', { title: pick(event.title) })}</h1>
      {open.includes(event.state) ? <OpenDoor event={event} door={door} /> : <p>{t('not-open')}</p>}
    </div>
  );
}

function OpenDoor({ event, door }: { event: HeldEvent; door: Door }) {
  const t = useEventWords();
  return (
    <>
      <p className="events-lead">{t('door-note')}</p>
      <p role="status" data-testid="door-state">{door.waiting > 0 ? t('only-here', { n: door.waiting }) : t('all-sent')}{door.refused > 0 && ` · ${t('refused', { n: door.refused })}`}</p>
      <ScanCard event={event} door={door} />
      <Families event={event} door={door} />
      <WalkIns event={event} door={door} />
      {event.groups.length === 1 && <p>{t('not-invited')}</p>}
      {event.groups.flatMap((group) => (group.classId ? [<ClassNames key={group.classId} classId={group.classId} className={group.className ?? ''} eventId={event.id} door={door} />] : []))}
    </>
  );
}

interface TileProps { who: OperationPayload<'events.check-in'>['who']; id: string; label: string; note: string; attendanceId: string | null; door: Door; scanned?: boolean }
/** Pressed is there, whether the server knows it yet or only this computer. */
function Tile({ who, id, label, note, attendanceId, door, scanned = false }: TileProps) {
  const waiting = door.waitingFor(id);
  const known = waiting?.payload.attendanceId ?? attendanceId;
  const [struck, setStruck] = useState<string | null>(null);
  const there = known !== null && known !== struck;
  const tap = () => { if (there) { setStruck(known); void door.strike(known); } else { setStruck(null); void door.note(who); } };
  return <button type="button" aria-pressed={there} className={scanned ? 'scanned' : ''} onClick={tap} data-testid={`tile-${who.is}`}>{label}<small>{note}</small></button>;
}

function Families({ event, door }: { event: HeldEvent; door: Door }) {
  const t = useEventWords();
  const scanned = new URLSearchParams(window.location.search).get('reply');
  const families = event.families.filter((each) => each.state !== 'not-coming' || each.attendanceId !== null).sort((a, b) => Number(b.replyId === scanned) - Number(a.replyId === scanned) || a.number - b.number);
  return (
    <section>
      <h2>{t('families')}</h2>
      {families.length === 0 && <p>{t('no-families')}</p>}
      <div className="event-tiles">{families.map((each) => <Tile key={each.replyId} id={each.replyId} who={{ is: 'family', replyId: each.replyId }} label={t('number', { n: each.number })} note={each.replyId === scanned ? t('scanned') : t(each.state === 'waiting' ? 'waiting' : 'heads', { n: each.heads })} attendanceId={each.attendanceId} door={door} scanned={each.replyId === scanned} />)}</div>
    </section>
  );
}

function WalkIns({ event, door }: { event: HeldEvent; door: Door }) {
  const t = useEventWords();
  const [heads, setHeads] = useState('1');
  const many = Number(heads);
  const fits = Number.isInteger(many) && many >= 1 && many <= mostWalkIns;
  return (
    <section>
      <h2>{t('walk-ins')} <span data-testid="walk-ins-so-far">{event.walkIns + door.walkInsWaiting}</span></h2>
      <div className="event-walk"><TextField type="number" label={t('walk-in-count')} min={1} max={mostWalkIns} value={heads} onChange={(each) => setHeads(each.currentTarget.value)} /><Button disabled={!fits} onClick={() => void door.note({ is: 'walk-in', heads: many })} data-testid="walk-in">{t('walk-in', { n: heads })}</Button></div>
    </section>
  );
}

/** Names are fetched only by those who look after the class, and each look is written down. */
function ClassNames({ classId, className, eventId, door }: { classId: string; className: string; eventId: string; door: Door }) {
  const t = useEventWords();
  const me = useMe();
  const mine = me.data?.classes.some((each) => each.id === classId) ?? false;
  const people = useApiQuery('events.class-people', { params: { classId, eventId } }, { enabled: mine });
  useDrained(() => { if (mine) void people.refetch(); });
  if (!mine) return null;
  if (people.error && !people.data) return <ErrorNote failure={people.error} onRetry={() => void people.refetch()} />;
  if (!people.data) return <Loading />;
  return (
    <section>
      <h2>{className}</h2>
      <div className="event-tiles">{people.data.people.map((each) => <Tile key={each.personId} id={each.personId} who={{ is: 'pupil', personId: each.personId }} label={each.name} note={each.state ? t(`mine-short-${each.state}`) : ''} attendanceId={each.attendanceId} door={door} />)}</div>
    </section>
  );
}
