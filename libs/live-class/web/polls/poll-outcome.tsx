import { Icon } from '@kindling/ui';
import type { Poll } from '../../domain/index.ts';
import { VoteBars } from '../room/vote-bars.tsx';
import { useQuizWords } from './quiz-words.ts';

/** For a pupil: the bars, and once the answer is known, how their own vote was. Others do not see whose vote was which. */
export function PollOutcome({ poll, myId }: { poll: Poll; myId: string }) {
  const t = useQuizWords();
  const mine = poll.votes[myId];
  const right = poll.revealed && poll.right !== null ? poll.right : null;
  const said = { mine: poll.options[mine ?? -1] ?? '', right: poll.options[right ?? -1] ?? '' };
  return (
    <>
      <VoteBars poll={poll} />
      {right !== null && <p role="status" className="live-verdict" data-testid="quiz-verdict" data-right={mine === right}>{mine === right ? <><Icon name="check" size={16} /> {t('you-right')}</> : t(mine === undefined ? 'you-none' : 'you-wrong', said)}</p>}
    </>
  );
}
