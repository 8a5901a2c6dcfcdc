import type { ResponseOf } from '@kindling/contracts';
import { ErrorNote, Link, useApiQuery, useMe } from '@kindling/platform-web';
import { Button, Empty, Loading, SolderTrace } from '@kindling/ui';
import { useState } from 'react';
import { Question } from '../lesson/question/question.tsx';
import { useReviewWords } from './words.ts';
import '../lesson/lesson-page.css';
import './review.css';

/** `/review`: five questions from lessons done, about five minutes. Each is answered once; what is wrong comes again. */
export default function ReviewPage() {
  const me = useMe();
  const classId = me.data?.classes[0]?.id ?? '';
  const review = useApiQuery('progress.review', { params: { classId } }, { enabled: classId !== '' });
  // What was asked at the start stays asked: answering makes questions undue, and the list must not jump.
  const [asked, setAsked] = useState<Items | null>(null);
  if (!asked && review.data && !review.isFetching) setAsked(review.data.items);
  if (asked) return <OpenReview classId={classId} items={asked} />;
  if (review.error && !review.data) return <ErrorNote failure={review.error} onRetry={() => void review.refetch()} />;
  return <Loading />;
}

type Items = ResponseOf<'progress.review'>['items'];
function OpenReview({ classId, items }: { classId: string; items: Items }) {
  const t = useReviewWords();
  const [at, setAt] = useState(0);
  const [answered, setAnswered] = useState<ReadonlySet<number>>(new Set());
  const current = items[at];
  if (items.length === 0) return <div className="review-page"><h1>{t('review')}</h1><Empty title={t('nothing-due')} /><p>{t('nothing-due-text')}</p><Link to="/">{t('to-today')}</Link></div>;
  if (!current) return <div className="review-page" data-testid="review-done"><h1>{t('review')}</h1><p role="status">✓ {t('all-reviewed')}</p><p>{t('all-reviewed-text')}</p><Link to="/">{t('to-today')}</Link></div>;
  const marks = items.map((item, index) => ({ id: `${item.lessonId}-${item.stepId}-${item.item.id}`, done: answered.has(index), current: index === at }));
  const place = { classId, lessonId: current.lessonId, stepId: current.stepId, version: current.version };
  return (
    <div className="review-page">
      <h1>{t('review')}</h1>
      <p className="lesson-note">{t('question-of', { at: at + 1, of: items.length })} · {t('from-lesson', { number: current.lessonNumber })} · {t('about-five-minutes')}</p>
      <SolderTrace marks={marks} label={t('question-of', { at: at + 1, of: items.length })} />
      <Question key={marks[at]?.id} item={current.item} number={null} place={place} answered={null} final onAnswered={() => setAnswered(new Set([...answered, at]))} />
      <p className="review-foot"><Link to="/">{t('later')}</Link> <Button disabled={!answered.has(at)} onClick={() => setAt(at + 1)} data-testid="next-question">{at + 1 < items.length ? t('next') : t('finish')}</Button></p>
    </div>
  );
}
