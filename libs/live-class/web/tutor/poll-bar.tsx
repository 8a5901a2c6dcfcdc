import { newId } from '@kindling/platform-web';
import { Button, Dialog, TextField } from '@kindling/ui';
import { useState } from 'react';
import { openPoll } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { VoteBars } from '../room/vote-bars.tsx';
import { useLiveWords } from '../words.ts';

const MOST_OPTIONS = 5;

/** Asking everybody at once. */
export function PollBar({ room }: { room: LiveRoom }) {
  const t = useLiveWords();
  const [asking, setAsking] = useState(false);
  const running = openPoll(room.state);
  const start = (question: string, options: string[]): void => { setAsking(false); void room.give('poll.open', { pollId: newId(), question, options }); };
  if (running) return <Button variant="copper" onClick={() => void room.give('poll.close', { pollId: running.id })} data-testid="poll-close">{t('poll-close')}</Button>;
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)} data-testid="poll-open">{t('poll-open')}</Button>
      {asking && <PollDialog onClose={() => setAsking(false)} onStart={start} />}
    </>
  );
}

/** The bars grow while votes come in; the last result stays until it is put away. */
export function PollResult({ room }: { room: LiveRoom }) {
  const t = useLiveWords();
  const [putAway, setPutAway] = useState<string | null>(null);
  const last = room.state.polls.at(-1);
  if (!last || last.id === putAway) return null;
  return (
    <section className="live-result" aria-label={t('poll-result')}>
      <VoteBars poll={last} />
      {last.phase === 'closed' && <button type="button" className="live-hide" onClick={() => setPutAway(last.id)}>{t('hide')}</button>}
    </section>
  );
}

function PollDialog({ onClose, onStart }: { onClose: () => void; onStart: (question: string, options: string[]) => void }) {
  const t = useLiveWords();
  const [question, setQuestion] = useState(t('poll-preset-understood'));
  const [options, setOptions] = useState<readonly string[]>([t('poll-preset-yes'), t('poll-preset-no')]);
  const filled = options.map((option) => option.trim()).filter(Boolean);
  const ready = question.trim() !== '' && new Set(filled).size >= 2 && new Set(filled).size === filled.length;
  return (
    <Dialog open onClose={onClose} title={t('poll-open')}
      actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={!ready} onClick={() => onStart(question.trim(), filled)} data-testid="poll-start">{t('poll-start')}</Button></>}>
      <TextField label={t('poll-question')} value={question} maxLength={200} onChange={(event) => setQuestion(event.currentTarget.value)} />
      {options.map((option, index) => (
        <TextField key={index} label={t('poll-option', { number: index + 1 })} value={option} maxLength={80}
          onChange={(event) => { const text = event.currentTarget.value; setOptions((now) => now.map((each, at) => (at === index ? text : each))); }} />
      ))}
      {options.length < MOST_OPTIONS && <Button variant="quiet" onClick={() => setOptions((now) => [...now, ''])}>{t('poll-add')}</Button>}
    </Dialog>
  );
}
