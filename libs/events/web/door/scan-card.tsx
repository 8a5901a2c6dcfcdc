import type { HeldEvent } from '@kindling/contracts';
import { Button, CutCard, TextField } from '@kindling/ui';
import { useRef, useState } from 'react';
import { readPass } from '../../domain/index.ts';
import { useDoorWords } from './words.ts';
import { useCamera } from './use-camera.ts';
import type { Door } from './use-door.ts';

type Said = { readonly good: boolean; readonly words: string } | null;
/** A code stays before the camera for a while. */
const sameCodeMs = 4000;

/** Reads a family's pass by camera, hand scanner or from what is typed, with or without network. */
export function ScanCard({ event, door }: { event: HeldEvent; door: Door }) {
  const t = useDoorWords();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<Said>(null);
  const last = useRef({ words: '', at: 0 });
  const take = (words: string): void => setSaid(noted(words, event, door, t));
  const camera = useCamera((words) => {
    if (last.current.words === words && Date.now() - last.current.at < sameCodeMs) { last.current.at = Date.now(); return; }
    last.current = { words, at: Date.now() };
    take(words);
  });
  const on = camera.state === 'on' || camera.state === 'starting';
  return (
    <CutCard testId="scan">
      <h2>{t('scan')}</h2>
      <form className="event-walk" onSubmit={(each) => { each.preventDefault(); if (typed.trim() !== '') { take(typed); setTyped(''); } }}>
        <TextField label={t('pass')} value={typed} maxLength={200} autoComplete="off" autoCapitalize="characters" spellCheck={false} onChange={(each) => setTyped(each.currentTarget.value)} data-testid="pass" />
        <Button type="submit" disabled={typed.trim() === ''} data-testid="take-pass">{t('take')}</Button>
        <Button variant="quiet" onClick={on ? camera.stop : camera.start} data-testid="camera">{t(on ? 'camera-off' : 'camera-on')}</Button>
      </form>
      {(camera.state === 'refused' || camera.state === 'none') && <p role="alert" data-testid="no-camera">{t(`camera-${camera.state}`)}</p>}
      <video ref={camera.video} className="door-camera" hidden={!on} muted playsInline aria-label={t('camera-sees')} />
      <p role="status" className={said ? `door-said ${said.good ? 'good' : 'bad'}` : 'door-said'} data-testid="scan-said" data-good={said?.good}>{said ? `${said.good ? '✓' : '✕'} ${said.words}` : t('pass-note')}</p>
    </CutCard>
  );
}

/** What a scan means; whoever is there already is not noted again. */
function noted(words: string, event: HeldEvent, door: Door, t: ReturnType<typeof useDoorWords>): Said {
  const pass = readPass(words, event.id, event.families.map(({ replyId }) => replyId));
  if (pass.is !== 'family') return { good: false, words: t(pass.is) };
  const family = event.families.find(({ replyId }) => replyId === pass.replyId);
  const who = family ? t('family', { n: family.number, heads: family.heads }) : t('new-family');
  if (door.isThere(pass.replyId, family?.attendanceId ?? null)) return { good: true, words: t('there-already', { who }) };
  void door.note({ is: 'family', replyId: pass.replyId });
  return { good: true, words: t('now-there', { who }) };
}
