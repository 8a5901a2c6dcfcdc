/** Half-duplex: whoever teaches may always speak, a pupil only while the floor is theirs. */
export const maySpeak = (speaker: { readonly role: 'pupil' | 'staff'; readonly hasFloor: boolean }): boolean => speaker.role === 'staff' || speaker.hasFloor;

export type Microphone = 'no-floor' | 'muted' | 'talking';
export type MicrophoneEvent = 'floor-given' | 'floor-taken' | 'press' | 'release' | 'line-lost' | 'rejoin' | 'class-over';

/**
 * What a microphone does next; what is not listed changes nothing. A microphone that comes back is always muted: nobody is
 * heard by a room they have not heard again.
 */
const table: Readonly<Record<Microphone, Partial<Record<MicrophoneEvent, Microphone>>>> = {
  'no-floor': { 'floor-given': 'muted' },
  muted: { press: 'talking', 'floor-taken': 'no-floor', 'class-over': 'no-floor' },
  talking: { release: 'muted', 'line-lost': 'muted', rejoin: 'muted', 'floor-taken': 'no-floor', 'class-over': 'no-floor' },
};
export const microphoneAfter = (now: Microphone, event: MicrophoneEvent): Microphone => table[now][event] ?? now;
