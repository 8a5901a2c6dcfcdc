import { Inject, Injectable } from '@nestjs/common';
import { ACTOR_SOURCE, type Actor, type ActorSource } from '../access/actor.ts';

const FRESH_MS = 2000;

/** Who a session belongs to, asked again after two seconds: a sign-out reaches open sockets, and a busy class asks seldom. */
@Injectable()
export class SessionMemory {
  private readonly known = new Map<string, { at: number; actor: Promise<Actor | null> }>();

  constructor(@Inject(ACTOR_SOURCE) private readonly actors: ActorSource) {}

  actorOf(token: string): Promise<Actor | null> {
    const now = Date.now();
    const known = this.known.get(token);
    if (known && now - known.at < FRESH_MS) return known.actor;
    if (this.known.size > 2000) this.forget(now);
    const actor = this.actors.actorOf(token);
    this.known.set(token, { at: now, actor });
    actor.catch(() => this.known.delete(token));
    return actor;
  }

  /** A session has ended somewhere: nobody is believed without asking. */
  forgetAll(): void { this.known.clear(); }

  private forget(now: number): void {
    for (const [token, { at }] of this.known) if (now - at >= FRESH_MS) this.known.delete(token);
  }
}
