/** Whose ears a tab plays for. One loudspeaker serves a computer room: sixty private streams do not fit its line. */
export type VoicePlace = 'own' | 'room-speaker' | 'room-quiet';
export const voicePlaces: readonly VoicePlace[] = ['own', 'room-speaker', 'room-quiet'];
const KEY = 'kindling.voice.place';

export function savedPlace(): VoicePlace {
  const saved = localStorage.getItem(KEY);
  return voicePlaces.find((place) => place === saved) ?? 'own';
}
export const savePlace = (place: VoicePlace): void => localStorage.setItem(KEY, place);
