import { useErrorWords, type FailureCode } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { ChatLine } from '../../domain/index.ts';
import type { Refusal } from '../link/live-link.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { ChatModeChoice, ChatModeNote } from '../tools/chat-mode.tsx';
import { useToolWords } from '../tools/tool-words.ts';
import { useLiveWords } from '../words.ts';

const LONGEST = 500;

export function ChatPanel({ room, myId, staff, readOnly = false }: { room: LiveRoom; myId: string; staff: boolean; readOnly?: boolean }) {
  const t = useLiveWords();
  const end = useRef<HTMLOListElement>(null);
  const open = room.state.phase.is === 'open';
  const newest = room.state.chat.at(-1)?.seq;
  useEffect(() => { end.current?.scrollTo({ top: end.current.scrollHeight }); }, [newest]);
  return (
    <section className="live-chat" aria-label={t('chat')}>
      <div className="chat-head"><h2>{t('chat')}</h2>{staff && open && <ChatModeChoice room={room} />}</div>
      {room.state.chat.length === 0 && <p className="live-quiet">{t('chat-empty')}</p>}
      <ol ref={end} aria-live="polite" tabIndex={0}>
        {room.state.chat.filter((line) => line.text !== '').map((line) => <Line key={line.seq} line={line} room={room} mine={line.by === myId} staff={staff} />)}
      </ol>
      {open && !staff && !readOnly && <ChatModeNote mode={room.state.tools.chat} />}
      {open && !readOnly && (staff || room.state.tools.chat !== 'staff-only') && <SayForm room={room} />}
    </section>
  );
}

function Line({ line, room, mine, staff }: { line: ChatLine; room: LiveRoom; mine: boolean; staff: boolean }) {
  const t = useLiveWords();
  const tool = useToolWords();
  const speaker = room.state.people[line.by];
  const mayHide = staff && line.text !== null && room.state.phase.is === 'open';
  return (
    <li className={`${mine ? 'mine' : ''} ${speaker?.role === 'staff' ? 'staff' : ''}`}>
      <strong>{mine ? t('me') : speaker?.name || t('somebody')}</strong>
      {line.text === null ? <em>{t('hidden')}</em> : <span>{line.text}</span>}
      {line.to === 'staff' && <small>{tool('only-staff')}</small>}
      {mayHide && <button type="button" className="live-hide" aria-label={t('hide-line', { text: line.text ?? '' })} onClick={() => void room.give('chat.hide', { seq: line.seq })}>{t('hide')}</button>}
    </li>
  );
}

function SayForm({ room }: { room: LiveRoom }) {
  const t = useLiveWords();
  const sentence = useErrorWords();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<Refusal | null>(null);
  const say = async (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (!said) return;
    setText('');
    const answer = await room.give('chat.say', { text: said });
    setRefused(answer.ok ? null : answer);
    // The words go back into an empty box, so that nothing typed is lost.
    if (!answer.ok) setText((now) => now || said);
  };
  return (
    <form onSubmit={(event) => void say(event)}>
      {refused && <p role="alert" className="live-alert">{sentence(refused.code as FailureCode, refused.params)}</p>}
      <input value={text} onChange={(event) => setText(event.currentTarget.value)} maxLength={LONGEST} aria-label={t('chat-say')} placeholder={t('chat-say')} autoComplete="off" data-testid="chat-input" />
      <Button type="submit" variant="quiet" disabled={text.trim() === ''}>{t('send')}</Button>
    </form>
  );
}
