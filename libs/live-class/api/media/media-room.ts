import type { LiveEvent, MediaCloseReason } from '@kindling/contracts';
import type { WebSocket } from 'ws';
import type { LiveState } from '../../domain/index.ts';
import type { EngineRoom, MediaEngine, PassedFrame, Sitter } from './engine/media-engine.ts';
import { RoomFloor } from './room-floor.ts';
import type { VoiceRecorder } from './voice-recorder.ts';

/** The sound of one class in this process, as its log has it: who may be heard, who is out, and what is kept. */
export class MediaRoom {
  private readonly room: EngineRoom;
  private readonly floor = new RoomFloor();
  private readonly removed = new Set<string>();
  private closed = false;
  private openedAt = 0;
  private recorder: VoiceRecorder | null = null;
  private recording = false;
  private keepable: (personId: string) => boolean = () => false;

  constructor(engine: MediaEngine) {
    this.room = engine.open({ hearing: (sitter, now) => this.floor.judge(sitter, now), showing: (sitter) => this.floor.judgePictures(sitter), passed: (frame) => this.keep(frame), isRecording: () => this.recording });
  }

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
    this.room.judgePictures();
  }

  hear(event: LiveEvent): void {
    if (!this.floor.hear(event, performance.now())) return;
    if (event.k === 'recording.started') this.recording = true;
    if (event.k === 'recording.stopped') this.recording = false;
    if (event.k === 'pupil.removed') this.putOut(event.d.personId);
    if (event.k === 'class.closed') this.end();
    if (event.k === 'baton.handed' || event.k === 'baton.taken') this.room.judgePictures();
  }

  /** @returns why not, or null when seated. */
  async enter(line: WebSocket, sitter: Sitter, left: () => void): Promise<MediaCloseReason | null> {
    // Asked again afterwards: getting a line ready may take a moment, in which a class can end.
    return this.refusal(sitter) ?? await this.room.admit(line, sitter, left) ?? this.refusal(sitter);
  }

  get isEmpty(): boolean { return this.room.isEmpty; }
  get sitters(): readonly Sitter[] { return this.room.sitters; }
  get stats() { return this.room.stats; }
  async write(): Promise<void> { await this.recorder?.flush(); }
  checkAlive(): void { this.room.checkAlive(); }
  /** The session is over. */
  signOut(token: string): void { this.room.evict((sitter) => sitter.token === token, 'session-missing'); }
  /** Another node has the class now: everybody comes again, and is let in there. */
  moveOn(): void { this.room.moveOn(); }

  private refusal({ personId }: Sitter): MediaCloseReason | null {
    if (this.closed) return 'closed';
    return this.removed.has(personId) ? 'removed' : null;
  }

  private keep({ from, stream, at, bytes }: PassedFrame): void {
    if (!this.recording || !(from.role === 'staff' || this.keepable(from.personId))) return;
    this.recorder?.note({ personId: from.personId, stream, atMs: Math.max(0, Math.round(at - this.openedAt)), bytes });
  }

  private putOut(personId: string): void {
    this.removed.add(personId);
    this.room.evict((sitter) => sitter.personId === personId, 'removed');
  }

  private end(): void {
    this.closed = true;
    this.room.close('closed');
  }
}
