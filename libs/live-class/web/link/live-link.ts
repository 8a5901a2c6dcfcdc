import type { Aside, BoardGlimpse, LiveCommandData, LiveCommandKind, LiveEvent, PassedAside, PassedGlimpse, SocketAnswer } from '@kindling/contracts';
import { evolve, unopened, type LiveRole, type LiveState } from '../../domain/index.ts';
import { missedAfter, silentSince, type Missed } from './away.ts';

/** What a link needs of a socket. `ask` rejects when no acknowledgement came in time. */
export interface LinePort {
  readonly connected: boolean;
  connect(): void;
  on(name: string, listener: (value: never) => void): void;
  off(name: string, listener: (value: never) => void): void;
  ask(name: string, request: unknown): Promise<SocketAnswer<unknown>>;
}
export type LinkStatus =
  | { readonly is: 'connecting' | 'live' | 'catching-up' | 'lost' }
  /** The server will not have us: signed out, sent out, or not our class. */
  | { readonly is: 'refused'; readonly code: string };
export interface LinkView {
  readonly status: LinkStatus;
  readonly state: LiveState;
  readonly role: LiveRole | null;
  readonly classId: string | null;
  /** Class time `t` was at local time `at`, both in milliseconds. */
  readonly clock: { readonly t: number; readonly at: number };
  /** Commands without an answer yet. */
  readonly waiting: number;
  /** What was said and shown while the line was gone; the state itself is whole again. Null when nothing was, or when it has been dealt with. */
  readonly missed: Missed | null;
}
/** Why it was not done: the sentence for `code` may have places for `params`. */
export interface Refusal { readonly ok: false; readonly code: string; readonly params?: Readonly<Record<string, string | number>> }
export type GivenAnswer = { readonly ok: true } | Refusal;
interface Waiting { readonly commandId: string; readonly kind: LiveCommandKind; readonly data: unknown; readonly answer: (given: GivenAnswer) => void }
interface Greeting { role: LiveRole; classId: string; seq: number; at: number; tail: LiveEvent[] }

/** Class time until which this tab was there, kept over a reload or a tab that the browser put to sleep. */
export interface TabMemory { read(): number | null; write(classMs: number): void }
const forgetful: TabMemory = { read: () => null, write: () => undefined };

const AGAIN_MS = 3000;
const final = new Set(['live.removed', 'resource.not-found', 'access.denied', 'session.missing']);

/**
 * One class over a line that breaks. The state is always a fold of the log without gaps: a gap asks for the missing events,
 * a new line says hello with the last number. Commands keep their id and are sent, one at a time and in their order, until the
 * server answers: a whole class that sent all it has at once after a break would keep the server from ever catching up.
 */
export class LiveLink {
  private view: LinkView;
  private readonly listeners = new Set<() => void>();
  private readonly watchers = new Set<(passed: PassedGlimpse) => void>();
  private readonly waiting = new Map<string, Waiting>();
  private readonly ears = new Set<(passed: PassedAside) => void>();
  private port: LinePort | null = null;
  private greeted = false;
  private greeting = 0;
  private lastBeat: number;
  private lastLife: number;
  /** Class time when the line fell silent. */
  private awayFromMs: number | null = null;
  /** The greeting whose commands are being sent; 0 when none are. */
  private pumping = 0;
  /** The highest number heard that could not follow yet. */
  private heardAhead = 0;
  /** One retry of each kind at a time. */
  private readonly timers = new Map<'line' | 'commands', ReturnType<typeof setTimeout>>();

  private readonly liveId: string;
  private readonly newId: () => string;
  private readonly now: () => number;
  private readonly memory: TabMemory;

  private readonly stateOnly: () => boolean;

  /** `stateOnly`: another tab of the room shows what is seen once. */
  constructor(liveId: string, newId: () => string, now: () => number, memory: TabMemory = forgetful, stateOnly: () => boolean = () => false) {
    this.stateOnly = stateOnly;
    this.memory = memory;
    this.awayFromMs = memory.read();
    this.liveId = liveId;
    this.newId = newId;
    this.now = now;
    this.lastBeat = now();
    this.lastLife = now();
    this.view = { status: { is: 'connecting' }, state: unopened, role: null, classId: null, clock: { t: 0, at: now() }, waiting: 0, missed: null };
  }

  readonly read = (): LinkView => this.view;
  readonly subscribe = (listener: () => void): (() => void) => { this.listeners.add(listener); return () => { this.listeners.delete(listener); }; };

