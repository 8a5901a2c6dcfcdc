import type { LiveEvent } from '@kindling/contracts';

/** When somebody looked at a pupil's bench: said aside, so no fact of the log. */
export interface Looked { readonly personId: string; readonly atMs: number }
export interface Waited { readonly name: string; readonly fromMs: number; /** Null: until the end. */ readonly forMs: number | null }
export interface Debrief {
  readonly lastedMs: number; readonly pupils: number;
  readonly hands: readonly Waited[]; readonly stuck: readonly Waited[];
  readonly steps: number; readonly polls: number; readonly votes: number; readonly said: number; readonly talkedMs: number;
}
type Of<K extends LiveEvent['k']> = Extract<LiveEvent, { k: K }>;
const are = <K extends LiveEvent['k']>(log: readonly LiveEvent[], kind: K): Of<K>[] => log.filter((event): event is Of<K> => event.k === kind);

/** What happened, from the log of a rehearsal. No mark: facts, to talk about. */
export function debriefOf(log: readonly LiveEvent[], tutorId: string, looked: readonly Looked[], talkedMs: number): Debrief {
  const names = new Map(are(log, 'presence.joined').map((event) => [event.u, event.d.name]));
  const lastedMs = are(log, 'class.closed')[0]?.t ?? log.at(-1)?.t ?? 0;
  const tended = [...tendings(log, tutorId), ...looked];
  const waited = (personId: string, fromMs: number, ends: readonly { personId: string; atMs: number }[]): Waited => {
    const first = ends.filter((each) => each.personId === personId && each.atMs >= fromMs && each.atMs < lastedMs).reduce((least, { atMs }) => Math.min(least, atMs), Infinity);
    return { name: names.get(personId) ?? '', fromMs, forMs: first === Infinity ? null : first - fromMs };
  };
  return {
    lastedMs, pupils: names.size - (names.has(tutorId) ? 1 : 0),
    hands: are(log, 'hand.up').map((event) => waited(event.u, event.t, tendings(log, tutorId))), stuck: are(log, 'pupil.stuck').map((event) => waited(event.u, event.t, tended)),
    steps: are(log, 'slide.set').length, polls: are(log, 'poll.opened').length, votes: are(log, 'poll.voted').length, said: are(log, 'chat.said').filter((event) => event.u === tutorId).length,
    talkedMs: Math.min(talkedMs, lastedMs),
  };
}
/** Everything that the tutor did for one pupil. Closing the class lowers hands, too, and helps nobody. */
function tendings(log: readonly LiveEvent[], tutorId: string): Looked[] {
  const closed = are(log, 'class.closed')[0]?.t ?? Infinity;
  return log.flatMap((event) => {
    if (event.u !== tutorId || event.t >= closed) return [];
    return event.k === 'hand.down' || event.k === 'floor.granted' || event.k === 'help.tipped' || event.k === 'help.asked' || event.k === 'pupil.called' ? [{ personId: event.d.personId, atMs: event.t }] : [];
  });
}
