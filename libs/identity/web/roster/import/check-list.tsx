import type { RosterPreviewRow } from '@kindling/contracts';
import { Button } from '@kindling/ui';
import { useState } from 'react';
import { useRosterWords } from '../roster-words.ts';
import { choicesFor, type ChosenRow, type Choice } from './choices.ts';

export interface CheckListProps { rows: readonly ChosenRow[]; onChange: (rows: readonly ChosenRow[]) => void; onWrite: (consentOnPaper: boolean) => void; onAgain: () => void }

/** Every row with what was found and what will be done; rows to look at stand first. */
export function CheckList({ rows, onChange, onWrite, onAgain }: CheckListProps) {
  const t = useRosterWords();
  const [consent, setConsent] = useState(false);
  const [sent, setSent] = useState(false);
  const count = rows.filter((each) => each.choice !== 'skip').length;
  const fresh = rows.filter((each) => each.row.finding === 'new').length;
  const choose = (at: number, choice: Choice) => onChange(rows.map((each, index) => (index === at ? { ...each, choice } : each)));
  const order = rows.map((each, at) => ({ ...each, at })).sort((a, b) => Number(a.row.finding === 'new') - Number(b.row.finding === 'new') || a.at - b.at);
  return (
    <section>
      <h2>{t('check-title')}</h2>
      <p>{t('summary', { fresh, others: rows.length - fresh })}</p>
      <div className="table-scroll" role="region" aria-label={t('check-title')} tabIndex={0}>
        <table className="plain-table roster-check" data-testid="roster-check">
          <thead><tr><th scope="col">{t('tile')}</th><th scope="col">{t('name')}</th><th scope="col">{t('finding')}</th><th scope="col">{t('choice')}</th></tr></thead>
          <tbody>
            {order.map(({ row, choice, freshId, at }) => (
              <tr key={freshId} data-finding={row.finding}>
                <td>{row.tile ?? ''}</td><th scope="row">{row.name}</th><td><Finding row={row} /></td>
                <td><select value={choice} aria-label={`${row.name}: ${t('choice')}`} disabled={choicesFor[row.finding].length === 1} onChange={(event) => choose(at, event.currentTarget.value as Choice)}>{choicesFor[row.finding].map((each) => <option key={each} value={each}>{t(each)}</option>)}</select></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="roster-consent"><label><input type="checkbox" checked={consent} onChange={(event) => setConsent(event.currentTarget.checked)} /> {t('consent-all')}</label></p>
      <p className="roster-actions"><Button disabled={count === 0 || sent} onClick={() => { setSent(true); onWrite(consent); setTimeout(() => setSent(false), 3000); }} data-testid="write">{count === 0 ? t('nothing') : t('write', { count })}</Button> <Button variant="quiet" onClick={onAgain}>{t('again')}</Button></p>
    </section>
  );
}

function Finding({ row }: { row: RosterPreviewRow }) {
  const t = useRosterWords();
  const sign = row.finding === 'new' ? '●' : row.finding === 'no-name' || row.finding === 'too-long' ? '✕' : '▲';
  return <span className={`roster-finding ${row.finding}`}><span aria-hidden="true">{sign}</span> {t(row.finding, { classes: row.known?.classes.join('、') ?? '' })}</span>;
}
