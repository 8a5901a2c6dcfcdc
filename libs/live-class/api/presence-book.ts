import type { Who } from '../domain/index.ts';

interface Entry { readonly who: Who; readonly sockets: Set<string>; timer: NodeJS.Timeout | null }

/** Which people of which classes are connected to this process. Somebody counts as gone only after a grace period without any socket. */
export class PresenceBook {
  private readonly classes = new Map<string, Map<string, Entry>>();
  private readonly graceMs: number;
  private readonly onGone: (liveId: string, who: Who) => Promise<void>;

  constructor(graceMs: number, onGone: (liveId: string, who: Who) => Promise<void>) {
    this.graceMs = graceMs;
    this.onGone = onGone;
  }

  arrive(liveId: string, who: Who, socketId: string): void {
    const people = this.classes.get(liveId) ?? new Map<string, Entry>();
    this.classes.set(liveId, people);
    const entry = people.get(who.personId) ?? { who, sockets: new Set<string>(), timer: null };
    people.set(who.personId, entry);
    if (entry.timer) clearTimeout(entry.timer);
    entry.timer = null;
    entry.sockets.add(socketId);
  }

  leave(liveId: string, personId: string, socketId: string): void {
    const entry = this.classes.get(liveId)?.get(personId);
    if (!entry?.sockets.delete(socketId) || entry.sockets.size > 0) return;
    this.waitForReturn(liveId, entry);
  }

  /** Who that is, when they have a socket here. */
  connected(liveId: string, personId: string): Who | null {
    const entry = this.classes.get(liveId)?.get(personId);
    return entry && entry.sockets.size > 0 ? entry.who : null;
  }

  classIds(): readonly string[] { return [...this.classes.keys()]; }

  /** The class is over: nobody needs to be seen leaving. */
  forgetClass(liveId: string): void {
    for (const entry of this.classes.get(liveId)?.values() ?? []) if (entry.timer) clearTimeout(entry.timer);
    this.classes.delete(liveId);
  }

  stop(): void { for (const liveId of this.classIds()) this.forgetClass(liveId); }

  private waitForReturn(liveId: string, entry: Entry): void {
    entry.timer = setTimeout(() => {
      this.onGone(liveId, entry.who).then(() => this.strike(liveId, entry), () => this.waitForReturn(liveId, entry));
    }, this.graceMs);
    entry.timer.unref();
  }

  private strike(liveId: string, entry: Entry): void {
    if (entry.sockets.size > 0) return;
    const people = this.classes.get(liveId);
    people?.delete(entry.who.personId);
    if (people?.size === 0) this.classes.delete(liveId);
  }
}
