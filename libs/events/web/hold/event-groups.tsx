import type { HeldEvent } from '@kindling/contracts';
import { useEventWords } from '../words.ts';

/** Places, answers and who was there, for each class and for families. */
export function EventGroups({ event }: { event: HeldEvent }) {
  const t = useEventWords();
  return (
    <section>
      <h2>{t('groups')}</h2>
      <div className="table-scroll" role="region" aria-label={t('groups')} tabIndex={0}>
        <table className="plain-table" data-testid="groups">
          <thead><tr><th scope="col">{t('group')}</th><th scope="col">{t('places')}</th><th scope="col">{t('coming')}</th><th scope="col">{t('waiting')}</th><th scope="col">{t('there')}</th></tr></thead>
          <tbody>
            {event.groups.map((group) => <tr key={group.classId ?? 'families'}><th scope="row">{group.className ?? t('for-families')}</th><td>{group.places}</td><td>{group.coming}</td><td>{group.waiting}</td><td>{group.checkedIn}</td></tr>)}
            {event.walkIns > 0 && <tr><th scope="row">{t('walk-ins')}</th><td /><td /><td /><td>{event.walkIns}</td></tr>}
          </tbody>
        </table>
      </div>
    </section>
  );
}
