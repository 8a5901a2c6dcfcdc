import type { VoiceNote } from '@kindling/contracts';
import { Button } from '@kindling/ui';
import { useMarkingWords } from '../marking/marking-words.ts';

/** Spoken words to listen to; a sound is fetched when it is played. */
export function VoiceList({ handInId, voices, onTakeBack }: { handInId: string; voices: readonly VoiceNote[]; onTakeBack?: (voiceId: string) => void }) {
  const t = useMarkingWords();
  if (voices.length === 0) return null;
  return (
    <ul className="voice-list">
      {voices.map((voice) => {
        const label = t('spoken', { name: voice.authorName, seconds: Math.max(1, Math.round(voice.durationMs / 1000)) });
        return (
          <li key={voice.id} data-testid="voice-note">
            <span>{label}</span>
            <audio controls preload="none" src={`/api/hand-ins/${handInId}/voices/${voice.id}`} aria-label={label} />
            {onTakeBack && voice.authorIsMe && <Button variant="quiet" size="compact-sm" onClick={() => onTakeBack(voice.id)}>{t('take-back')}</Button>}
          </li>
        );
      })}
    </ul>
  );
}
