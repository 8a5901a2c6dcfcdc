import type { SortedNumbers } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { measureWords, sortWords } from '../domain/index.ts';
import { useOverviewWords } from './words.ts';

/** What the sessions and person-times above were: live classes, lectures, salons and so on. */
export function SortTable({ sorts }: { sorts: readonly SortedNumbers[] }) {
  const t = useOverviewWords();
  const text = useText();
  return (
    <section aria-labelledby="by-kind">
      <h2 id="by-kind">{t('by-kind')}</h2>
      <div className="table-scroll" role="region" aria-label={t('by-kind')} tabIndex={0}>
        <table className="plain-table overview-table overview-sorts" data-testid="by-kind">
          <thead><tr><th scope="col">{t('kind')}</th><th scope="col">{text(measureWords.sessions.name)}</th><th scope="col">{text(measureWords.personTimes.name)}</th></tr></thead>
          <tbody>{sorts.map((each) => <tr key={each.sort} data-sort={each.sort}><th scope="row">{text(sortWords[each.sort])}</th><td>{each.sessions}</td><td>{each.personTimes}</td></tr>)}</tbody>
        </table>
      </div>
    </section>
  );
}
