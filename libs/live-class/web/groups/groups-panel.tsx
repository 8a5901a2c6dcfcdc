import { Button } from '@kindling/ui';
import { useState } from 'react';
import { leads } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { GroupChat } from './group-chat.tsx';
import { useGroupWords } from './group-words.ts';
import './groups.css';

/** All groups for those who teach: who calls stands first; one is open at a time. Nothing while there are none. */
export function GroupsPanel({ room, myId }: { room: LiveRoom; myId: string }) {
  const t = useGroupWords();
  const [open, setOpen] = useState<number | null>(null);
  const { groups, people } = room.state;
  if (groups.length === 0) return null;
  const ordered = [...groups].sort((a, b) => Number(b.calling) - Number(a.calling) || a.number - b.number);
  const chosen = groups.find((group) => group.number === open);
  return (
    <section className="live-groups" aria-label={t('groups')} data-testid="groups-panel">
      <h2>{t('groups')} <small>{t('closed-count', { count: groups.length })}</small>{leads(room.state, myId) && <Button variant="quiet" size="compact-sm" onClick={() => void room.give('groups.close', {})} data-testid="groups-close">{t('close')}</Button>}</h2>
      <ul>
        {ordered.map((group) => (
          <li key={group.number} className={group.calling ? 'calling' : ''}>
            <button type="button" aria-expanded={group.number === open} onClick={() => setOpen(group.number === open ? null : group.number)} data-testid="group-row" data-group={group.number}>
              <strong>{group.calling ? t('calls', { number: group.number }) : t('group', { number: group.number })}</strong> <span>{group.members.map((id) => people[id]?.name ?? '').join(' ')}</span> <small>{t('lines', { count: group.chat.length })}</small>
            </button>
            {group.calling && <Button variant="copper" size="compact-sm" onClick={() => { setOpen(group.number); void room.give('group.answer', { group: group.number }); }} data-testid="group-answer">{t('answer')}</Button>}
          </li>
        ))}
      </ul>
      {chosen && <GroupChat key={chosen.number} room={room} group={chosen} myId={myId} />}
    </section>
  );
}
