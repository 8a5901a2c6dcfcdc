import type { SortedNumbers } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { measureWords, sortWords } from '../domain/index.ts';
import { NumberTable } from './number-table.tsx';
import { useOverviewWords } from './words.ts';

/** What the sessions and person-times above were: live classes, lectures, salons and so on. */
export function SortTable({ sorts }: { sorts: readonly SortedNumbers[] }) {
  const t = useOverviewWords();
  const text = useText();
  return (
    <NumberTable id="by-kind" title={t('by-kind')} label={t('by-kind')} wide="overview-sorts">
      <thead><tr><th scope="col">{t('kind')}</th><th scope="col">{text(measureWords.sessions.name)}</th><th scope="col">{text(measureWords.personTimes.name)}</th></tr></thead>
      <tbody>{sorts.map((each) => <tr key={each.sort} data-sort={each.sort}><th scope="row">{text(sortWords[each.sort])}</th><td>{each.sessions}</td><td>{each.personTimes}</td></tr>)}</tbody>
    </NumberTable>
  );
}
