import { photoLimits, type PhotoSubject } from '@kindling/contracts';

export type DoorState = 'open' | 'closed' | 'full';
/** An address ends by the clock or by its number of pictures, whichever comes first. */
export function doorState(door: { readonly endsAt: Date; readonly taken: number }, now: number): DoorState {
  if (door.endsAt.getTime() <= now) return 'closed';
  return door.taken >= photoLimits.perDoor ? 'full' : 'open';
}

/** One place in the record of a pupil, in words that no two places share. */
export const albumOf = (personId: string, classId: string, subject: PhotoSubject): string =>
  `${personId} ${classId} ${subject.on === 'exercise' ? `e ${subject.exerciseId}` : `s ${subject.lessonId} ${subject.stepId}`}`;
