import { useText } from '@kindling/platform-web';
import type { Board, BoardRound } from './board-page.tsx';
import { useOrganiseWords } from './words.ts';

const say = (hundredths: number | null): string => (hundredths === null ? '–' : (hundredths / 100).toFixed(2));

/** Each group under its school's or county's own order; a double line where the places that go on end. */
export function Standings({ board, round }: { board: Board; round: BoardRound }) {
  const t = useOrganiseWords();
  const text = useText();
  const entries = new Map(board.entries.map((entry) => [entry.id, entry]));
  const groups = [...new Set(round.standings.map(({ group }) => group))];
  return (
    <section>
      <h2>{t('results')}</h2>
      {round.standings.length === 0 && <p>{t('no-results')}</p>}
      {round.pairs > 0 && <p>{t('pairs', { pairs: round.pairs, compared: round.compared })}</p>}
      {groups.map((group) => {
        const lines = round.standings.filter((line) => line.group === group);
        return (
          <div key={group} className="contest-scroll"><table className="contest-table stack" data-testid="standings">
            {round.level === 'school' && <caption>{text(entries.get(lines[0]?.entryId ?? '')?.schoolName ?? { zh: '', en: '' })}</caption>}
            <thead><tr><th className="number">{t('place')}</th><th className="number">{t('number')}</th><th>{t('team')}</th><th>{t('school-name')}</th><th className="number">{t('machine')}</th><th className="number">{t('human')}</th><th className="number">{t('total')}</th><th className="number">{t('sheets')}</th><th /></tr></thead>
            <tbody>{lines.map((line, at) => {
              const entry = entries.get(line.entryId);
              return <tr key={line.entryId} className={line.advances && lines[at + 1]?.advances === false ? 'cut' : ''} data-testid="standing" data-number={entry?.number} data-place={line.place}><td className="number" data-label={t('place')}>{line.place}</td><td className="number" data-label={t('number')}>{entry?.number}</td><td className="main lead">{entry?.title}</td><td className="main">{entry ? text(entry.schoolName) : ''}</td><td className="number" data-label={t('machine')}>{say(line.machine)}</td><td className="number" data-label={t('human')}>{say(line.human)}</td><td className="number" data-label={t('total')}><b>{say(line.total)}</b></td><td className="number" data-label={t('sheets')}>{line.sheets}</td><td className="main">{[...(line.advances ? [t('advances')] : []), ...(line.borderline ? [t('borderline')] : [])].join(' · ')}</td></tr>;
            })}</tbody>
          </table></div>
        );
      })}
      {round.standings.length > 0 && <p><small>{t('normal-note')}</small></p>}
    </section>
  );
}
