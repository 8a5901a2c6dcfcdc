import type { LiveEvent, SocketAnswer } from '@kindling/contracts';
import { asSeenBy, decide, evolve, unopened, withoutHiddenWords, type LiveCommand, type LiveState, type Who } from '../../../domain/index.ts';
import type { LinePort } from '../live-link.ts';

type Ask = { readonly lastSeq: number; readonly commandId: string; readonly kind: string; readonly data: unknown };

/** The server's side of a class without server or database: a log, ids that were answered, and the lines into it. */
export class ClassInABox {
  readonly log: LiveEvent[] = [];
  state: LiveState = unopened;
  readonly lines: UnsteadyLine[] = [];
  private readonly answered = new Map<string, number>();
  /** Class time, moved by the test. */
  at = 0;

  give(who: Who, command: LiveCommand, commandId: string | null = null): SocketAnswer<{ seq: number }> {
    const known = commandId === null ? undefined : this.answered.get(commandId);
    if (known !== undefined) return { ok: true, value: { seq: known } };
    const decision = decide(this.state, who, command, this.at);
    if (!decision.ok) return { ok: false, code: decision.code, params: {} };
    const events = decision.value.map((draft, index) => ({ s: this.state.seq + 1 + index, t: this.at, ...draft }) as LiveEvent);
    const seq = events[0]?.s ?? this.state.seq;
    if (commandId !== null && events.length > 0) this.answered.set(commandId, seq);
    for (const event of events) this.append(event);
    return { ok: true, value: { seq } };
  }

  /** As the log leaves the server for somebody. */
  tail(lastSeq: number, viewer: Who): LiveEvent[] {
    const hidden = new Set(this.log.flatMap((event) => (event.k === 'chat.hidden' ? [event.d.seq] : [])));
    return withoutHiddenWords(this.log.slice(lastSeq), hidden, viewer);
  }

  answer(line: UnsteadyLine, name: string, { lastSeq, commandId, kind, data }: Ask): SocketAnswer<unknown> {
    if (name === 'live.command') return this.give(line.who, { kind, data } as LiveCommand, commandId);
    if (name === 'live.hello') {
      const joined = this.give(line.who, { kind: 'presence.join', data: {} });
      if (!joined.ok && joined.code !== 'live.not-open') return joined;
      line.inRoom = true;
    }
    const place = { seq: Math.max(this.state.seq, 0), tail: this.tail(lastSeq, line.who) };
    return { ok: true, value: name === 'live.hello' ? { role: line.who.role, classId: 'class', openedAt: new Date(0).toISOString(), at: this.at, ...place } : place };
  }

  private append(event: LiveEvent): void {
    this.log.push(event);
    this.state = evolve(this.state, event);
    for (const line of this.lines) if (line.inRoom) line.deliver(asSeenBy(event, line.who));
    if (event.k === 'pupil.removed') for (const line of this.lines) if (line.who.personId === event.d.personId) line.serverCuts();
  }
}

/** A TCP line: keeps order, is slow, may end anywhere, and sometimes takes an answer with it. */
export class UnsteadyLine implements LinePort {
  connected = false;
  inRoom = false;
  /** The next request does not arrive. */
  losesNext = false;
  readonly who: Who;
  private readonly box: ClassInABox;
  private readonly wires = new Map<string, (value: never) => void>();
  private onTheWay: { arrive(): void; lost(): void }[] = [];

  constructor(box: ClassInABox, who: Who) {
    this.box = box;
    this.who = who;
    box.lines.push(this);
  }

  on(name: string, listener: (value: never) => void): void { this.wires.set(name, listener); }
  off(name: string): void { this.wires.delete(name); }
  connect(): void { if (!this.connected) { this.connected = true; this.tell('connect', undefined); } }

  ask(name: string, request: unknown): Promise<SocketAnswer<unknown>> {
    if (!this.connected || this.losesNext) { this.losesNext = false; return Promise.reject(new Error('no answer in time')); }
    return new Promise((resolve, reject) => {
      // What is asked is done now; the answer takes its place behind the events before it.
      const answer = JSON.parse(JSON.stringify(this.box.answer(this, name, request as Ask))) as SocketAnswer<unknown>;
      this.onTheWay.push({ arrive: () => resolve(answer), lost: () => reject(new Error('no answer in time')) });
    });
  }

  deliver(event: LiveEvent): void {
    const sent = JSON.parse(JSON.stringify(event)) as LiveEvent;
    this.onTheWay.push({ arrive: () => this.tell('live.event', sent), lost: () => undefined });
  }

  /** Lets so many things arrive. */
  arrive(count = Infinity): void { for (const each of this.onTheWay.splice(0, count)) each.arrive(); }

  cut(reason = 'transport close'): void {
    if (!this.connected) return;
    this.connected = false;
    this.inRoom = false;
    for (const each of this.onTheWay.splice(0)) each.lost();
    this.tell('disconnect', reason);
  }
  serverCuts(): void { this.arrive(); this.cut('io server disconnect'); }

  private tell(name: string, value: unknown): void { this.wires.get(name)?.(value as never); }
}
