import { Button, Icon, Loading } from '@kindling/ui';
import { Suspense, useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { helpOf, leads, type Person } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useLiveSlots, type PointedAt } from '../shared/desk.ts';
import { share } from '../shared/share-button.tsx';
import { useHelpWords } from './help-words.ts';
import { useWatchedBench } from './use-watched-bench.ts';
import './help.css';

export interface PupilPaneProps { readonly room: LiveRoom; readonly person: Person; readonly name: string; readonly myId: string; readonly onClose: () => void; readonly more: ReactNode }

/** One pupil's bench, live: look, point, tip, and write where the pupil says yes. */
export function PupilPane({ room, person, name, myId, onClose, more }: PupilPaneProps) {
  const t = useHelpWords();
  const slots = useLiveSlots();
  const { hand } = helpOf(room.state, person.id);
  const writing = hand.is === 'allowed' && hand.by === myId;
  const bench = useWatchedBench(room, person.id, writing);
  const [pointed, setPointed] = useState<PointedAt | null>(null);
  const point = (at: PointedAt | null): void => { setPointed(at); void room.sayAside(person.id, { is: 'point', at }); };
  const source = bench.draft ?? bench.source;
  return (
    <section className="pupil-pane" aria-label={t('bench-of', { name })} data-testid="pupil-pane" data-pupil={name}>
      <header className="pupil-pane-bar">
        <Button variant="quiet" size="compact-sm" onClick={onClose} data-testid="close-pane">{t('back')}</Button>
        <h2>{t('bench-of', { name })}{person.hand.is === 'up' && <> <Icon name="hand" size={16} /></>}</h2>
        <span className="live-gap" />
        <WriteControls room={room} person={person} myId={myId} />
        {bench.seen.is === 'here' && source && leads(room.state, myId) && <ShowAll room={room} name={name} exerciseId={bench.seen.work.exerciseId} source={source} diagram={bench.seen.work.diagram} />}
      </header>
      {bench.seen.is === 'here' && !writing && <p className="live-quiet">{pointed ? <>{t('pointing')} <Button size="compact-sm" variant="quiet" onClick={() => point(null)} data-testid="stop-pointing">{t('stop-pointing')}</Button></> : t('point-how')}</p>}
      <div className="pupil-pane-desk">
        {bench.seen.is === 'waiting' && <p className="live-quiet">{t('waiting', { name })}</p>}
        {bench.seen.is === 'elsewhere' && <p className="live-quiet" data-testid="not-at-bench">{t('not-at-bench', { name })}</p>}
        {bench.seen.is === 'here' && source && slots && (
          <Suspense fallback={<Loading />}>
            <slots.Desk source={source} diagram={bench.seen.work.diagram} exerciseId={bench.seen.work.exerciseId} onChange={bench.write} editorKey={`${person.id}-${String(writing)}-${bench.turn}`} caret={null} seen={bench.board} {...(writing ? {} : { onPick: point })} />
          </Suspense>
        )}
      </div>
      <footer className="pupil-pane-foot"><TipForm room={room} pupilId={person.id} />{more}</footer>
    </section>
  );
}

function WriteControls({ room, person, myId }: { room: LiveRoom; person: Person; myId: string }) {
  const t = useHelpWords();
  const { hand } = helpOf(room.state, person.id);
  const end = (): void => { void room.give('help.end', { personId: person.id }); };
  if (hand.is === 'none') return <Button variant="quiet" size="compact-sm" disabled={person.presence.is !== 'here'} onClick={() => void room.give('help.ask-to-write', { personId: person.id })} data-testid="ask-to-write">{t('ask-to-write')}</Button>;
  if (hand.by !== myId) return <span role="status">{t('busy', { name: room.state.people[hand.by]?.name ?? '' })}</span>;
  return <><span role="status" data-testid="helping" data-state={hand.is}>{hand.is === 'asked' ? t('asked') : t('you-write')}</span><Button variant="copper" size="compact-sm" onClick={end}>{t('stop-writing')}</Button></>;
}

type ShowAllProps = { room: LiveRoom; name: string } & Omit<Parameters<typeof share>[1], 'title'>;
function ShowAll({ room, name, ...work }: ShowAllProps) {
  const t = useHelpWords();
  const [tooLong, setTooLong] = useState(false);
  return <>{tooLong && <span role="alert">{t('too-long')}</span>}<Button variant="quiet" size="compact-sm" onClick={() => setTooLong(!share(room, { ...work, title: t('shown-title', { name }) }))} data-testid="show-all">{t('show-all')}</Button></>;
}

function TipForm({ room, pupilId }: { room: LiveRoom; pupilId: string }) {
  const t = useHelpWords();
  const [text, setText] = useState('');
  const [sent, setSent] = useState(false);
  useEffect(() => { setText(''); setSent(false); }, [pupilId]);
  const tip = async (words: string | null) => { const answer = await room.give('help.tip', { personId: pupilId, text: words }); if (answer.ok) { setText(''); setSent(true); } };
  const submit = (event: FormEvent): void => { event.preventDefault(); if (text.trim()) void tip(text.trim()); };
  return (
    <>
      <form onSubmit={submit}>
        <input value={text} maxLength={300} onChange={(event) => { setText(event.currentTarget.value); setSent(false); }} aria-label={t('tip')} placeholder={t('tip')} autoComplete="off" data-testid="tip-input" />
        <Button type="submit" variant="quiet" disabled={text.trim() === ''}>{t('send-tip')}</Button>
      </form>
      <Button variant="quiet" onClick={() => void tip(null)} data-testid="tip-next-hint">{t('send-next-hint')}</Button>
      {sent && <span role="status">{t('tip-sent')}</span>}
    </>
  );
}
