import type { ResponseOf } from '@kindling/contracts';
import { useVolunteerWords } from './words.ts';

/** Who came and went, term by term; a click looks at that term. */
export function TermTable({ terms, onPick }: { terms: ResponseOf<'volunteers.of-branch'>['terms']; onPick: (span: { from: string; to: string }) => void }) {
  const t = useVolunteerWords();
  const name = (from: string) => t(from.slice(5, 7) === '09' ? 'autumn' : 'spring', { year: from.slice(0, 4) });
  return (
    <div className="table-scroll">
      <table className="plain-table" data-testid="terms">
        <thead><tr><th scope="col">{t('term')}</th><th scope="col">{t('head-active')}</th><th scope="col">{t('head-joined')}</th><th scope="col">{t('head-left')}</th><th scope="col">{t('hours')}</th></tr></thead>
        <tbody>{terms.map((term) => <tr key={term.from}><th scope="row"><button type="button" className="term-pick" onClick={() => onPick({ from: term.from, to: term.to })}>{name(term.from)}</button></th><td>{term.active}</td><td>{term.joined}</td><td>{term.left}</td><td>{term.hours}</td></tr>)}</tbody>
      </table>
    </div>
  );
}
