import { Button, Icon, lazyPart } from '@kindling/ui';
import { Suspense, useEffect, useState } from 'react';
import { introduceAgain, type LiveRoom } from '../link/use-live-class.ts';
import { useVoice } from './use-voice.ts';
import type { Hearing } from './voice-call.ts';
import { savedPlace, savePlace, voicePlaces, type VoicePlace } from './voice-place.ts';
import { useVoiceWords } from './voice-words.ts';
import './voice-bar.css';

/** Most pupils listen all evening. */
const Microphone = lazyPart(() => import('./microphone-button.tsx'));
const ShowingNow = lazyPart(() => import('./pictures/show-buttons.tsx'));
const StaffMenu = lazyPart(() => import('./staff-menu.tsx'));
const ShownPicture = lazyPart(() => import('./pictures/shown-picture.tsx'));

interface VoiceBarProps { room: LiveRoom; liveId: string; myId: string; compact?: boolean; /** Something else plays on this page. */ quiet?: boolean; /** May show camera or screen. */ leading?: boolean }

/** What is heard, where it plays, and whoever may speak also their microphone. `compact` for pages beside the class. */
export default function VoiceBar({ room, liveId, myId, compact = false, quiet = false, leading = false }: VoiceBarProps) {
  const t = useVoiceWords();
  const [place, setPlace] = useState(savedPlace);
  const [soundOn, setSoundOn] = useState(true);
  const voice = useVoice(liveId, room, myId, place, soundOn && !quiet);
  const pictures = voice?.call.pictures;
  // Who hands the baton over, or goes to a page without this button, shows nothing any more.
  useEffect(() => { if (!leading) pictures?.stop(); }, [leading, pictures]);
  if (!voice) return null;
  const { call, view } = voice;
  const choose = (chosen: VoicePlace): void => { savePlace(chosen); setPlace(chosen); introduceAgain(liveId); void call.start(); };
  const may = view.hearing !== 'unsupported';
  const hearing = heardNow(view.hearing, room.status.is === 'lost', quiet);
  // Their bar has more to hold than a pupil's.
  const inMenu = room.role === 'staff';
  const toggle = <Button variant="quiet" size="compact-sm" aria-pressed={!soundOn} onClick={() => setSoundOn(!soundOn)} data-testid="sound-toggle">{soundOn ? t('sound-off') : t('sound-on')}</Button>;
  return (
    <section className="voice-bar" aria-label={t('sound')} data-testid="voice">
      <span className={`live-status voice-${hearing}`} role="status" data-testid="voice-state" data-state={hearing} data-widest={t('silent')}>
        <Icon name={hearing === 'hearing' || hearing === 'silent' || hearing === 'earlier' ? 'broadcast' : 'stop'} size={16} /> {t(hearing)}
      </span>
      {view.hearing === 'blocked' && <Button variant="copper" size="compact-sm" onClick={() => void call.start()} data-testid="sound-start">{t('turn-on')}</Button>}
      {may && !inMenu && !quiet && view.hearing !== 'blocked' && place !== 'room-quiet' && toggle}
      {may && !compact && room.role === 'pupil' && <PlaceChoice place={place} onChoose={choose} />}
      {may && view.microphone !== 'no-floor' && <Suspense fallback={null}><Microphone call={call} view={view} pushToTalk={room.role === 'pupil'} onGiveBack={() => void room.give('floor.take-back', {})} /></Suspense>}
      {may && inMenu && view.hearing !== 'blocked' && <Suspense fallback={null}><StaffMenu call={call.pictures} view={view.pictures} mayShow={leading && view.microphone !== 'no-floor'}>{toggle}</StaffMenu></Suspense>}
      {may && leading && <Suspense fallback={null}><ShowingNow call={call.pictures} view={view.pictures} /></Suspense>}
      {view.pictures.is !== 'off' && <Suspense fallback={null}><ShownPicture call={call.pictures} view={view.pictures} /></Suspense>}
    </section>
  );
}

/** A dead line of sound takes longer to notice, and nobody speaking is not what happens then. What was missed plays instead of the live sound, which nobody turned off. */
function heardNow(hearing: Hearing, lost: boolean, playsEarlier: boolean): Hearing | 'earlier' {
  if (playsEarlier && hearing === 'muted') return 'earlier';
  return hearing === 'silent' && lost ? 'lost' : hearing;
}

function PlaceChoice({ place, onChoose }: { place: VoicePlace; onChoose: (place: VoicePlace) => void }) {
  const t = useVoiceWords();
  return (
    <select className="voice-place" aria-label={t('place')} value={place} data-testid="voice-place" onChange={(event) => { const chosen = voicePlaces.find((each) => each === event.currentTarget.value); if (chosen) onChoose(chosen); }}>
      {voicePlaces.map((each) => <option key={each} value={each}>{t(`place-${each}`)}</option>)}
    </select>
  );
}
