import { Inject, Injectable } from '@nestjs/common';
import type { LiveEvent } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';
import { announce, CONFIG, databaseCode, FactBus, type Config } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { decide, fold, unopened, withoutHiddenWords, type EventDraft, type LiveCommand, type LiveState, type Viewer, type Who } from '../domain/index.ts';
import { eventsAfter, hiddenLines, lockClass, placeOf, storeEvents, type LockedClass } from './live-class.repository.ts';
import { ClassOwners, OwnedElsewhere } from './ownership/class-owners.ts';
import { runThere } from './ownership/peer-calls.ts';
import { peerToken } from './ownership/peer-token.ts';

/** Deadlock, lock not available, serialization: whoever comes second tries again. */
const contended = new Set(['40P01', '55P03', '40001']);
const REMEMBERED = 200;
export interface Given { readonly liveId: string; readonly who: Who; readonly command: LiveCommand; readonly commandId: string | null }
export type Appended = Result<{ readonly seq: number }>;

/**
 * The log of a class is the truth. Its row's lock orders commands of all processes; listeners hear events in commit order.
 * Folded states are remembered here and only ever extended by committed events.
 */
@Injectable()
export class ClassLog {
  private readonly states = new Map<string, LiveState>();
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    @Inject(DataSource) private readonly db: DataSource, @Inject(FactBus) private readonly facts: FactBus,
    @Inject(ClassOwners) private readonly owners: ClassOwners, @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One command in a transaction of its own, at the node that owns the class. The same `commandId` again gives the first answer. */
  run(given: Given): Promise<Appended> {
    return this.owners.atOwner(given.liveId, (epoch) => this.runHere(given, epoch), (address) => runThere(address, peerToken(this.config.KINDLING_SECRET), given));
  }

  /** What another node asks for. @throws OwnedElsewhere */
  async runIfOwned(given: Given): Promise<Appended> {
    const owner = await this.owners.ownerOf(given.liveId);
    if (owner.is === 'there') throw new OwnedElsewhere();
    return this.runHere(given, owner.is === 'here' ? owner.epoch : null);
  }

  /** `epoch`: the lease under which to write. @throws OwnedElsewhere when it is not the newest. */
  runHere(given: Given, epoch: number | null): Promise<Appended> {
    return this.inTurn(given.liveId, async () => {
      for (let attempt = 1; ; attempt++) {
        try {
          const { answer, state } = await this.db.transaction((db) => this.decideAndStore(db, given, epoch));
          if (state) this.remember(given.liveId, state);
          return answer;
        } catch (thrown) {
          if (attempt === 3 || !contended.has(databaseCode(thrown))) throw thrown;
        }
      }
    });
  }

  /** As part of somebody else's transaction, under the row's lock alone: what happened elsewhere cannot wait for another node. */
  async appendWithin(db: EntityManager, given: Given): Promise<Appended> {
    return (await this.decideAndStore(db, given, null)).answer;
  }

  /** Events behind `seq` as they may leave the server for that person. */
  async tail(liveId: string, seq: number, viewer: Viewer): Promise<{ seq: number; tail: LiveEvent[] }> {
    const [events, hidden] = await Promise.all([eventsAfter(this.db.manager, liveId, seq), hiddenLines(this.db.manager, liveId)]);
    return { seq: events.at(-1)?.s ?? Math.min(seq, await this.newestSeq(liveId)), tail: withoutHiddenWords(events, hidden, viewer) };
  }

  /** The state with every event that is committed now. */
  async current(liveId: string): Promise<LiveState> {
    const remembered = this.states.get(liveId) ?? unopened;
    const state = fold(remembered, await eventsAfter(this.db.manager, liveId, remembered.seq));
    this.remember(liveId, state);
    return state;
  }

  /** As `current`, without asking the database when this process has followed the class; may be a moment behind. */
  async recent(liveId: string): Promise<LiveState> { return this.states.get(liveId) ?? this.current(liveId); }

  /** An event that was heard is committed. */
  heard(liveId: string, event: LiveEvent): void {
    const state = this.states.get(liveId);
    if (state && event.s === state.seq + 1) this.states.set(liveId, fold(state, [event]));
  }

  private async newestSeq(liveId: string): Promise<number> {
    const [row] = await this.db.query<{ seq: number }[]>('select seq from live_class where id = $1', [liveId]);
    return row?.seq ?? 0;
  }

  private async decideAndStore(db: EntityManager, given: Given, epoch: number | null): Promise<{ answer: Appended; state: LiveState | null }> {
    const locked = await lockClass(db, given.liveId);
    if (!locked) return { answer: refuse('resource.not-found'), state: null };
    const place = await placeOf(db, given.liveId, given.commandId);
    if (epoch !== null && place.epoch !== epoch) throw new OwnedElsewhere();
    if (place.seq !== null) return { answer: ok({ seq: place.seq }), state: null };
    const remembered = this.states.get(given.liveId) ?? unopened;
    const state = fold(remembered, remembered.seq < locked.seq ? await eventsAfter(db, given.liveId, remembered.seq) : []);
    const at = Math.max(state.t, locked.atMs);
    const decision = decide(state, given.who, given.command, at);
    if (!decision.ok) return { answer: decision, state };
    if (decision.value.length === 0) return { answer: ok({ seq: state.seq }), state };
    const events = decision.value.map((draft: EventDraft, index) => ({ s: state.seq + 1 + index, t: at, ...draft }) as LiveEvent);
    await this.store(db, locked, given, events);
    return { answer: ok({ seq: events[0]?.s ?? state.seq }), state: fold(state, events) };
  }

  private async store(db: EntityManager, { liveId, classId }: LockedClass, given: Given, events: readonly LiveEvent[]): Promise<void> {
    await storeEvents(db, liveId, events, given.commandId);
    for (const event of events) {
      if (event.k === 'class.opened' || event.k === 'class.closed') await announce(db, { topic: 'live', classId, personId: null });
      if (event.k === 'hand.up') await this.tell(db, 'live-class.hand-raised', { personId: event.u, classId, liveId });
      if (event.k === 'hand.down') await this.tell(db, 'live-class.hand-lowered', { personId: event.d.personId, classId, liveId });
    }
  }

  private async tell(db: EntityManager, name: 'live-class.hand-raised' | 'live-class.hand-lowered', fact: { personId: string; classId: string; liveId: string }): Promise<void> {
    // Work on a check locks progress first and the class second, the other way round from here. Giving up early makes this
    // side the one that tries again, never the pupil's check.
    await db.query("set local lock_timeout = '400ms'");
    await this.facts.record(db, name, fact);
  }

  private remember(liveId: string, state: LiveState): void {
    if ((this.states.get(liveId)?.seq ?? -1) >= state.seq) return;
    this.states.delete(liveId);
    this.states.set(liveId, state);
    const [oldest] = this.states.keys();
    if (this.states.size > REMEMBERED && oldest) this.states.delete(oldest);
  }

  /** A class uses one connection of this process at a time: sixty pupils arriving together must not take the whole pool. */
  private inTurn<T>(liveId: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.turns.get(liveId) ?? Promise.resolve()).then(work, work);
    this.turns.set(liveId, turn);
    const leave = (): void => { if (this.turns.get(liveId) === turn) this.turns.delete(liveId); };
    turn.then(leave, leave);
    return turn;
  }
}