  /** Once a second, for as long as the computer is awake. */
  beat(): void {
    this.lastBeat = this.now();
    if (this.view.status.is === 'live' && this.view.state.phase.is === 'open') this.memory.write(Math.round(this.classTimeAt(this.lastBeat)));
  }
  /** The server has given a sign of life. */
  alive(): void { this.lastLife = this.now(); }
  /** What was missed has been caught up with, or is not wanted. */
  forgetMissed(): void { this.show({ missed: null }); }
  /** What is said aside reaches only who listens at that moment. */
  readonly onAside = (hear: (passed: PassedAside) => void): (() => void) => { this.ears.add(hear); return () => { this.ears.delete(hear); }; };
  /** Once, and not again when the line is down: what is said aside is old a second later. */
  readonly sayAside = async (to: string, aside: Aside): Promise<GivenAnswer> => {
    const answer = this.greeted ? await this.ask('live.aside', { liveId: this.liveId, to, aside }) : null;
    return answer?.ok ? { ok: true } : { ok: false, code: answer?.code ?? 'network.away' };
  };

  attach(port: LinePort): void {
    this.port = port;
    for (const [name, listener] of this.wires) port.on(name, listener);
    if (port.connected) void this.greet();
    else port.connect();
  }

  /** What this tab is for has changed. */
  introduceAgain(): void { if (this.greeted) void this.greet(); }

  stop(): void {
    for (const [name, listener] of this.wires) this.port?.off(name, listener);
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.port = null;
    this.greeted = false;
    this.greeting++;
  }

  /** Resolves with the server's answer, however long the line is down. Only the newest report of a step is kept. */
  give<K extends LiveCommandKind>(kind: K, data: LiveCommandData<K>): Promise<GivenAnswer> {
    if (kind === 'step.at') for (const each of this.waiting.values()) if (each.kind === kind) this.settle(each, { ok: true });
    return new Promise((answer) => {
      const command: Waiting = { commandId: this.newId(), kind, data, answer };
      this.waiting.set(command.commandId, command);
      this.show({ waiting: this.waiting.size });
      void this.pump();
    });
  }

  /** Shows the others something that nobody needs to have; lost without a line. */
  readonly glimpse = (glimpse: BoardGlimpse): void => { if (this.greeted) void this.ask('live.glimpse', { liveId: this.liveId, glimpse }); };
  readonly onGlimpse = (watcher: (passed: PassedGlimpse) => void): (() => void) => { this.watchers.add(watcher); return () => { this.watchers.delete(watcher); }; };

  private readonly wires: readonly (readonly [string, (value: never) => void])[] = [
    ['connect', () => void this.greet()],
    ['disconnect', (reason: string) => this.lost(reason)],
    ['connect_error', (failure: Error) => { if (final.has(failure.message)) this.refuse(failure.message); else this.lost('transport'); }],
    ['session.ended', () => this.refuse('session.missing')],
    ['live.event', (event: LiveEvent) => this.hear(event)],
    ['live.glimpse', (passed: PassedGlimpse) => this.watchers.forEach((watch) => watch(passed))],
    ['live.aside', (passed: PassedAside) => { for (const hear of this.ears) hear(passed); }],
  ];

  private async greet(): Promise<void> {
    const mine = ++this.greeting;
    this.greeted = false;
    this.heardAhead = 0;
    this.show({ status: { is: this.view.state.seq > 0 ? 'catching-up' : 'connecting' } });
    const askedAt = this.now();
    const answer = await this.ask<Greeting>('live.hello', { liveId: this.liveId, lastSeq: this.view.state.seq, ...(this.stateOnly() ? { stateOnly: true } : {}) });
    if (mine !== this.greeting) return;
    if (!answer?.ok) { this.greetLater(answer); return; }
    const { role, classId, seq, tail, at } = answer.value;
    // The server's log is shorter than what we know: it was restored from a copy. Its log is the truth.
    if (seq < this.view.state.seq) { this.show({ state: unopened }); void this.greet(); return; }
    this.greeted = true;
    const state = this.extend(tail);
    const clock = this.clockFrom(state, at, askedAt);
    this.show({ role, classId, state, status: { is: 'live' }, clock, missed: this.missedUntil(state, clock.t) });
    this.beat();
    this.alive();
    void this.pump();
    this.askAgainIfBehind();
  }

  private missedUntil(state: LiveState, nowMs: number): Missed | null {
    const from = this.awayFromMs;
    this.awayFromMs = null;
    if (from === null) return this.view.missed;
    return missedAfter(this.view.missed, from, state.phase.is === 'closed' ? Math.min(nowMs, state.phase.at) : nowMs);
  }

  /** The computer's own clock may be hours wrong: only how far it moves counts. The answer was half a round trip on its way. */
  private clockFrom(state: LiveState, at: number, askedAt: number): LinkView['clock'] {
    return { t: Math.max(state.t, at + Math.max(0, this.now() - askedAt) / 2), at: this.now() };
  }

