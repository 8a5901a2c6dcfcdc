/**
 * Frames and bytes one socket may send. Speech needs 17 frames and 3.3 kB a second, or 50 frames from a browser that knows
 * only 20 ms ones; a line that stood still catches up at once.
 */
export const allowance = { framesPerS: 60, framesAtOnce: 150, bytesPerS: 5000, bytesAtOnce: 30_000 } as const;
export interface Allowance { readonly framesPerS: number; readonly framesAtOnce: number; readonly bytesPerS: number; readonly bytesAtOnce: number }

export class SpeakerAllowance {
  private frames: number;
  private bytes: number;
  private at: number;
  private readonly allowed: Allowance;

  constructor(now: number, allowed: Allowance = allowance) {
    this.at = now;
    this.allowed = allowed;
    this.frames = allowed.framesAtOnce;
    this.bytes = allowed.bytesAtOnce;
  }

  /** False: more than any microphone of ours sends. */
  take(bytes: number, now: number): boolean {
    const seconds = Math.max(0, now - this.at) / 1000;
    this.at = now;
    this.frames = Math.min(this.allowed.framesAtOnce, this.frames + seconds * this.allowed.framesPerS) - 1;
    this.bytes = Math.min(this.allowed.bytesAtOnce, this.bytes + seconds * this.allowed.bytesPerS) - bytes;
    return this.frames >= 0 && this.bytes >= 0;
  }
}
