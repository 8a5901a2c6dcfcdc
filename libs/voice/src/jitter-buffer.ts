import { ArrivalDelays, type DelaySettings } from './arrival-delays.ts';

/** `steady` for listening to a lesson, `quick` for talking to each other. */
export type BufferMode = 'steady' | 'quick';
interface ModeSettings extends DelaySettings {
  /** Further behind than this, what was missed is left out. */
  readonly liveWithinMs: number;
}
/**
 * Tuned on modelled stalls of 2 and 5 % loss: covering two more percent of frames costs a third more delay and saves one
 * glitch in three; a single stall of a second must not be paid for by a minute of delay. A lesson's words are worth more than
 * three seconds: who listens gets all of them and comes nearer in the pauses; who talks is in the talk again at once.
 */
export const modes: Readonly<Record<BufferMode, ModeSettings>> = {
  steady: { quantile: 0.98, leastMs: 120, mostMs: 1800, shrinkMsPerS: 60, liveWithinMs: 6000 },
  quick: { quantile: 0.95, leastMs: 60, mostMs: 900, shrinkMsPerS: 120, liveWithinMs: 1500 },
};

export interface ArrivedFrame<S> {
  readonly sequence: number;
  readonly captureMs: number;
  readonly durationMs: number;
  /** null: the speaker pauses here. */
  readonly sound: S | null;
}
export type Playout<S> =
  /** `BLOCK_MS` of the sound from `fromMs` on; `jumped` when it does not join what was played before. */
  | { readonly is: 'sound'; readonly sound: S; readonly fromMs: number; readonly jumped: boolean }
  /** Speech should be here and is not. */
  | { readonly is: 'conceal'; readonly waitedMs: number }
  | { readonly is: 'silence' };

export const BLOCK_MS = 10;
/** Speed is corrected only when this far off, and only in quiet places. */
const TOLERATED_MS = 30;
/** A line that is dead for this long is silence, not a stall. */
const GIVEN_UP_MS = 4000;
const MOST_FRAMES = 200;

export interface BufferFigures { playedMs: number; concealedMs: number; stalls: number; framesLost: number; framesSkipped: number; lagMs: number; /** Capture time of what sounds now; null in a pause or a stall. */ soundingMs: number | null }

/**
 * One speaker's frames, in the order of a TCP line, turned into sound ten milliseconds at a time. Late words are played,
 * not dropped, until the listener is too far behind; then it skips to live. Time comes in as an argument.
 */
export class JitterBuffer<S> {
  private frames: ArrivedFrame<S>[] = [];
  private newest = -1;
  /** Capture time of the next sample; null while the speaker pauses. */
  private cursor: number | null = null;
  private expected: number | null = null;
  private waitedMs = 0;
  private jumped = false;
  private adjusted = false;
  private mode: ModeSettings;
  private readonly delays: ArrivalDelays;
  readonly figures: BufferFigures = { playedMs: 0, concealedMs: 0, stalls: 0, framesLost: 0, framesSkipped: 0, lagMs: 0, soundingMs: null };

  constructor(mode: BufferMode) {
    this.mode = modes[mode];
    this.delays = new ArrivalDelays(this.mode);
  }

  use(mode: BufferMode): void { this.mode = modes[mode]; this.delays.use(this.mode); }

  arrive(frame: ArrivedFrame<S>, nowMs: number): void {
    if (frame.sequence <= this.newest) return;
    this.newest = frame.sequence;
    this.frames.push(frame);
    if (frame.sound !== null) this.delays.note(nowMs - frame.captureMs, nowMs);
    while (this.frames.length > MOST_FRAMES) this.leaveOut();
  }

  /** Sound that has arrived and was not played yet. */
  get heldMs(): number { return this.frames.reduce((sum, frame) => sum + (frame.sound === null ? 0 : frame.durationMs), 0); }

