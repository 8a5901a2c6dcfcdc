import type { LiveEvent } from '@kindling/contracts';
import { maySpeak } from '@kindling/voice';
import type { LiveRole, LiveState } from '../../domain/index.ts';

/** What was spoken before the floor was taken back is still on its way for so long. */
const UNDER_WAY_MS = 3000;
/** `late` is dropped without blame. */
export type Hearing = 'heard' | 'late' | 'no-floor';

/** Who may be heard in one class, as its log has it. */
export class RoomFloor {
  private holders = new Set<string>();
  private readonly until = new Map<string, number>();
  private lead: string | null = null;
  private seq = 0;

  /** The log as it stands in the database. */
  load(state: LiveState, now: number): void {
    const before = this.holders;
    this.seq = state.seq;
    this.holders = new Set(Object.values(state.people).filter((person) => person.floor.is === 'held').map((person) => person.id));
    this.lead = state.lead?.personId ?? null;
    for (const personId of before) if (!this.holders.has(personId)) this.until.set(personId, now + UNDER_WAY_MS);
  }

  /** @returns false for an event that was known already. */
  hear(event: LiveEvent, now: number): boolean {
    if (event.s <= this.seq) return false;
    this.seq = event.s;
    if (event.k === 'floor.granted') this.holders.add(event.d.personId);
    if (event.k === 'floor.taken-back' && this.holders.delete(event.d.personId)) this.until.set(event.d.personId, now + UNDER_WAY_MS);
    if (event.k === 'baton.handed') this.lead = event.d.personId;
    if (event.k === 'class.opened' || event.k === 'baton.taken') this.lead = event.u;
    return true;
  }

  judge(speaker: { readonly personId: string; readonly role: LiveRole }, now: number): Hearing {
    if (maySpeak({ role: speaker.role, hasFloor: this.holders.has(speaker.personId) })) return 'heard';
    return (this.until.get(speaker.personId) ?? 0) > now ? 'late' : 'no-floor';
  }

  /** Camera and screen are for whoever leads. Staff who do not are not blamed: the baton may have changed hands while their line was away. */
  judgePictures({ personId, role }: { readonly personId: string; readonly role: LiveRole }): Hearing {
    if (role !== 'staff') return 'no-floor';
    return personId === this.lead ? 'heard' : 'late';
  }
}
