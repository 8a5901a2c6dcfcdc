import { api, ApiFailure, ErrorNote } from '@kindling/platform-web';
import { Button, CutCard, TextField } from '@kindling/ui';
import { useState } from 'react';
import type { Board } from './board-page.tsx';
import { useOrganiseWords } from './words.ts';

type Appeal = Board['appeals'][number];

export function AppealList({ board, onChange }: { board: Board; onChange: () => void }) {
  const t = useOrganiseWords();
  if (board.appeals.length === 0) return null;
  return <section><h2>{t('appeals')}</h2>{board.appeals.map((appeal) => <OneAppeal key={appeal.id} contestId={board.id} appeal={appeal} judging={board.rounds.some(({ state }) => state === 'judging')} onChange={onChange} />)}</section>;
}

function OneAppeal({ contestId, appeal, judging, onChange }: { contestId: string; appeal: Appeal; judging: boolean; onChange: () => void }) {
  const t = useOrganiseWords();
  const [answer, setAnswer] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const say = (outcome: 'upheld' | 'dismissed') => api('contests.answer-appeal', { params: { contestId, appealId: appeal.id }, body: { outcome, answer } }).then(onChange, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <CutCard testId="appeal">
      <p><b>{t('appeal-of', { number: appeal.entryNumber })}</b> · {t(`appeal-${appeal.state}`)}</p>
      <p>{appeal.text}</p>
      {appeal.answer && <p>→ {appeal.answer}</p>}
      {appeal.state === 'upheld' && judging && <p role="status">{t('appeal-next')}</p>}
      {appeal.state === 'open' && <><TextField label={t('answer')} value={answer} maxLength={500} onChange={(event) => setAnswer(event.currentTarget.value)} /><p className="contest-row"><Button variant="quiet" disabled={answer.trim() === ''} onClick={() => void say('dismissed')} data-testid="dismiss-appeal">{t('reject')}</Button><Button variant="copper" disabled={answer.trim() === ''} onClick={() => void say('upheld')} data-testid="uphold-appeal">{t('uphold')}</Button></p></>}
      {failure && <ErrorNote failure={failure} onRetry={() => setFailure(null)} />}
    </CutCard>
  );
}
