import type { LiveEvent, MediaCloseReason } from '@kindling/contracts';
import { encodeFrame, noFlags, type MediaFrame } from '@kindling/voice';
import type { WebSocket } from 'ws';
import type { LiveState } from '../../domain/index.ts';
import { MediaSeat, type Sitter } from './media-seat.ts';
import { RoomFloor } from './room-floor.ts';
import type { VoiceRecorder } from './voice-recorder.ts';

const STREAMS = 65_535;
/** Tabs of one person; more would only make everybody's sentence more work. */
const SEATS_EACH = 8;

/** The media sockets of one class in this process. Frames pass without being decoded. */
export class MediaRoom {
  private readonly seats = new Set<MediaSeat>();
  private readonly floor = new RoomFloor();
  /** Streams that have been heard, and whose they are. */
  private readonly speakers = new Map<number, string>();
  private readonly removed = new Set<string>();
  private closed = false;
  private lastStream = 0;
  private openedAt = 0;
  private recorder: VoiceRecorder | null = null;
  private recording = false;
  private keepable: (personId: string) => boolean = () => false;

  /** `atMs`: class time now. `keepable`: whose voice may be kept at all. */
  begin(state: LiveState, atMs: number, recorder: VoiceRecorder, keepable: (personId: string) => boolean): void {
    this.keepable = keepable;
    this.openedAt = performance.now() - atMs;
    this.recorder = recorder;
    this.load(state);
  }

  load(state: LiveState): void {
    this.floor.load(state, performance.now());
    this.recording = state.recording.is === 'on';
    for (const person of Object.values(state.people)) if (person.presence.is === 'removed') this.putOut(person.id);
    if (state.phase.is !== 'open') this.end();
  }

  hear(event: LiveEvent): void {
    if (!this.floor.hear(event, performance.now())) return;
    if (event.k === 'recording.started') this.recording = true;
    if (event.k === 'recording.stopped') this.recording = false;
    if (event.k === 'pupil.removed') this.putOut(event.d.personId);
    if (event.k === 'class.closed') this.end();
  }

  /** @returns why not, or null when seated. */
  enter(line: WebSocket, sitter: Sitter, left: () => void): MediaCloseReason | null {
    if (this.closed) return 'closed';
    if (this.removed.has(sitter.personId)) return 'removed';
    if (this.everybody.filter((seat) => seat.sitter.personId === sitter.personId).length >= SEATS_EACH) return 'flood';
    const seat = new MediaSeat(line, sitter, this.freeStream(), (from, frame) => this.relay(from, frame));
    this.seats.add(seat);
    line.on('close', () => { this.seats.delete(seat); this.speakers.delete(seat.stream); left(); });
    seat.tell({ k: 'welcome', stream: seat.stream, recording: this.recording });
    for (const [stream, personId] of this.speakers) seat.tell({ k: 'speaker', stream, personId });
    return null;
  }

  get isEmpty(): boolean { return this.seats.size === 0; }
  get everybody(): readonly MediaSeat[] { return [...this.seats]; }
  async write(): Promise<void> { await this.recorder?.flush(); }

  /** Another node has the class now: everybody comes again, and is let in there. */
  moveOn(): void { for (const seat of this.seats) seat.moveOn(); }

  private relay(from: MediaSeat, frame: MediaFrame): MediaCloseReason | null {
    const now = performance.now();
    const hearing = this.floor.judge(from.sitter, now);
    if (hearing !== 'heard') return hearing === 'no-floor' ? 'no-floor' : null;
    this.introduce(from);
    const bytes = encodeFrame({ ...frame, stream: from.stream, flags: { ...noFlags, silence: frame.flags.silence } });
    if (this.recording && (from.sitter.role === 'staff' || this.keepable(from.sitter.personId))) this.recorder?.note({ personId: from.sitter.personId, stream: from.stream, atMs: Math.max(0, Math.round(now - this.openedAt)), bytes });
    // Nobody hears themselves, in another tab neither.
    for (const seat of this.seats) if (seat.sitter.personId !== from.sitter.personId) seat.give({ stream: from.stream, sequence: frame.sequence, at: now, bytes });
    return null;
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

  private putOut(personId: string): void {
    this.removed.add(personId);
    for (const seat of this.seats) if (seat.sitter.personId === personId) seat.close('removed');
  }

  private end(): void {
    this.closed = true;
    for (const seat of this.seats) seat.close('closed');
  }
}
