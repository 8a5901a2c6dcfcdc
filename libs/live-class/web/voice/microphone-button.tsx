import { Button, Dialog, Icon } from '@kindling/ui';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { onlyListens } from './engine/speaking.ts';
import type { VoiceCall, VoiceView } from './voice-call.ts';
import { useMicrophoneWords } from './microphone-words.ts';

interface MicrophoneProps { call: VoiceCall; view: VoiceView; pushToTalk: boolean; onGiveBack: () => void }

/** First the check, then the button. A tutor switches it; a pupil holds it down, so that no microphone stays open by mistake. */
export default function Microphone({ call, view, pushToTalk, onGiveBack }: MicrophoneProps) {
  const t = useMicrophoneWords();
  const [checking, setChecking] = useState(false);
  // Whoever gets the floor again has the button at once; nobody hears them before it is held down.
  const again = pushToTalk && call.checked && view.problem === null;
  const open = (view.levelDb !== null || again) && !checking;
  useEffect(() => { if (again) void call.openMicrophone(); }, [call, again]);
  const never = onlyListens();
  const check = (): void => { setChecking(true); void call.openMicrophone(); };
  return (
    <span className="voice-microphone" data-testid="microphone" data-state={view.microphone}>
      {pushToTalk && <strong role="status">{t('your-turn')}</strong>}
      {never && <span className="voice-only-listens" role="note" data-testid="only-listens">{t(never)}</span>}
      {!open && !never && <Button variant={pushToTalk ? 'copper' : 'quiet'} size="compact-sm" onClick={check} data-testid="microphone-check">{t('check')}</Button>}
      {open && (pushToTalk ? <HoldButton call={call} view={view} /> : <SwitchButton call={call} view={view} />)}
      {pushToTalk && <Button variant="quiet" size="compact-sm" onClick={onGiveBack}>{t('give-back')}</Button>}
      <DeviceCheck open={checking} view={view} onReady={() => { call.checked = true; setChecking(false); }} onCancel={() => { setChecking(false); call.closeMicrophone(); }} />
    </span>
  );
}

function SwitchButton({ call, view }: Pick<MicrophoneProps, 'call' | 'view'>) {
  const t = useMicrophoneWords();
  const talking = view.microphone === 'talking';
  return (
    <>
      <Button variant={talking ? 'danger' : 'main'} size="compact-sm" aria-pressed={talking} disabled={!view.lineOpen} onClick={() => (talking ? call.release() : call.press())} data-testid="talk">{talking ? t('mute') : t('talk')}</Button>
      <small role="status" className="bar-words">{talking ? t('you-are-heard') : t('you-are-muted')}</small>
    </>
  );
}

function HoldButton({ call, view }: Pick<MicrophoneProps, 'call' | 'view'>) {
  const t = useMicrophoneWords();
  const talking = view.microphone === 'talking';
  useEffect(() => {
    const release = (): void => call.release();
    // The finger may leave the button, the window may lose the keyboard: both end the sentence.
    window.addEventListener('blur', release);
    window.addEventListener('pointerup', release);
    return () => { window.removeEventListener('blur', release); window.removeEventListener('pointerup', release); };
  }, [call]);
  const isKey = (event: KeyboardEvent): boolean => event.key === ' ' || event.key === 'Enter';
  return (
    <Button variant={talking ? 'danger' : 'copper'} size="compact-sm" aria-pressed={talking} disabled={!view.lineOpen || view.levelDb === null} onPointerDown={() => call.press()}
      onKeyDown={(event: KeyboardEvent) => { if (isKey(event) && !event.repeat) call.press(); }} onKeyUp={(event: KeyboardEvent) => { if (isKey(event)) call.release(); }} data-testid="hold-to-talk">
      <Icon name="broadcast" /> {talking ? t('talking-now') : t('push-to-talk')}
    </Button>
  );
}

const HEARD_DB = -45;

/** A look at the needle before anybody listens. */
function DeviceCheck({ open, view, onReady, onCancel }: { open: boolean; view: VoiceView; onReady: () => void; onCancel: () => void }) {
  const t = useMicrophoneWords();
  const [heard, setHeard] = useState(false);
  useEffect(() => { if (open && (view.levelDb ?? -96) > HEARD_DB) setHeard(true); }, [open, view.levelDb]);
  return (
    <Dialog open={open} onClose={onCancel} title={t('check-title')}
      actions={<><Button variant="quiet" onClick={onCancel}>{t('cancel')}</Button><Button onClick={onReady} disabled={!heard} data-testid="microphone-ready">{t('check-done')}</Button></>}>
      <p>{view.problem ? t(view.problem) : view.levelDb === null ? t('check-asking') : t('check-body')}</p>
      {view.levelDb !== null && <meter className="voice-meter" min={-60} max={0} low={-45} optimum={-20} value={Math.max(-60, view.levelDb)} aria-label={t('check-level')} data-testid="microphone-level" />}
      {view.levelDb !== null && <p role="status">{heard ? t('check-heard') : t('check-quiet')}</p>}
    </Dialog>
  );
}
