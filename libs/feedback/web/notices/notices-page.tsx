import type { Notice } from '@kindling/contracts';
import { retentionDays } from '@kindling/contracts/light';
import { api, ErrorNote, Link, localeOf, queryClient, useApiQuery, useLanguage, useText } from '@kindling/platform-web';
import { Button, Empty, Loading } from '@kindling/ui';
import { useAct } from '../marking/use-act.ts';
import { useNoticeWords } from './words.ts';
import './notices.css';

/** `/notices`: newest first; opening one reads it. */
export default function NoticesPage() {
  const t = useNoticeWords();
  const notices = useApiQuery('notices.mine', {});
  const { failure, act } = useAct();
  if (notices.error && !notices.data) return <ErrorNote failure={notices.error} onRetry={() => void notices.refetch()} />;
  if (!notices.data) return <Loading />;
  const read = async (ids?: string[]) => { await act(() => api('notices.read', { body: ids ? { ids } : {} })); await queryClient.invalidateQueries({ queryKey: ['notices.mine'] }); };
  return (
    <section className="notices narrow">
      <h1>{t('title')}</h1>
      {notices.data.notices.length === 0 && <Empty title={t('none')} />}
      {notices.data.unread > 0 && <p><Button variant="quiet" onClick={() => void read()} data-testid="read-all">{t('all-read')}</Button></p>}
      {failure && <ErrorNote failure={failure} />}
      <ul>{notices.data.notices.map((notice) => <NoticeLine key={notice.id} notice={notice} onOpen={() => void read([notice.id])} />)}</ul>
      <p className="aside-note">{t('kept', { days: retentionDays.notice })}</p>
    </section>
  );
}

function NoticeLine({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const t = useNoticeWords();
  const text = useText();
  const { language } = useLanguage();
  return (
    <li className={notice.read ? 'notice' : 'notice unread'} data-testid="notice" data-kind={notice.kind}>
      <Link to={placeOf(notice)} onClick={() => { if (!notice.read) onOpen(); }}>{t(notice.kind, { title: notice.title ? text(notice.title) : '', count: notice.times })}</Link>
      <span className="aside-note">{!notice.read && <strong>{t('unread')} · </strong>}{notice.className} · <time dateTime={notice.at}>{new Date(notice.at).toLocaleString(localeOf(language), { dateStyle: 'short', timeStyle: 'short' })}</time></span>
    </li>
  );
}

function placeOf({ kind, classId, subject }: Notice): string {
  switch (kind) {
    case 'hand-in-waiting': return `/teach/${classId}/hand-ins`;
    case 'stand-in': return `/teach/${classId}/timetable`;
    case 'help-call': return `/live/${subject}`;
    case 'lesson-opened': return `/learn/${subject}`;
    case 'peer-asked': case 'peer-released': return '/peer';
    case 'badge': return '/me';
    case 'accepted': case 'try-again': case 'feedback': return `/hand-in/${subject}`;
  }
}