  /** What to play now. `isQuiet` tells whether that place in the sound may be cut or doubled unheard. */
  next(nowMs: number, isQuiet: (sound: S, fromMs: number) => boolean): Playout<S> {
    this.skipToLive(nowMs);
    this.figures.soundingMs = null;
    for (;;) {
      const head = this.frames[0];
      if (this.cursor === null && !this.begins(head, nowMs)) return { is: 'silence' };
      if (!head) return this.conceal();
      if (head.sound === null) { this.pause(head); continue; }
      this.closeGap(head);
      const fromMs = (this.cursor ?? head.captureMs) - head.captureMs;
      if (fromMs + BLOCK_MS > head.durationMs) { this.frames.shift(); this.cursor = head.captureMs + head.durationMs; continue; }
      if (this.hurries(nowMs, head.sound, fromMs, isQuiet)) continue;
      return this.play(nowMs, head.sound, fromMs, isQuiet);
    }
  }

  /** After a pause the first word waits for its due time: that is where the buffer takes its right depth. */
  private begins(head: ArrivedFrame<S> | undefined, nowMs: number): boolean {
    while (head?.sound === null) { this.pause(head); head = this.frames[0]; }
    if (!head || nowMs < head.captureMs + this.delays.offsetMs) return false;
    this.cursor = head.captureMs;
    this.jumped = true;
    return true;
  }

  private pause(marker: ArrivedFrame<S>): void {
    this.frames.shift();
    this.expected = marker.sequence + 1;
    this.cursor = null;
    this.waitedMs = 0;
  }

  private conceal(): Playout<S> {
    if (this.waitedMs >= GIVEN_UP_MS) { this.cursor = null; this.waitedMs = 0; return { is: 'silence' }; }
    if (this.waitedMs === 0) this.figures.stalls++;
    this.waitedMs += BLOCK_MS;
    this.figures.concealedMs += BLOCK_MS;
    this.jumped = true;
    return { is: 'conceal', waitedMs: this.waitedMs };
  }

  private closeGap(head: ArrivedFrame<S>): void {
    if (this.expected === null || head.sequence > this.expected) {
      if (this.expected !== null) { this.figures.framesLost += head.sequence - this.expected; this.jumped = true; }
      this.cursor = Math.max(this.cursor ?? 0, head.captureMs);
    }
    this.expected = head.sequence + 1;
    // Two frames of one spurt touch; a small hole is a rounded clock.
    if (this.cursor !== null && this.cursor < head.captureMs) this.cursor = head.captureMs;
  }

  private behindMs(nowMs: number): number { return this.cursor === null ? 0 : nowMs - this.cursor - this.delays.offsetMs; }

  private hurries(nowMs: number, sound: S, fromMs: number, isQuiet: (sound: S, fromMs: number) => boolean): boolean {
    if (this.adjusted || this.cursor === null || this.behindMs(nowMs) < TOLERATED_MS || !isQuiet(sound, fromMs)) return false;
    this.cursor += BLOCK_MS;
    this.jumped = true;
    this.adjusted = true;
    return true;
  }

  private play(nowMs: number, sound: S, fromMs: number, isQuiet: (sound: S, fromMs: number) => boolean): Playout<S> {
    const waits = !this.adjusted && this.behindMs(nowMs) < -TOLERATED_MS && isQuiet(sound, fromMs);
    const played: Playout<S> = { is: 'sound', sound, fromMs, jumped: this.jumped };
    this.figures.soundingMs = this.cursor;
    this.figures.lagMs = nowMs - (this.cursor ?? nowMs) - this.delays.quickestMs;
    if (!waits && this.cursor !== null) this.cursor += BLOCK_MS;
    this.adjusted = waits;
    this.jumped = waits;
    this.waitedMs = 0;
    this.figures.playedMs += BLOCK_MS;
    return played;
  }

  private skipToLive(nowMs: number): void {
    const oldest = this.cursor ?? this.frames[0]?.captureMs;
    if (oldest === undefined || nowMs - oldest - this.delays.quickestMs <= this.mode.liveWithinMs) return;
    if (this.frames.length < 2) return;
    this.delays.forgetStall();
    while (this.frames.length > 1 && nowMs - (this.frames[0]?.captureMs ?? nowMs) > this.delays.offsetMs) this.leaveOut();
    this.cursor = null;
  }

  private leaveOut(): void {
    const left = this.frames.shift();
    if (left?.sound === null) this.cursor = null;
    else this.figures.framesSkipped++;
    this.expected = (left?.sequence ?? this.newest) + 1;
    this.jumped = true;
  }
}
