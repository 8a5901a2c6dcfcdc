import type { VoiceNote } from '@kindling/contracts';
import { retentionDays } from '@kindling/contracts/light';
import { api, ErrorNote, newId } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useMarkingWords } from '../marking/marking-words.ts';
import { useAct } from '../marking/use-act.ts';
import { useVoiceRecorder, type Recorded } from './use-voice-recorder.ts';
import { VoiceList } from './voice-list.tsx';

/** Tap, speak, tap: the word is with the pupil. */
export function VoiceBar({ handInId, voices, onChanged }: { handInId: string; voices: readonly VoiceNote[]; onChanged: () => void }) {
  const t = useMarkingWords();
  const { failure, busy, act } = useAct();
  const send = async (body: Recorded) => { if (await act(() => api('feedback.speak', { params: { handInId, voiceId: newId() }, body }))) onChanged(); };
  const takeBack = async (voiceId: string) => { if (await act(() => api('feedback.unspeak', { params: { handInId, voiceId } }))) onChanged(); };
  const { state, start, stop } = useVoiceRecorder((recorded) => void send(recorded));
  const recording = state.is === 'recording';
  return (
    <section className="voice-bar" aria-label={t('voice')}>
      <h2>{t('voice')}</h2>
      <VoiceList handInId={handInId} voices={voices} onTakeBack={(id) => void takeBack(id)} />
      {state.is === 'impossible' ? <p>{t('no-recorder')}</p> : (
        <Button variant={recording ? 'copper' : 'quiet'} disabled={busy} onClick={() => { if (recording) stop(); else void start(); }} data-testid="record">
          {busy ? t('sending') : recording ? t('recording', { seconds: state.seconds }) : t('record')}
        </Button>
      )}
      {state.is === 'refused' && <p role="status">{t('no-microphone')}</p>}
      {failure && <ErrorNote failure={failure} />}
      <p className="aside-note">{t('voice-kept', { days: retentionDays.voice })}</p>
    </section>
  );
}
