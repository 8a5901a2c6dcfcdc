import { useErrorWords, type FailureCode } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Group } from '../../domain/index.ts';
import type { Refusal } from '../link/live-link.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useGroupWords } from './group-words.ts';

/** Words of one group; staff say which. */
export function GroupChat({ room, group, myId }: { room: LiveRoom; group: Group; myId: string }) {
  const t = useGroupWords();
  const sentence = useErrorWords();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<Refusal | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const newest = group.chat.at(-1)?.seq;
  useEffect(() => { list.current?.scrollTo({ top: list.current.scrollHeight }); }, [newest]);
  const say = async (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (!said) return;
    setText('');
    const answer = await room.give('group.say', room.role === 'staff' ? { text: said, group: group.number } : { text: said });
    setRefused(answer.ok ? null : answer);
    if (!answer.ok) setText((now) => now || said);
  };
  return (
    <div className="live-chat group-chat" data-testid="group-chat" data-group={group.number}>
      {group.chat.length === 0 && <p className="live-quiet">{t('quiet')}</p>}
      <ol ref={list} aria-live="polite" tabIndex={0}>
        {group.chat.map((line) => <li key={line.seq} className={line.by === myId ? 'mine' : room.state.people[line.by]?.role === 'staff' ? 'staff' : ''}><strong>{line.by === myId ? t('me') : room.state.people[line.by]?.name || t('staff')}</strong><span>{line.text}</span></li>)}
      </ol>
      {refused && <p role="alert" className="live-alert">{sentence(refused.code as FailureCode, refused.params)}</p>}
      <form onSubmit={(event) => void say(event)}>
        <input value={text} maxLength={500} onChange={(event) => setText(event.currentTarget.value)} aria-label={t('say')} placeholder={t('say')} autoComplete="off" data-testid="group-input" />
        <Button type="submit" variant="quiet" disabled={text.trim() === ''}>{t('send')}</Button>
      </form>
    </div>
  );
}
