import type { MediaCloseReason } from '@kindling/contracts';
import { encodeFrame, noFlags, type MediaFrame } from '@kindling/voice';
import type { WebSocket } from 'ws';
import type { Carrier, EngineRoom, RoomRules, RoomStats, Sitter } from './media-engine.ts';
import { MediaSeat } from './media-seat.ts';
import { ShownPicture } from './shown-picture.ts';

const STREAMS = 65_535;
/** Tabs of one person; more would only make everybody's sentence more work. */
const SEATS_EACH = 8;
/** Makes a way for frames out of a browser's socket; null when it is gone or a reason was given already. */
export type Carry = (door: WebSocket) => Promise<Carrier | null>;

/** Passes frames on without decoding them, whatever carries them. */
export class ForwardingRoom implements EngineRoom {
  private readonly seats = new Set<MediaSeat>();
  private readonly arriving = new Set<Sitter>();
  /** Streams that have been heard, and whose they are. */
  private readonly speakers = new Map<number, string>();
  private readonly shown = new ShownPicture(() => this.seats);
  private lastStream = 0;
  private framesIn = 0;
  private gone = { sent: 0, leftOut: 0 };
  private readonly rules: RoomRules;
  private readonly carry: Carry;

  constructor(rules: RoomRules, carry: Carry) {
    this.rules = rules;
    this.carry = carry;
  }

  async admit(door: WebSocket, sitter: Sitter, left: () => void): Promise<MediaCloseReason | null> {
    if ([...this.sitters, ...this.arriving].filter(({ personId }) => personId === sitter.personId).length >= SEATS_EACH) return 'flood';
    this.arriving.add(sitter);
    const carrier = await this.carry(door).finally(() => this.arriving.delete(sitter));
    if (carrier?.isOpen) this.sit(carrier, sitter, left);
    return null;
  }

  evict(whom: (sitter: Sitter) => boolean, reason: MediaCloseReason): void { for (const seat of this.seats) if (whom(seat.sitter)) seat.close(reason); }
  moveOn(): void { for (const seat of this.seats) seat.moveOn(); }
  checkAlive(): void { for (const seat of this.seats) seat.checkAlive(); }
  judgePictures(): void { if (this.shown.by && this.mayShow(this.shown.by) !== null) this.shown.show(this.shown.by, null); }
  close(reason: MediaCloseReason): void { for (const seat of this.seats) seat.close(reason); }

  get sitters(): readonly Sitter[] { return [...this.seats].map(({ sitter }) => sitter); }
  get isEmpty(): boolean { return this.seats.size + this.arriving.size === 0; }
  get stats(): RoomStats {
    const all = [...this.seats].map(({ figures }) => figures).concat(this.gone);
    const total = (of: 'sent' | 'leftOut'): number => all.reduce((sum, each) => sum + each[of], 0);
    return { seats: this.seats.size, framesIn: this.framesIn, framesOut: total('sent'), leftOut: total('leftOut') };
  }

  private sit(carrier: Carrier, sitter: Sitter, left: () => void): void {
    const seat = new MediaSeat(carrier, sitter, this.freeStream(), {
      speaks: (from, frame) => this.relay(from, frame), mayShow: (from) => this.mayShow(from), shows: (from, picture) => this.shown.show(from, picture), wants: (seat) => this.shown.showTo(seat),
      left: (leaving) => { this.forget(leaving); left(); },
    });
    this.seats.add(seat);
    seat.tell({ k: 'welcome', stream: seat.stream, recording: this.rules.isRecording() });
    for (const [stream, personId] of this.speakers) seat.tell({ k: 'speaker', stream, personId });
    this.shown.showTo(seat);
  }

  private forget(seat: MediaSeat): void {
    this.seats.delete(seat);
    this.speakers.delete(seat.stream);
    this.shown.show(seat, null);
    this.gone = { sent: this.gone.sent + seat.figures.sent, leftOut: this.gone.leftOut + seat.figures.leftOut };
  }

  private relay(from: MediaSeat, frame: MediaFrame): MediaCloseReason | null {
    const now = performance.now();
    const hearing = this.rules.hearing(from.sitter, now);
    if (hearing !== 'heard') return hearing === 'no-floor' ? 'no-floor' : null;
    this.framesIn++;
    this.introduce(from);
    const bytes = encodeFrame({ ...frame, stream: from.stream, flags: { ...noFlags, silence: frame.flags.silence } });
    this.rules.passed({ from: from.sitter, stream: from.stream, at: now, bytes });
    // Nobody hears themselves, in another tab neither.
    for (const seat of this.seats) if (seat.sitter.personId !== from.sitter.personId) seat.give({ stream: from.stream, sequence: frame.sequence, at: now, bytes });
    return null;
  }

  private mayShow({ sitter }: MediaSeat): MediaCloseReason | 'late' | null {
    const showing = this.rules.showing(sitter);
    return showing === 'heard' ? null : showing;
  }

  private introduce({ stream, sitter: { personId } }: MediaSeat): void {
    if (this.speakers.has(stream)) return;
    this.speakers.set(stream, personId);
    for (const seat of this.seats) seat.tell({ k: 'speaker', stream, personId });
  }

  private freeStream(): number {
    const taken = new Set([...this.seats].map((seat) => seat.stream));
    do this.lastStream = (this.lastStream % STREAMS) + 1; while (taken.has(this.lastStream));
    return this.lastStream;
  }
}
