import { useText } from '@kindling/platform-web';
import type { Board } from './board-page.tsx';
import { WayInShort } from '../way/way.tsx';
import { TeamCode } from './team-code.tsx';
import { useOrganiseWords } from './words.ts';

export function EntryTable({ board }: { board: Board }) {
  const t = useOrganiseWords();
  const text = useText();
  if (board.entries.length === 0) return null;
  return (
    <section>
      <h2>{t('entries')}</h2>
      <div className="contest-scroll"><table className="contest-table stack">
        <thead><tr><th className="number">{t('number')}</th><th>{t('team')}</th><th>{t('school-name')}</th><th>{t('state')}</th><th className="number">{t('machine')}</th><th>{t('way')}</th><th>{t('code')}</th><th /></tr></thead>
        <tbody>{board.entries.map((entry) => (
          <tr key={entry.id} data-testid="board-entry"><td className="number" data-label={t('number')}>{entry.number}</td><td className="main lead">{entry.title}</td><td className="main">{text(entry.schoolName)}</td><td data-label={t('state')}>{t(entry.state)}{entry.state === 'draft' && entry.missing.length > 0 && <small> · {t('missing', { items: entry.missing.map((item) => t(item)).join(' · ') })}</small>}</td>
            <td className="number" data-label={t('machine')}>{entry.machine ? `${entry.machine.passed}/${entry.machine.total}` : '–'}</td><td className="main">{entry.way.length > 0 && <WayInShort way={entry.way} />}</td><td className="main"><TeamCode contestId={board.id} entry={entry} /></td><td className="main">{entry.state === 'entered' && <a href={`/api/contests/${board.id}/entries/${entry.id}/pack`} download>{t('pack')}</a>}</td></tr>
        ))}</tbody>
      </table></div>
    </section>
  );
}