  private greetLater(answer: SocketAnswer<Greeting> | null): void {
    if (answer && !answer.ok && final.has(answer.code)) this.refuse(answer.code);
    else this.later('line', () => { if (this.port?.connected) void this.greet(); });
  }

  /**
   * What comes while a greeting is under way may still belong to the class before, or follow an answer that has arrived and
   * is not folded yet: it is not believed, but asked for.
   */
  private hear(event: LiveEvent): void {
    this.alive();
    const { seq } = this.view.state;
    if (event.s <= seq) return;
    if (!this.greeted || event.s > seq + 1) {
      this.heardAhead = Math.max(this.heardAhead, event.s);
      if (this.greeted) void this.catchUp();
      return;
    }
    const state = evolve(this.view.state, event);
    const expected = this.view.clock.t + this.now() - this.view.clock.at;
    this.show({ state, ...(event.t > expected ? { clock: { t: event.t, at: this.now() } } : {}) });
  }

  private async catchUp(): Promise<void> {
    if (this.view.status.is === 'catching-up') return;
    const mine = this.greeting;
    this.heardAhead = 0;
    this.show({ status: { is: 'catching-up' } });
    const answer = await this.ask<{ seq: number; tail: LiveEvent[] }>('live.resume', { liveId: this.liveId, lastSeq: this.view.state.seq });
    if (mine !== this.greeting) return;
    if (!answer?.ok) { void this.greet(); return; }
    this.show({ state: this.extend(answer.value.tail), status: { is: 'live' } });
    this.askAgainIfBehind();
  }

  private askAgainIfBehind(): void { if (this.heardAhead > this.view.state.seq) void this.catchUp(); }

  private extend(tail: readonly LiveEvent[]): LiveState {
    return tail.reduce((state, event) => (event.s === state.seq + 1 ? evolve(state, event) : state), this.view.state);
  }

  /** Of one greeting; a line that was lost meanwhile has a pump of its own after its greeting. */
  private async pump(): Promise<void> {
    const mine = this.greeting;
    if (!this.greeted || this.pumping === mine) return;
    this.pumping = mine;
    for (let [next] = this.waiting.values(); next && mine === this.greeting; [next] = this.waiting.values()) {
      if (await this.send(next)) continue;
      if (mine === this.greeting) this.later('commands', () => void this.pump());
      break;
    }
    if (this.pumping === mine) this.pumping = 0;
  }

  /** False when there was no answer, or none that is final. */
  private async send(command: Waiting): Promise<boolean> {
    const { commandId, kind, data } = command;
    const answer = await this.ask('live.command', { liveId: this.liveId, commandId, kind, data });
    if (!this.waiting.has(commandId)) return true;
    if (!answer || (!answer.ok && answer.code === 'server.database-away')) return false;
    this.settle(command, answer.ok ? { ok: true } : { ok: false, code: answer.code, params: answer.params ?? {} });
    return true;
  }

  private settle(command: Waiting, given: GivenAnswer): void {
    this.waiting.delete(command.commandId);
    this.show({ waiting: this.waiting.size });
    command.answer(given);
  }

  /** null: no acknowledgement in time. */
  private async ask<T>(name: string, request: unknown): Promise<SocketAnswer<T> | null> {
    try {
      return (await this.port?.ask(name, request) ?? null) as SocketAnswer<T> | null;
    } catch {
      return null;
    }
  }

  private lost(reason: string): void {
    if (this.greeted) this.awayFromMs = this.classTimeAt(silentSince(reason, this.now(), this.lastBeat, this.lastLife));
    this.greeted = false;
    this.greeting++;
    if (this.view.status.is === 'refused') return;
    this.show({ status: { is: 'lost' } });
    // After a cut by the server the library does not try again by itself; hello will tell whether we may come back.
    if (reason === 'io server disconnect') this.later('line', () => this.port?.connect());
  }

  private classTimeAt(local: number): number { return this.view.clock.t + Math.max(0, local - this.view.clock.at); }

  private refuse(code: string): void {
    this.greeted = false;
    for (const command of [...this.waiting.values()]) this.settle(command, { ok: false, code });
    this.show({ status: { is: 'refused', code } });
  }

  private later(what: 'line' | 'commands', act: () => void): void {
    clearTimeout(this.timers.get(what));
    this.timers.set(what, setTimeout(act, AGAIN_MS));
  }

  private show(change: Partial<LinkView>): void {
    this.view = { ...this.view, ...change };
    for (const tell of this.listeners) tell();
  }
}
