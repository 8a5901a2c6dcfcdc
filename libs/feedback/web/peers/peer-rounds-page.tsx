import type { HandInRow, PeerRound } from '@kindling/contracts';
import { api, ErrorNote, Link, newId, useApiQuery, useParams, useText } from '@kindling/platform-web';
import { Button, CutCard, Empty, Loading, Select } from '@kindling/ui';
import { useState } from 'react';
import { useAct } from '../marking/use-act.ts';
import { usePeerWords } from './words.ts';
import './peers.css';

/** `/teach/:classId/peer`: start, read, leave out what does not belong, release. */
export default function PeerRoundsPage() {
  const { classId = '' } = useParams();
  const t = usePeerWords();
  const rounds = useApiQuery('peer.rounds', { params: { classId } });
  const handIns = useApiQuery('workshop.hand-ins', { params: { classId }, query: {} });
  const failure = rounds.error ?? handIns.error;
  if (failure && !(rounds.data && handIns.data)) return <ErrorNote failure={failure} onRetry={() => { void rounds.refetch(); void handIns.refetch(); }} />;
  if (!rounds.data || !handIns.data) return <Loading />;
  const refresh = () => void rounds.refetch();
  return (
    <section className="peer-rounds">
      <p><Link to={`/teach/${classId}/hand-ins`}>← {t('back')}</Link></p>
      <h1>{t('title')}</h1>
      <p className="aside-note">{t('what')}</p>
      <StartBar classId={classId} rows={handIns.data.handIns} onStarted={refresh} />
      {rounds.data.rounds.length === 0 && <Empty title={t('none')} />}
      {rounds.data.rounds.map((round) => <RoundCard key={round.id} classId={classId} round={round} onChanged={refresh} />)}
    </section>
  );
}

function StartBar({ classId, rows, onStarted }: { classId: string; rows: readonly HandInRow[]; onStarted: () => void }) {
  const t = usePeerWords();
  const text = useText();
  const { failure, busy, act } = useAct();
  const choices = [...new Map(rows.map((row) => [row.exerciseId, row])).values()].filter((row) => new Set(rows.filter((each) => each.exerciseId === row.exerciseId).map((each) => each.pupilId)).size > 1);
  const [chosen, setChosen] = useState<string | null>(null);
  const [roundId, setRoundId] = useState(newId);
  const exerciseId = chosen ?? choices[0]?.exerciseId;
  if (!exerciseId) return <p>{t('no-works')}</p>;
  const start = async () => { if (await act(() => api('peer.start', { params: { classId, exerciseId }, body: { roundId } }))) { setRoundId(newId()); onStarted(); } };
  return (
    <div className="peer-start">
      <Select label={t('exercise')} value={exerciseId} onChange={(event) => setChosen(event.currentTarget.value)} data={choices.map((row) => ({ value: row.exerciseId, label: `${row.lessonNumber} · ${text(row.exerciseTitle)}` }))} />
      <Button disabled={busy} onClick={() => void start()} data-testid="start-peers">{t('start')}</Button>
      {failure && <ErrorNote failure={failure} />}
    </div>
  );
}

function RoundCard({ classId, round, onChanged }: { classId: string; round: PeerRound; onChanged: () => void }) {
  const t = usePeerWords();
  const text = useText();
  const { failure, busy, act } = useAct();
  const [without, setWithout] = useState<readonly string[]>([]);
  const release = async () => { if (await act(() => api('peer.release', { params: { classId, roundId: round.id }, body: { without: [...without] } }))) onChanged(); };
  const toggle = (taskId: string) => setWithout((before) => (before.includes(taskId) ? before.filter((each) => each !== taskId) : [...before, taskId]));
  return (
    <CutCard testId="peer-round">
      <h2>{text(round.exerciseTitle)} <small>{t('asked', { written: round.answers.length, asked: round.asked })}{round.releasedAt && ` · ${t('released')}`}</small></h2>
      <ul className="peer-answers">
        {round.answers.map((answer) => (
          <li key={answer.taskId}>
            <p className="aside-note">{t('from-to', { from: answer.reviewerName, to: answer.authorName })}{answer.hidden && ` · ${t('hidden')}`}</p>
            <Words stars={answer.stars} wish={answer.wish} />
            {!round.releasedAt && <label><input type="checkbox" checked={without.includes(answer.taskId)} onChange={() => toggle(answer.taskId)} /> {t('hide')}</label>}
          </li>
        ))}
      </ul>
      {failure && <ErrorNote failure={failure} />}
      {!round.releasedAt && <Button disabled={busy || round.answers.length === 0} onClick={() => void release()} data-testid="release-peers">{t('release')}</Button>}
    </CutCard>
  );
}

export const Words = ({ stars, wish }: { stars: readonly string[]; wish: string }) => <><p>★ {stars[0]}</p><p>★ {stars[1]}</p><p>→ {wish}</p></>;
