import { api, ErrorNote, useApiQuery, useMe } from '@kindling/platform-web';
import { useAct } from '../marking/use-act.ts';
import { useReviewWords } from './words.ts';
import './reviews.css';

/** The teacher's word on whether volunteers of other classes may help here. */
export function VolunteerSwitch({ classId }: { classId: string }) {
  const t = useReviewWords();
  const me = useMe();
  const settings = useApiQuery('reviews.settings', { params: { classId } });
  const { failure, busy, act } = useAct();
  if (!settings.data || !me.data) return null;
  const set = async (volunteers: boolean) => { await act(() => api('reviews.set', { params: { classId }, body: { volunteers } })); void settings.refetch(); };
  return (
    <section className="volunteer-switch">
      <h2>{t('switch-title')}</h2>
      <p className="aside-note">{t('switch-what')}</p>
      {me.data.role === 'tutor' ? <p>{settings.data.volunteers ? t('is-on') : t('is-off')}</p>
        : <label><input type="checkbox" checked={settings.data.volunteers} disabled={busy} onChange={(event) => void set(event.currentTarget.checked)} data-testid="volunteers" /> {t('switch-on')}</label>}
      {failure && <ErrorNote failure={failure} />}
    </section>
  );
}
