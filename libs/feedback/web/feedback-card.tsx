import type { ResponseOf } from '@kindling/contracts';
import { Link, useText } from '@kindling/platform-web';
import { CutCard } from '@kindling/ui';
import { useFeedbackWords } from './words.ts';

type Item = ResponseOf<'feedback.mine'>['items'][number];

/** On Today: what a grown-up said, newest unseen first. */
export function FeedbackCard({ items }: { items: readonly Item[] }) {
  const t = useFeedbackWords();
  const text = useText();
  const shown = items.filter((item) => !item.seen).slice(0, 3);
  if (shown.length === 0) return null;
  return (
    <CutCard testId="feedback-card">
      <h2>{t('comments')}</h2>
      {shown.map((item) => (
        <p key={item.handInId}>
          <Link to={`/hand-in/${item.handInId}`} data-testid="feedback-link">{text(item.exerciseTitle)}</Link> · {item.reviewerName}: {item.firstComment ?? t(item.outcome === 'accepted' ? 'accepted-pupil' : 'try-again-pupil')}
        </p>
      ))}
    </CutCard>
  );
}
