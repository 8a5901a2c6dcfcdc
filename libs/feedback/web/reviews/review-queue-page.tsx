import type { ReviewHeap } from '@kindling/contracts';
import { api, ErrorNote, useApiQuery, useNavigate, useText } from '@kindling/platform-web';
import { Button, CutCard, Empty, Loading } from '@kindling/ui';
import { useAct } from '../marking/use-act.ts';
import { useReason, useWait } from './wait-of.ts';
import { useReviewWords } from './words.ts';
import './reviews.css';

/** `/reviews`: heaps of like failures, the longest wait first. Taking a heap opens its first work. */
export default function ReviewQueuePage() {
  const t = useReviewWords();
  const wait = useWait();
  const queue = useApiQuery('reviews.queue', {});
  if (queue.error && !queue.data) return <ErrorNote failure={queue.error} onRetry={() => void queue.refetch()} />;
  if (!queue.data) return <Loading />;
  const { heaps, waiting, oldestAt } = queue.data;
  return (
    <section className="review-queue" data-testid="review-queue">
      <h1>{t('title')}</h1>
      <p className="aside-note">{t('what')}</p>
      {oldestAt === null ? <Empty title={t('empty')} /> : <p><strong data-testid="review-wait">{t('waiting', { count: waiting, wait: wait(oldestAt) })}</strong></p>}
      <div className="cards">{heaps.map((heap) => <HeapCard key={`${heap.exerciseId}${heap.items[0]?.handInId ?? ''}`} heap={heap} onStale={() => void queue.refetch()} />)}</div>
    </section>
  );
}

function HeapCard({ heap, onStale }: { heap: ReviewHeap; onStale: () => void }) {
  const t = useReviewWords();
  const [text, reason, wait] = [useText(), useReason(), useWait()];
  const navigate = useNavigate();
  const { failure, busy, act } = useAct();
  const mine = heap.items.filter((item) => item.claim === 'mine');
  const free = heap.items.filter((item) => item.claim === 'free');
  const taken = heap.items.length - mine.length - free.length;
  const first = mine[0] ?? free[0];
  const take = async () => {
    let opened: string | undefined;
    const done = await act(async () => { opened = (await api('reviews.claim', { body: { handInIds: [...mine, ...free].slice(0, 40).map((item) => item.handInId) } })).claimed[0]; });
    if (done && opened) navigate(`/reviews/${first && free.length === 0 ? first.handInId : opened}`); else onStale();
  };
  const schools = [...new Set(heap.items.map((item) => text(item.schoolName)))].join('、');
  return (
    <CutCard testId="review-heap">
      <h2>{t('exercise', { number: heap.lessonNumber, title: text(heap.exerciseTitle) })}</h2>
      <p><strong>{reason(heap.reason)}</strong> · {t('heap', { count: heap.items.length })}</p>
      <p className="aside-note">{schools} · {heap.items[0] && t('waited', { wait: wait(heap.items[0].handedInAt) })}{taken > 0 && ` · ${t('taken', { count: taken })}`}</p>
      {failure && <ErrorNote failure={failure} />}
      {first && <Button disabled={busy} onClick={() => void take()} data-testid="take-heap">{mine.length > 0 && free.length === 0 ? t('go-on', { count: mine.length }) : t('take', { count: mine.length + free.length })}</Button>}
    </CutCard>
  );
}
