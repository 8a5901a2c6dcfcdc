import type { ClassContest } from '@kindling/contracts';
import { ErrorNote, Link, localeOf, useApiQuery, useLanguage, useMe, useParams, useText } from '@kindling/platform-web';
import { Button, CutCard, Empty, Loading, Tabs } from '@kindling/ui';
import { useState } from 'react';
import { EnterDialog } from './enter-dialog.tsx';
import { Practice } from './practice.tsx';
import { WayInShort } from '../way/way.tsx';
import { sayPoints, useTeamWords } from './words.ts';
import '../contests.css';

/** `/contests` for pupils, `/teach/:classId/contests` for those who look after a class. */
export default function ContestsPage() {
  const t = useTeamWords();
  const me = useMe();
  const { classId: named } = useParams();
  const classId = named ?? me.data?.classes[0]?.id ?? '';
  const contests = useApiQuery('contests.of-class', { params: { classId } }, { enabled: classId !== '' });
  const [entering, setEntering] = useState<ClassContest | null>(null);
  if (contests.error && !contests.data) return <ErrorNote failure={contests.error} onRetry={() => void contests.refetch()} />;
  if (!contests.data) return <Loading />;
  return (
    <div>
      <h1>{t('title')}</h1>
      {contests.data.contests.length === 0 && <Empty title={t('none')} />}
      <div className="contest-cards">{contests.data.contests.map((contest) => <ContestCard key={contest.id} contest={contest} onEnter={() => setEntering(contest)} />)}</div>
      {entering && <EnterDialog classId={classId} contest={entering} pupils={contests.data.pupils} ownId={me.data?.role === 'pupil' ? me.data.id : null} onClose={() => setEntering(null)} onEntered={() => { setEntering(null); void contests.refetch(); }} />}
    </div>
  );
}

function ContestCard({ contest, onEnter }: { contest: ClassContest; onEnter: () => void }) {
  const t = useTeamWords();
  const text = useText();
  return (
    <CutCard testId="contest">
      <h2>{text(contest.title)} <small>· {t(contest.open ? 'open' : contest.past ? 'past' : 'running')}</small></h2>
      <p>{text(contest.brief)}</p>
      {contest.exerciseId && !contest.past && <p><Link to={`/bench/${contest.exerciseId}`}>{t('task')}</Link></p>}
      <details><summary>{t('rubric')}</summary><p>{t('machine-part', { weight: contest.machineWeight, rest: 100 - contest.machineWeight })}</p>
        {contest.rubric.map((criterion) => <p key={criterion.id}><b>{text(criterion.title)}</b> {criterion.steps.map((step, points) => `${points} ${text(step)}`).join(' · ')}</p>)}</details>
      <h3>{t('my-teams')}</h3>
      {contest.entries.length === 0 && <p>{t('no-teams')}</p>}
      <ul>{contest.entries.map((entry) => <li key={entry.id}><Link to={`/contests/entries/${entry.id}`} data-testid="contest-team">{entry.title}</Link> · {entry.members.map(({ name }) => name).join('、')} · {t(entry.state)}{entry.way.some(({ standing }) => standing) && <><br /><WayInShort way={entry.way} /></>}</li>)}</ul>
      {contest.open && <p><Button onClick={onEnter} data-testid="new-team">{t('new-team')}</Button></p>}
      {contest.rounds.some(({ lines }) => lines.length > 0) && <Scoreboard rounds={contest.rounds} />}
      {contest.past && <Practice contest={contest} />}
    </CutCard>
  );
}

function Scoreboard({ rounds }: { rounds: ClassContest['rounds'] }) {
  const t = useTeamWords();
  const text = useText();
  const { language } = useLanguage();
  const [open, setOpen] = useState(() => [...rounds].reverse().find(({ lines }) => lines.length > 0)?.id ?? '');
  const round = rounds.find(({ id }) => id === open);
  if (!round) return null;
  return (
    <section>
      <h3>{t('board')}</h3>
      {rounds.length > 1 && <Tabs value={open} onChange={setOpen} tabs={rounds.map(({ id, level }) => ({ value: id, label: t(level) }))} />}
      {round.frozenAt && round.state !== 'published' && <p>{t('frozen-note', { time: new Date(round.frozenAt).toLocaleString(localeOf(language), { dateStyle: 'short', timeStyle: 'short' }) })}</p>}
      {round.lines.length === 0 ? <p>{t('no-lines')}</p> : (
        <div className="contest-scroll"><table className="contest-table stack" data-testid="scoreboard">
          <thead><tr><th className="number">{t('place')}</th><th>{t('team')}</th><th>{t('school-name')}</th><th className="number">{t('machine')}</th><th className="number">{t('total')}</th><th /></tr></thead>
          <tbody>{round.lines.map((line, at) => <tr key={at} className={line.mine ? 'mine' : ''}><td className="number" data-label={t('place')}>{line.place}</td><td className="main lead">{line.title}</td><td className="main">{text(line.schoolName)}</td><td className="number" data-label={t('machine')}>{sayPoints(line.machine)}</td><td className="number" data-label={t('total')}>{sayPoints(line.total)}</td><td className="main">{line.advances ? t('advances') : ''}</td></tr>)}</tbody>
        </table></div>
      )}
    </section>
  );
}
