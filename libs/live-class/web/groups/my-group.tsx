import { useLanguage } from '@kindling/platform-web';
import { Button, Icon } from '@kindling/ui';
import { groupOf } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { GroupChat } from './group-chat.tsx';
import { useGroupWords } from './group-words.ts';
import './groups.css';

/** A pupil's own group while there are groups: with whom, what is said, and a call for help. */
export function MyGroup({ room, myId }: { room: LiveRoom; myId: string }) {
  const t = useGroupWords();
  const { language } = useLanguage();
  const group = groupOf(room.state.groups, myId);
  if (!group || room.state.phase.is !== 'open') return null;
  const others = group.members.filter((id) => id !== myId).map((id) => room.state.people[id]?.name ?? '').filter(Boolean);
  return (
    <section className="my-group" aria-label={t('my-group', { number: group.number })} data-testid="my-group" data-group={group.number}>
      <h2>{t('my-group', { number: group.number })}</h2>
      <p className="live-quiet">{others.length > 0 ? t('with', { names: others.join(language === 'zh' ? '、' : ', ') }) : t('alone')}</p>
      <GroupChat room={room} group={group} myId={myId} />
      {group.calling ? <p role="status" className="live-quiet">{t('called')}</p> : <p><Button variant="copper" size="compact-sm" onClick={() => void room.give('group.call', {})} data-testid="group-call"><Icon name="hand" size={16} /> {t('call')}</Button></p>}
    </section>
  );
}
