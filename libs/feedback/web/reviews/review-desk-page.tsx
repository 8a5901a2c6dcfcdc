import type { ResponseOf } from '@kindling/contracts';
import { api, ErrorNote, Link, localeOf, useApiQuery, useLanguage, useNavigate, useParams, useText } from '@kindling/platform-web';
import { Banner, Button, Loading } from '@kindling/ui';
import { useState } from 'react';
import { CommentList } from '../marking/comment-list.tsx';
import { replayOf, type ReplayView } from '../marking/replay-of.tsx';
import { useAct } from '../marking/use-act.ts';
import { useFeedbackWords } from '../words.ts';
import { AnswerBar } from './answer-bar.tsx';
import { useReviewWords } from './words.ts';
import '../feedback.css';
import '../marking/marking.css';
import './reviews.css';

/** `/reviews/:handInId`: one work of a heap that is held; the answer may go to all of the heap. */
export default function ReviewDeskPage({ Replay }: { Replay: ReplayView }) {
  const { handInId = '' } = useParams();
  const work = useApiQuery('reviews.work', { params: { handInId } });
  const queue = useApiQuery('reviews.queue', {});
  const failure = work.error ?? queue.error;
  if (failure && !(work.data && queue.data)) return <ErrorNote failure={failure} onRetry={() => { void work.refetch(); void queue.refetch(); }} />;
  if (!work.data || !queue.data) return <Loading />;
  const heap = queue.data.heaps.find((each) => each.items.some((item) => item.handInId === handInId));
  const mine = heap?.items.filter((item) => item.claim === 'mine').map(({ handInId: id, tile }) => ({ handInId: id, tile })) ?? [];
  return <OpenWork key={handInId} work={work.data} mine={mine} Replay={Replay} onStale={() => { void work.refetch(); void queue.refetch(); }} />;
}

interface OpenWorkProps { work: ResponseOf<'reviews.work'>; mine: readonly { readonly handInId: string; readonly tile: number }[]; Replay: ReplayView; onStale: () => void }
function OpenWork({ work: { handIn, tile, comments, until }, mine, Replay, onStale }: OpenWorkProps) {
  const [t, f] = [useReviewWords(), useFeedbackWords()];
  const text = useText();
  const navigate = useNavigate();
  const [pin, setPin] = useState<Parameters<typeof replayOf>[1]['anchor']>({ on: 'work' });
  const after = (answered: readonly string[]) => {
    const next = mine.find((each) => !answered.includes(each.handInId));
    navigate(next ? `/reviews/${next.handInId}` : '/reviews');
    onStale();
  };
  return (
    <section className="hand-in-page marking-page" data-testid="review-desk">
      <p className="marking-head"><Link to="/reviews">← {t('back')}</Link> {until && <Held until={until} />}</p>
      <h1>{t('tile', { tile })} · {t('exercise', { number: handIn.lessonNumber, title: text(handIn.exerciseTitle) })} <small>{f('round', { round: handIn.round })} · {f(handIn.verdict)}</small></h1>
      {!until && <Lapsed handInId={handIn.id} onTaken={onStale} />}
      {handIn.note && <p className="pupil-note"><strong>{t('note')}</strong> {handIn.note}</p>}
      <div className="marking-columns">
        <div className="marking-work">{replayOf(Replay, { handIn, comments, anchor: pin, onAnchor: setPin })}</div>
        <aside className="marking-side">
          {mine.length > 1 && <nav aria-label={t('works')} className="heap-works"><h2>{t('works')}</h2>{mine.map((each) => <Link key={each.handInId} to={`/reviews/${each.handInId}`} {...(each.handInId === handIn.id ? { 'aria-current': 'page' as const } : {})}>{t('tile', { tile: each.tile })}</Link>)}</nav>}
          {comments.length > 0 && <CommentList comments={comments} onPoint={setPin} />}
          {until && <AnswerBar handInId={handIn.id} mine={mine.map((each) => each.handInId)} onAnswered={after} />}
        </aside>
      </div>
    </section>
  );
}

function Held({ until }: { until: string }) {
  const t = useReviewWords();
  const { language } = useLanguage();
  return <span className="aside-note">{t('held-until', { at: new Date(until).toLocaleTimeString(localeOf(language), { hour: '2-digit', minute: '2-digit' }) })}</span>;
}

function Lapsed({ handInId, onTaken }: { handInId: string; onTaken: () => void }) {
  const t = useReviewWords();
  const { failure, busy, act } = useAct();
  const take = async () => { if (await act(() => api('reviews.claim', { body: { handInIds: [handInId] } }))) onTaken(); };
  return <Banner tone="warn">{t('over')} <Button variant="quiet" disabled={busy} onClick={() => void take()}>{t('take-again')}</Button>{failure && <ErrorNote failure={failure} />}</Banner>;
}
