import { newId } from '@kindling/platform-web';
import { Button, Dialog, TextField } from '@kindling/ui';
import { useState } from 'react';
import { openPoll } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { VoteBars } from '../room/vote-bars.tsx';
import { useLiveWords } from '../words.ts';

const MOST_OPTIONS = 5;

/** Asking everybody at once; the bars grow while votes come in. */
export function PollBar({ room }: { room: LiveRoom }) {
  const t = useLiveWords();
  const [asking, setAsking] = useState(false);
  const [showing, setShowing] = useState(false);
  const running = openPoll(room.state);
  const shown = running ?? (showing ? room.state.polls.at(-1) : undefined);
  return (
    <div className="live-poll-bar">
      {shown && <div className="live-poll-float"><VoteBars poll={shown} />{!running && <Button variant="quiet" size="compact-sm" onClick={() => setShowing(false)}>{t('close-detail')}</Button>}</div>}
      {running
        ? <Button variant="copper" onClick={() => { setShowing(true); void room.give('poll.close', { pollId: running.id }); }} data-testid="poll-close">{t('poll-close')}</Button>
        : <Button variant="quiet" onClick={() => setAsking(true)} data-testid="poll-open">{t('poll-open')}</Button>}
      {asking && <PollDialog onClose={() => setAsking(false)} onStart={(question, options) => { setAsking(false); setShowing(true); void room.give('poll.open', { pollId: newId(), question, options }); }} />}
    </div>
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
