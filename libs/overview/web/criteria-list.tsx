import { useText } from '@kindling/platform-web';
import { criterionWords, isMet } from '../domain/index.ts';
import type { Found } from './overview-page.tsx';
import { useOverviewWords } from './words.ts';

export function CriteriaList({ schools }: { schools: Found['schools'] }) {
  const t = useOverviewWords();
  const text = useText();
  return (
    <section aria-labelledby="criteria">
      <h2 id="criteria">{t('criteria')}</h2>
      <p className="overview-note">{t('criteria-what')}</p>
      {schools.map((school) => (
        <details key={school.schoolId} open={schools.length === 1} data-testid="criteria">
          <summary>{text(school.name)} · {t('met', { met: school.criteria.filter(isMet).length, of: school.criteria.length })}</summary>
          <ul className="overview-criteria">{school.criteria.map((each) => <li key={each.id} className={isMet(each) ? 'met' : ''}><span aria-hidden="true">{isMet(each) ? '✓' : '○'}</span> {text(criterionWords[each.id]).replace('{need}', String(each.need))} <small>{t('have', { have: each.have })}</small></li>)}</ul>
        </details>
      ))}
    </section>
  );
}
