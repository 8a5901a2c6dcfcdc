import { api, useApiQuery, useLanguage, localeOf } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useRosterWords } from './roster-words.ts';

/** Below the roster; nothing when nobody was put away. */
export function ArchivedPupils({ classId, onChanged }: { classId: string; onChanged: () => void }) {
  const t = useRosterWords();
  const { language } = useLanguage();
  const away = useApiQuery('identity.archived-pupils', { params: { classId } });
  const pupils = away.data?.pupils ?? [];
  if (pupils.length === 0) return null;
  const back = async (personId: string) => { await api('identity.archive-pupil', { params: { classId, personId }, body: { archived: false } }); void away.refetch(); onChanged(); };
  return (
    <details data-testid="archived">
      <summary>{t('away')} · {pupils.length}</summary>
      <ul>{pupils.map((pupil) => <li key={pupil.id}>{pupil.tile}. {pupil.name} · {t('since', { date: new Date(pupil.archivedAt).toLocaleDateString(localeOf(language)) })} <Button variant="quiet" onClick={() => void back(pupil.id)}>{t('take-back')}</Button></li>)}</ul>
    </details>
  );
}
