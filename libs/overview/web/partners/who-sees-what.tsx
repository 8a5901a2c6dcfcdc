import { usePartnerWords } from './words.ts';

const things = ['activities', 'money', 'minutes', 'shared', 'contacts'] as const;
const readers = ['keepers', 'staff', 'guests'] as const;
/** As the server's policies have it; partners.pg.spec.ts holds each line. */
const sees: Readonly<Record<(typeof things)[number], readonly (typeof readers)[number][]>> = { activities: ['keepers', 'staff', 'guests'], money: ['keepers', 'staff'], minutes: ['keepers', 'staff'], shared: ['keepers', 'staff', 'guests'], contacts: ['keepers'] };

export function WhoSeesWhat() {
  const t = usePartnerWords();
  return (
    <details data-testid="who-sees-what">
      <summary>{t('who')}</summary>
      <div className="table-scroll" role="region" aria-label={t('who')} tabIndex={0}>
        <table className="plain-table">
          <thead><tr><td />{readers.map((reader) => <th key={reader} scope="col">{t(reader)}</th>)}</tr></thead>
          <tbody>{things.map((thing) => <tr key={thing}><th scope="row">{t(thing)}</th>{readers.map((reader) => <td key={reader}>{sees[thing].includes(reader) ? t(thing === 'activities' && reader === 'guests' ? 'own' : 'yes') : t('no')}</td>)}</tr>)}</tbody>
        </table>
      </div>
      <p className="overview-note">{t('who-else')}</p>
    </details>
  );
}
