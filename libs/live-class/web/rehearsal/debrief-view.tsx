import type { RehearsalDebrief } from '@kindling/contracts';
import { Link } from '@kindling/platform-web';
import { Button, CutCard } from '@kindling/ui';
import { useRehearsalWords } from './rehearsal-words.ts';

type Waited = RehearsalDebrief['hands'][number];

/** Minutes and seconds in a sentence. */
export function Seconds({ word, ms, more = {} }: { word: 'lasted' | 'talked' | 'at'; ms: number; more?: Record<string, number> }) {
  const t = useRehearsalWords();
  return <>{t(word, { minutes: Math.floor(ms / 60_000), seconds: Math.round((ms % 60_000) / 1000), ...more })}</>;
}

/** Facts, and two questions; no mark. */
export function DebriefView({ debrief, onAgain }: { debrief: RehearsalDebrief; onAgain: () => void }) {
  const t = useRehearsalWords();
  return (
    <main className="narrow" data-testid="debrief">
      <CutCard>
        <h1>{t('debrief')}</h1>
        <p><Seconds word="lasted" ms={debrief.lastedMs} more={{ pupils: debrief.pupils }} /></p>
        <p role="status" data-testid="debrief-counts" data-counts={debrief.counts}>{debrief.counts ? t('counts') : t('too-short')}</p>
        <h2>{t('hands')}</h2>
        <WaitedList rows={debrief.hands} none={t('no-hands')} testId="debrief-hands" />
        <h2>{t('stuck')}</h2>
        <WaitedList rows={debrief.stuck} none={t('no-stuck')} testId="debrief-stuck" />
        <h2>{t('did')}</h2>
        <ul><li>{t('steps', { n: debrief.steps })}</li><li data-testid="debrief-polls">{t('polls', { n: debrief.polls, votes: debrief.votes })}</li><li>{t('said', { n: debrief.said })}</li><li>{debrief.talkedMs > 0 ? <Seconds word="talked" ms={debrief.talkedMs} /> : t('not-measured')}</li></ul>
        <h2>{t('think')}</h2>
        <p>{t('think-text')}</p>
        <p className="rehearsal-actions"><Button onClick={onAgain}>{t('again')}</Button> <Link to="/hours">{t('to-path')}</Link></p>
      </CutCard>
    </main>
  );
}
function WaitedList({ rows, none, testId }: { rows: readonly Waited[]; none: string; testId: string }) {
  const t = useRehearsalWords();
  if (rows.length === 0) return <p>{none}</p>;
  return <ul data-testid={testId}>{rows.map((row) => <li key={`${row.name} ${row.fromMs}`} data-answered={row.forMs !== null}>{row.forMs === null ? t('never', { name: row.name }) : t('waited', { name: row.name, seconds: Math.round(row.forMs / 1000) })} <small>(<Seconds word="at" ms={row.fromMs} />)</small></li>)}</ul>;
}
