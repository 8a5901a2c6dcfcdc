import type { LiveState, ReplayTrack, Span, TrackPart } from '../../../domain/index.ts';
import { VoiceStretch } from './voice-stretch.ts';

export const speeds = [0.75, 1, 1.25, 1.5, 2] as const;
/** What a player needs of a loudspeaker. */
export interface SoundOut {
  feed(packed: Uint8Array): void;
  play(atMs: number, speed: number): void;
  hold(): void;
  clear(): void;
  loud(loud: boolean): void;
  stop(): void;
}
/** Where a class's log and voice come from. */
export interface ReplaySource {
  part(wanted: { fromMs: number; toMs: number; state: boolean }): Promise<TrackPart>;
  voice(fromMs: number, toMs: number): Promise<Uint8Array>;
}
export type Playing = 'paused' | 'playing' | 'waiting' | 'ended' | 'failed';
export interface PlayerView { readonly is: Playing; readonly atMs: number; readonly speed: number; readonly state: LiveState | null }
export interface PlayerSettings { readonly track: ReplayTrack; readonly source: ReplaySource; readonly lastsMs: number; readonly spoken: readonly Span[]; readonly now: () => number; readonly fromMs?: number; readonly speed?: number }

/** So much of the log is fetched before it is needed. */
const LOG_AHEAD_MS = 20_000;
const AGAIN_MS = 3000;

/**
 * One class, played. Its clock runs only over what is here: what is missing is waited for, never skipped. `tick` is called
 * a few times a second by whoever shows it.
 */
export class ReplayPlayer {
  private view: PlayerView;
  private wantsToPlay = false;
  private anchor: { readonly atMs: number; readonly since: number };
  private loading = false;
  private failedAt: number | null = null;
  private sound: SoundOut | null = null;
  private readonly voice: VoiceStretch;
  private readonly listeners = new Set<() => void>();
  private readonly settings: PlayerSettings;

  constructor(settings: PlayerSettings) {
    this.settings = settings;
    this.voice = new VoiceStretch(settings.spoken, settings.lastsMs);
    this.anchor = { atMs: settings.fromMs ?? 0, since: settings.now() };
    this.view = { is: 'paused', atMs: this.anchor.atMs, speed: settings.speed ?? 1, state: null };
    this.voice.from(this.anchor.atMs);
  }

  readonly read = (): PlayerView => this.view;
  readonly subscribe = (listener: () => void): (() => void) => { this.listeners.add(listener); return () => { this.listeners.delete(listener); }; };

  use(sound: SoundOut): void {
    this.sound = sound;
    // What was said before somebody listened has to come again.
    this.voice.from(this.view.atMs);
  }

  play(): void {
    if (this.view.atMs >= this.settings.lastsMs) this.seek(0);
    this.wantsToPlay = true;
    this.tick();
  }
  pause(): void {
    this.anchorAt(this.view.atMs);
    this.wantsToPlay = false;
    this.sound?.hold();
    this.tick();
  }
  speed(speed: number): void {
    this.anchorAt(this.position());
    this.view = { ...this.view, speed };
    this.tick();
  }
  seek(atMs: number): void {
    const to = Math.min(this.settings.lastsMs, Math.max(0, Math.round(atMs)));
    // Behind the needle the tape is forgotten.
    const stays = to >= this.view.atMs && this.voice.holds(to);
    this.anchorAt(to);
    this.failedAt = null;
    if (!stays) { this.sound?.clear(); this.voice.from(to); }
    this.view = { ...this.view, atMs: to };
    this.tick();
  }
  stop(): void { this.wantsToPlay = false; this.sound?.stop(); this.sound = null; this.listeners.clear(); }

  tick(): void {
    const running = this.view.is === 'playing';
    const atMs = running ? Math.min(this.position(), this.settings.lastsMs) : this.view.atMs;
    const is = this.stateOfPlay(atMs);
    if (is === 'playing' && !running) this.anchorAt(atMs);
    this.show({ is, atMs, state: this.settings.track.stateAt(atMs) ?? this.view.state });
    if (is === 'playing') this.sound?.play(atMs, this.view.speed); else this.sound?.hold();
    if (is === 'ended') this.wantsToPlay = false;
    void this.load(atMs);
  }

  private stateOfPlay(atMs: number): Playing {
    const ready = this.settings.track.has(atMs) && (!this.sound || this.voice.covers(atMs));
    if (!ready && this.failedAt !== null) return 'failed';
    if (atMs >= this.settings.lastsMs) return 'ended';
    if (!this.wantsToPlay) return 'paused';
    return ready ? 'playing' : 'waiting';
  }

  private position(): number { return this.view.is === 'playing' ? this.anchor.atMs + (this.settings.now() - this.anchor.since) * this.view.speed : this.view.atMs; }
  private anchorAt(atMs: number): void { this.anchor = { atMs, since: this.settings.now() }; }

  /** One answer at a time: a thin line serves the picture first, then the next words. */
  private async load(atMs: number): Promise<void> {
    if (this.loading || (this.failedAt !== null && this.settings.now() - this.failedAt < AGAIN_MS)) return;
    const first = this.settings.track.wants(atMs, 0);
    const words = this.sound && !first ? this.voice.wants(atMs, this.wantsToPlay) : null;
    const part = first ?? (words ? null : this.settings.track.wants(atMs, LOG_AHEAD_MS));
    if (!part && !words) return;
    this.loading = true;
    try {
      if (part) this.settings.track.put(await this.settings.source.part(part));
      else if (words) this.take(words, await this.settings.source.voice(words[0], words[1]));
      this.failedAt = null;
    } catch {
      this.failedAt = this.settings.now();
    }
    this.loading = false;
    this.tick();
  }

  private take(words: Span, packed: Uint8Array): void {
    // The needle was put elsewhere meanwhile.
    if (this.voice.arrived(words)) this.sound?.feed(packed);
  }

  private show(change: Partial<PlayerView>): void {
    const next = { ...this.view, ...change };
    if (next.is === this.view.is && next.atMs === this.view.atMs && next.state === this.view.state && next.speed === this.view.speed) return;
    this.view = next;
    for (const tell of [...this.listeners]) tell();
  }
}
