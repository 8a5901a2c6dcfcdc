import { Button } from '@kindling/ui';
import type { Poll } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { PollOutcome } from '../polls/poll-outcome.tsx';
import { useLiveWords } from '../words.ts';

/** One vote; results only after it, so that nobody votes with the crowd. */
export function PollVote({ room, poll, myId }: { room: LiveRoom; poll: Poll; myId: string }) {
  const t = useLiveWords();
  const mine = poll.votes[myId];
  if (mine !== undefined) return <div className="live-poll"><p role="status">{t('poll-thanks', { option: poll.options[mine] ?? '' })}</p><PollOutcome poll={poll} myId={myId} /></div>;
  return (
    <section className="live-poll" aria-label={t('poll')} data-testid="poll">
      <h2>{poll.question}</h2>
      {poll.options.map((option, index) => (
        <Button key={option} variant="quiet" fullWidth onClick={() => void room.give('poll.vote', { pollId: poll.id, option: index })}>{option}</Button>
      ))}
    </section>
  );
}
