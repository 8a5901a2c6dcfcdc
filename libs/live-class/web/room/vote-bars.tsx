import { Icon } from '@kindling/ui';
import { rightVotes, votesOf, type Poll } from '../../domain/index.ts';
import { useQuizWords } from '../polls/quiz-words.ts';
import { useLiveWords } from '../words.ts';

/** Live bars with the number beside each; the length is only the picture of it. */
export function VoteBars({ poll }: { poll: Poll }) {
  const t = useLiveWords();
  const quiz = useQuizWords();
  const votes = votesOf(poll);
  const right = rightVotes(poll);
  const all = votes.reduce((sum, count) => sum + count, 0);
  return (
    <figure className="live-votes" data-testid="poll-bars">
      <figcaption><strong>{poll.question}</strong> · {t('poll-voted', { count: all })}{poll.phase === 'closed' && ` · ${t('poll-ended')}`}{right !== null && all > 0 && ` · ${quiz('count-right', { right, all })}`}</figcaption>
      <ul>
        {poll.options.map((option, index) => (
          <li key={option} className={right !== null && index === poll.right ? 'right' : ''}>
            <span>{option}{right !== null && index === poll.right && <small className="live-right"><Icon name="check" size={14} /> {quiz('revealed-right')}</small>}</span>
            <span className="live-bar"><span style={{ width: `${all === 0 ? 0 : Math.round(((votes[index] ?? 0) / all) * 100)}%` }} /></span>
            <b>{votes[index] ?? 0}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}
