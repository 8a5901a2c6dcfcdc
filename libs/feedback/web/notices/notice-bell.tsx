import type { Me } from '@kindling/contracts';
import { Link, useApiQuery, useClassHints } from '@kindling/platform-web';
import { Icon } from '@kindling/ui';
import { useNoticeWords } from './words.ts';
import './notices.css';

/** In the head of every page: how much is unread, and the way to it. */
export default function NoticeBell({ me }: { me: Me }) {
  const t = useNoticeWords();
  const notices = useApiQuery('notices.mine', {});
  const unread = notices.data?.unread ?? 0;
  const refresh = () => void notices.refetch();
  return (
    <>
      {me.classes.slice(0, 8).map(({ id }) => <ClassEar key={id} classId={id} onChange={refresh} />)}
      <Link to="/notices" className="notice-bell" aria-label={unread > 0 ? t('bell', { count: unread }) : t('bell-none')} data-testid="bell" data-unread={unread}>
        <Icon name="bell" size={22} />{unread > 0 && <span className="notice-count" aria-hidden="true">{unread > 99 ? '99+' : unread}</span>}
      </Link>
    </>
  );
}

const worthAsking: ReadonlySet<string> = new Set(['hand-ins', 'feedback', 'live', 'notices']);
/** Staff may look after several classes; each is listened to on its own. */
function ClassEar({ classId, onChange }: { classId: string; onChange: () => void }) {
  useClassHints(classId, (hint) => { if (worthAsking.has(hint.topic)) onChange(); });
  return null;
}
