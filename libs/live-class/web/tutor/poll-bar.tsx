import { newId } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useState } from 'react';
import { openPoll } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { PollDialog, type Question } from '../polls/poll-dialog.tsx';
import { useQuizWords } from '../polls/quiz-words.ts';
import { VoteBars } from '../room/vote-bars.tsx';
import { useLiveWords } from '../words.ts';

/** Asking everybody at once. */
export function PollBar({ room }: { room: LiveRoom }) {
  const t = useLiveWords();
  const [asking, setAsking] = useState(false);
  const running = openPoll(room.state);
  const start = (question: Question): void => { setAsking(false); void room.give('poll.open', { pollId: newId(), ...question }); };
  if (running && running.right !== null) return <Reveal room={room} pollId={running.id} />;
  if (running) return <Button variant="copper" onClick={() => void room.give('poll.close', { pollId: running.id })} data-testid="poll-close">{t('poll-close')}</Button>;
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)} data-testid="poll-open">{t('poll-open')}</Button>
      {asking && <PollDialog onClose={() => setAsking(false)} onStart={start} />}
    </>
  );
}

/** The bars grow while votes come in; the last result stays until it is put away. */
export function PollResult({ room, leading }: { room: LiveRoom; leading: boolean }) {
  const t = useLiveWords();
  const [putAway, setPutAway] = useState<string | null>(null);
  const last = room.state.polls.at(-1);
  if (!last || last.id === putAway) return null;
  return (
    <section className="live-result" aria-label={t('poll-result')}>
      <VoteBars poll={last} />
      {leading && last.phase === 'closed' && last.right !== null && !last.revealed && <Reveal room={room} pollId={last.id} />}
      {last.phase === 'closed' && <button type="button" className="live-hide" onClick={() => setPutAway(last.id)}>{t('hide')}</button>}
    </section>
  );
}

/** Ends the voting, too: nobody votes once the answer is known. */
function Reveal({ room, pollId }: { room: LiveRoom; pollId: string }) {
  const t = useQuizWords();
  return <Button variant="copper" onClick={() => void room.give('poll.reveal', { pollId })} data-testid="poll-reveal">{t('reveal')}</Button>;
}
