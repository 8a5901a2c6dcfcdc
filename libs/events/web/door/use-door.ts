import type { OperationPayload } from '@kindling/contracts';
import { newId, useDrained, useOutbox, usePending } from '@kindling/platform-web';

type Who = OperationPayload<'events.check-in'>['who'];
const keyOf = (who: Who): string => (who.is === 'pupil' ? who.personId : who.is === 'family' ? who.replyId : '');

/** Check-ins that wait on this computer, laid over what the server knows. */
export function useDoor(eventId: string, onSent: () => void) {
  const { enqueue } = useOutbox();
  const { pending } = usePending('events.check-in');
  const { pending: undone } = usePending('events.undo-check-in');
  useDrained(onSent);
  const mine = pending.filter((each) => each.payload.eventId === eventId && each.refusedCode === null);
  const struck = new Set(undone.map((each) => each.payload.attendanceId));
  return {
    waiting: mine.length, refused: pending.filter((each) => each.payload.eventId === eventId && each.refusedCode !== null).length,
    waitingFor: (key: string) => mine.find((each) => keyOf(each.payload.who) === key && !struck.has(each.payload.attendanceId)) ?? null,
    /** Noted on the server or here, and not struck since. */
    isThere: (key: string, attendanceId: string | null) => (attendanceId !== null && !struck.has(attendanceId)) || mine.some((each) => keyOf(each.payload.who) === key && !struck.has(each.payload.attendanceId)),
    walkInsWaiting: mine.reduce((sum, { payload: { who } }) => sum + (who.is === 'walk-in' ? who.heads : 0), 0),
    note: (who: Who) => enqueue('events.check-in', { eventId, attendanceId: newId(), at: new Date().toISOString(), who }),
    strike: (attendanceId: string) => enqueue('events.undo-check-in', { eventId, attendanceId }),
  };
}
export type Door = ReturnType<typeof useDoor>;
