import { Link, useApiQuery } from '@kindling/platform-web';
import { CutCard } from '@kindling/ui';
import { useReviewWords } from './words.ts';

const mostAtOnce = 5;
/** On Today while something is due; otherwise nothing at all. */
export function ReviewCard({ classId }: { classId: string }) {
  const t = useReviewWords();
  const review = useApiQuery('progress.review', { params: { classId } });
  if (!review.data || review.data.due === 0) return null;
  return <CutCard testId="review-card"><h2><Link to="/review">{t('card', { count: Math.min(review.data.due, mostAtOnce) })}</Link></h2><p>{t('card-text')}</p></CutCard>;
}
