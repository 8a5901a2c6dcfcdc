import type { Anchor, HandIn } from '@kindling/contracts';
import { api, ErrorNote, newId } from '@kindling/platform-web';
import { Button, TextArea } from '@kindling/ui';
import { useState, type ReactNode } from 'react';
import { useFeedbackWords } from '../words.ts';
import { ChipBar } from './chip-bar.tsx';
import { useEvidenceWords } from './evidence-words.ts';
import { useMarkingWords } from './marking-words.ts';
import { placeOf } from './place-of.ts';
import { useAct } from './use-act.ts';

interface ReviewBarProps {
  handIn: HandIn; chips: readonly { readonly body: string; readonly used: number }[]; anchor: Anchor; onAnchor: (anchor: Anchor) => void; onChanged: () => void;
  /** Decided: on to the next that waits. Null when nothing waits. */
  onNext: (() => void) | null;
  /** What has been said, between deciding and writing more. */
  children: ReactNode;
}

/** Write or tap, pin, decide. A comment keeps its id until it is stored, so that sending twice writes once. */
export function ReviewBar({ handIn, chips, anchor, onAnchor, onChanged, onNext, children }: ReviewBarProps) {
  const [t, m, e] = [useFeedbackWords(), useMarkingWords(), useEvidenceWords()];
  const [body, setBody] = useState('');
  const [commentId, setCommentId] = useState(newId);
  const { failure, busy, act } = useAct();
  const post = async (words: string, id: string): Promise<boolean> => {
    const posted = await act(() => api('feedback.comment', { params: { handInId: handIn.id }, body: { commentId: id, anchor, body: words } }));
    if (posted) { onAnchor({ on: 'work' }); onChanged(); }
    return posted;
  };
  const postTyped = async () => { if (await post(body, commentId)) { setBody(''); setCommentId(newId()); } };
  const decide = async (outcome: 'accepted' | 'try-again', goOn: boolean) => {
    if (!(await act(() => api('feedback.review', { params: { handInId: handIn.id }, body: { outcome } })))) return;
    if (goOn && onNext) onNext(); else onChanged();
  };
  return (
    <div className="review-bar">
      <ChipBar fitting={handIn.evidence && e(`chip-${handIn.evidence.is}`)} chips={chips} disabled={busy} onWrite={(words) => void post(words, newId())} />
      {handIn.state === 'waiting' ? (
        <p className="decide-buttons">
          {onNext && <><Button disabled={busy} onClick={() => void decide('accepted', true)} data-testid="accept-next">{m('accept-next')}</Button><Button variant="copper" disabled={busy} onClick={() => void decide('try-again', true)} data-testid="again-next">{m('again-next')}</Button></>}
          <Button {...(onNext ? { variant: 'quiet' as const } : {})} disabled={busy} onClick={() => void decide('accepted', false)} data-testid="accept">{t('accept')}</Button>
          <Button variant={onNext ? 'quiet' : 'copper'} disabled={busy} onClick={() => void decide('try-again', false)} data-testid="ask-again">{t('ask-again')}</Button>
        </p>
      ) : <p role="status">{t('reviewed')}: {t(handIn.state)}{onNext && <> <Button onClick={onNext} data-testid="to-next">{t('next')}</Button></>}</p>}
      {failure && <ErrorNote failure={failure} />}
      {children}
      <p className="aside-note">{t('pick')}</p>
      <TextArea label={`${t('write')} — ${placeOf(anchor, t)}`} value={body} maxLength={2000} rows={3} onChange={(event) => setBody(event.currentTarget.value)} />
      <p className="review-buttons">
        <Button variant="quiet" disabled={busy || body.trim() === ''} onClick={() => void postTyped()} data-testid="post-comment">{t('post')}</Button>
        {anchor.on !== 'work' && <Button variant="quiet" onClick={() => onAnchor({ on: 'work' })}>{t('on-work')}</Button>}
      </p>
    </div>
  );
}
