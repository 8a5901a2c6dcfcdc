import { api, ErrorNote } from '@kindling/platform-web';
import { Button, TextArea } from '@kindling/ui';
import { useState } from 'react';
import { ChipBar } from '../marking/chip-bar.tsx';
import { useAct } from '../marking/use-act.ts';
import { useReviewWords } from './words.ts';

/** Words and a decision, for this work or for everything of its heap that is held. */
export function AnswerBar({ handInId, mine, onAnswered }: { handInId: string; mine: readonly string[]; onAnswered: (handInIds: readonly string[]) => void }) {
  const t = useReviewWords();
  const [body, setBody] = useState('');
  const [all, setAll] = useState(mine.length > 1);
  const { failure, busy, act } = useAct();
  const answered = all ? mine : [handInId];
  const answer = async (outcome: 'accepted' | 'try-again') => { if (await act(() => api('reviews.answer', { body: { handInIds: [...answered], outcome, body } }))) onAnswered(answered); };
  return (
    <div className="review-bar">
      <ChipBar fitting={null} chips={[]} disabled={busy} onWrite={(words) => setBody((before) => (before === '' ? words : `${before}\n${words}`))} />
      <TextArea label={t('answer')} value={body} maxLength={2000} rows={4} onChange={(event) => setBody(event.currentTarget.value)} data-testid="answer-body" />
      {mine.length > 1 && <label className="answer-all"><input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} data-testid="answer-all" /> {t('answer-all', { count: mine.length })}</label>}
      {failure && <ErrorNote failure={failure} />}
      <p className="decide-buttons">
        <Button disabled={busy} onClick={() => void answer('accepted')} data-testid="answer-accept">{t('accept')}</Button>
        <Button variant="copper" disabled={busy} onClick={() => void answer('try-again')} data-testid="answer-again">{t('again')}</Button>
      </p>
    </div>
  );
}
