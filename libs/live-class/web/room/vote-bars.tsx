import { votesOf, type Poll } from '../../domain/index.ts';
import { useLiveWords } from '../words.ts';

/** Live bars with the number beside each; the length is only the picture of it. */
export function VoteBars({ poll }: { poll: Poll }) {
  const t = useLiveWords();
  const votes = votesOf(poll);
  const all = votes.reduce((sum, count) => sum + count, 0);
  return (
    <figure className="live-votes" data-testid="poll-bars">
      <figcaption><strong>{poll.question}</strong> · {t('poll-voted', { count: all })}{poll.phase === 'closed' && ` · ${t('poll-ended')}`}</figcaption>
      <ul>
        {poll.options.map((option, index) => (
          <li key={option}>
            <span>{option}</span>
            <span className="live-bar"><span style={{ width: `${all === 0 ? 0 : Math.round(((votes[index] ?? 0) / all) * 100)}%` }} /></span>
            <b>{votes[index] ?? 0}</b>
          </li>
        ))}
      </ul>
    </figure>
  );
}
