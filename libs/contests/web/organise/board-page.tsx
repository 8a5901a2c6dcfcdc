import type { ResponseOf } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, Link, savePdf, useApiQuery, useLanguage, useParams, useText } from '@kindling/platform-web';
import { Button, Dialog, Loading, TextField } from '@kindling/ui';
import { useState } from 'react';
import { nextRoundState, roundSteps, type RoundStep } from '../../domain/index.ts';
import { AppealList } from './appeal-list.tsx';
import { EntryTable } from './entry-table.tsx';
import { JudgeTable } from './judge-table.tsx';
import { PackCard } from './pack-card.tsx';
import { Standings } from './standings.tsx';
import { useOrganiseWords } from './words.ts';
import '../contests.css';

export type Board = ResponseOf<'contests.board'>;
export type BoardRound = Board['rounds'][number];
type Step = Exclude<RoundStep, 'reopen'>;

/** `/compete/:contestId`: rounds as tabs; judges, progress and standings of the chosen one; entries; appeals. */
export default function BoardPage() {
  const { contestId = '' } = useParams();
  const t = useOrganiseWords();
  const text = useText();
  const board = useApiQuery('contests.board', { params: { contestId } });
  const [chosen, setChosen] = useState<string | null>(null);
  if (board.error && !board.data) return <ErrorNote failure={board.error} onRetry={() => void board.refetch()} />;
  if (!board.data) return <Loading />;
  const { rounds } = board.data;
  const round = rounds.find(({ id }) => id === chosen) ?? rounds.find(({ state }) => state !== 'published') ?? rounds[rounds.length - 1];
  const refresh = () => void board.refetch();
  return (
    <div>
      <p><Link to="/compete">{t('back')}</Link></p>
      <h1>{text(board.data.title)}</h1>
      <p>{text(board.data.brief)}</p>
      <ol className="contest-rounds">{rounds.map((each) => <li key={each.id}><button type="button" aria-pressed={each.id === round?.id} onClick={() => setChosen(each.id)} data-testid="round" data-state={each.state}><b>{t(each.level)}</b> · {t(each.state)}</button></li>)}</ol>
      {round && <RoundDesk key={round.id} board={board.data} round={round} onChange={refresh} />}
      <EntryTable board={board.data} />
      <PackCard board={board.data} onChange={refresh} />
      <AppealList board={board.data} onChange={refresh} />
    </div>
  );
}

function RoundDesk({ board, round, onChange }: { board: Board; round: BoardRound; onChange: () => void }) {
  const t = useOrganiseWords();
  const { language } = useLanguage();
  const [asking, setAsking] = useState<Step | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const params = { contestId: board.id, roundId: round.id };
  const caught = (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); };
  const take = (step: Step) => api('contests.step', { params, body: { step } }).then(() => { setFailure(null); setAsking(null); onChange(); }, (thrown: unknown) => { setAsking(null); caught(thrown); });
  const setDay = (heldOn: string | null) => api('contests.set-day', { params, body: { heldOn } }).then(() => { setFailure(null); onChange(); }, caught);
  const print = () => api('contests.certificates', { params, query: { language } }).then(({ name, base64 }) => savePdf({ name, pdf: base64 }), caught);
  const steps = roundSteps.filter((step): step is Step => step !== 'reopen' && nextRoundState(round.state, step).ok && (round.entries.length > 0 || round.at === 0));
  return (
    <>
      <p className="contest-row">
        {steps.map((step) => <Button key={step} variant={step === 'sign' || step === 'publish' ? 'copper' : 'quiet'} onClick={() => setAsking(step)} data-testid={`step-${step}`}>{t(`step-${step}`)}</Button>)}
        {round.state === 'published' && <Button onClick={() => void print()} data-testid="certificates">{t('certificates')}</Button>}
        {round.entries.length > 0 && <a href={`/api/contests/${board.id}/rounds/${round.id}/pack`} download data-testid="round-pack">{t('round-pack')}</a>}
      </p>
      {failure && <ErrorNote failure={failure} onRetry={() => { setFailure(null); onChange(); }} />}
      <div className="contest-day"><TextField type="date" label={t('held-on')} value={round.heldOn ?? ''} onChange={(event) => void setDay(event.currentTarget.value || null)} data-testid="held-on" /></div>
      <Standings board={board} round={round} />
      <JudgeTable board={board} round={round} onChange={onChange} />
      {asking && <Dialog open onClose={() => setAsking(null)} title={t('sure', { step: t(`step-${asking}`) })} actions={<><Button variant="quiet" onClick={() => setAsking(null)}>{t('cancel')}</Button><Button onClick={() => void take(asking)} data-testid="step-yes">{t('yes')}</Button></>}><p>{t(`sure-${asking}`)}</p></Dialog>}
    </>
  );
}
