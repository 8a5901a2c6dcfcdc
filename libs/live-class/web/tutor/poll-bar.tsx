import { newId } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useState } from 'react';
import { openPoll } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { PollDialog, type Question } from '../polls/poll-dialog.tsx';
import { useQuizWords } from '../polls/quiz-words.ts';
import { VoteBars } from '../room/vote-bars.tsx';
import { Tool } from '../tools/tool-rail.tsx';
import { useLiveWords } from '../words.ts';

/** Asking everybody at once. */
export function PollBar({ room }: { room: LiveRoom }) {
  const t = useLiveWords();
  const quiz = useQuizWords();
  const [asking, setAsking] = useState(false);
  const running = openPoll(room.state);
  const start = (question: Question): void => { setAsking(false); void room.give('poll.open', { pollId: newId(), ...question }); };
  if (running && running.right !== null) return <Tool icon="check" due label={quiz('reveal')} onUse={() => reveal(room, running.id)} testId="poll-reveal" />;
  if (running) return <Tool icon="chart" due label={t('poll-close')} onUse={() => void room.give('poll.close', { pollId: running.id })} testId="poll-close" />;
  return (
    <>
      <Tool icon="chart" label={t('poll')} onUse={() => setAsking(true)} testId="poll-open" />
      {asking && <PollDialog onClose={() => setAsking(false)} onStart={start} />}
    </>
  );
}

/** The bars grow while votes come in; the last result stays until it is put away. */
export function PollResult({ room, leading }: { room: LiveRoom; leading: boolean }) {
  const t = useLiveWords();
  const quiz = useQuizWords();
  const [putAway, setPutAway] = useState<string | null>(null);
  const last = room.state.polls.at(-1);
  if (!last || last.id === putAway) return null;
  return (
    <section className="live-result" aria-label={t('poll-result')}>
      <VoteBars poll={last} />
      {leading && last.phase === 'closed' && last.right !== null && !last.revealed && <Button variant="copper" onClick={() => reveal(room, last.id)} data-testid="poll-reveal">{quiz('reveal')}</Button>}
      {last.phase === 'closed' && <button type="button" className="live-hide" onClick={() => setPutAway(last.id)}>{t('hide')}</button>}
    </section>
  );
}

/** Ends the voting, too: nobody votes once the answer is known. */
const reveal = (room: LiveRoom, pollId: string): void => { void room.give('poll.reveal', { pollId }); };
