import { Button, Dialog } from '@kindling/ui';
import { useState } from 'react';
import { dealt } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { Tool } from '../tools/tool-rail.tsx';
import { useGroupWords } from './group-words.ts';

const MOST = 8;
const PER_GROUP = 3;

/** Dealt by chance, then moved by hand where the tutor knows better. */
export function GroupsButton({ room }: { room: LiveRoom }) {
  const t = useGroupWords();
  const [making, setMaking] = useState(false);
  if (room.state.groups.length > 0) return null;
  return (
    <>
      <Tool icon="people" label={t('groups')} onUse={() => setMaking(true)} testId="groups" />
      {making && <MakeGroups room={room} onClose={() => setMaking(false)} />}
    </>
  );
}

function MakeGroups({ room, onClose }: { room: LiveRoom; onClose: () => void }) {
  const t = useGroupWords();
  const pupils = Object.values(room.state.people).filter((person) => person.role === 'pupil' && person.presence.is === 'here').sort((a, b) => a.name.localeCompare(b.name, 'zh'));
  const [count, setCount] = useState(() => Math.max(1, Math.min(2, pupils.length), Math.min(MOST, Math.ceil(pupils.length / PER_GROUP))));
  const deal = (into: number): Record<string, number> => Object.fromEntries(dealt(pupils.map(({ id }) => id), into, Date.now()).flatMap((members, at) => members.map((id) => [id, at])));
  const [places, setPlaces] = useState(() => deal(count));
  const groups = Array.from({ length: count }, (_, at) => pupils.filter(({ id }) => (places[id] ?? 0) === at).map(({ id }) => id)).filter((members) => members.length > 0);
  const start = (): void => { void room.give('groups.make', { groups }); onClose(); };
  return (
    <Dialog open onClose={onClose} title={t('make-title')} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button onClick={start} disabled={groups.length === 0} data-testid="groups-start">{t('start')}</Button></>}>
      <p>{t('make-body')}</p>
      {pupils.length === 0 && <p className="live-quiet">{t('no-pupils')}</p>}
      <p className="groups-count">
        <label>{t('how-many')} <select value={count} onChange={(event) => { const chosen = Number(event.currentTarget.value); setCount(chosen); setPlaces(deal(chosen)); }} data-testid="groups-count">{Array.from({ length: MOST }, (_, at) => <option key={at} value={at + 1}>{at + 1}</option>)}</select></label>
        <Button variant="quiet" onClick={() => setPlaces(deal(count))} data-testid="groups-deal">{t('deal')}</Button>
      </p>
      <ul className="groups-places">
        {pupils.map(({ id, name }) => (
          <li key={id}><span>{name}</span>
            <select aria-label={t('move', { name })} value={places[id] ?? 0} data-testid="group-place" data-pupil={name} onChange={(event) => { const at = Number(event.currentTarget.value); setPlaces((now) => ({ ...now, [id]: at })); }}>
              {Array.from({ length: count }, (_, at) => <option key={at} value={at}>{t('group', { number: at + 1 })}</option>)}
            </select>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
