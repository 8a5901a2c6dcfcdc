import type { Anchor, HandIn } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, newId } from '@kindling/platform-web';
import { Button, TextArea } from '@kindling/ui';
import { useState } from 'react';
import { useFeedbackWords } from '../words.ts';
import { placeOf } from './place-of.ts';

interface ReviewBarProps { handIn: HandIn; anchor: Anchor; onAnchor: (anchor: Anchor) => void; onChanged: () => void }

/** Write, pin, decide. A comment keeps its id until it is stored, so that sending twice writes once. */
export function ReviewBar({ handIn, anchor, onAnchor, onChanged }: ReviewBarProps) {
  const t = useFeedbackWords();
  const [body, setBody] = useState('');
  const [commentId, setCommentId] = useState(newId);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const attempt = async (act: () => Promise<unknown>) => {
    setFailure(null);
    try {
      await act();
      onChanged();
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  const post = () => attempt(async () => {
    await api('feedback.comment', { params: { handInId: handIn.id }, body: { commentId, anchor, body } });
    setBody('');
    setCommentId(newId());
    onAnchor({ on: 'work' });
  });
  const decide = (outcome: 'accepted' | 'try-again') => attempt(() => api('feedback.review', { params: { handInId: handIn.id }, body: { outcome } }));
  return (
    <div className="review-bar">
      <p>{t('pick')}</p>
      <TextArea label={`${t('write')} — ${placeOf(anchor, t)}`} value={body} maxLength={2000} rows={4} onChange={(event) => setBody(event.currentTarget.value)} />
      <p className="review-buttons">
        <Button variant="quiet" disabled={body.trim() === ''} onClick={() => void post()} data-testid="post-comment">{t('post')}</Button>
        {anchor.on !== 'work' && <Button variant="quiet" onClick={() => onAnchor({ on: 'work' })}>{t('on-work')}</Button>}
      </p>
      {failure && <ErrorNote failure={failure} />}
      {handIn.state === 'waiting'
        ? <p className="review-buttons"><Button onClick={() => void decide('accepted')} data-testid="accept">{t('accept')}</Button><Button variant="copper" onClick={() => void decide('try-again')} data-testid="ask-again">{t('ask-again')}</Button></p>
        : <p role="status">{t('reviewed')}: {t(handIn.state)}</p>}
    </div>
  );
}
