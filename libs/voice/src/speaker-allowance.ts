/**
 * Frames and bytes one socket may send. Speech needs 17 frames and 3.3 kB a second, or 50 frames from a browser that knows
 * only 20 ms ones; a line that stood still catches up at once.
 */
export const allowance = { framesPerS: 60, framesAtOnce: 150, bytesPerS: 5000, bytesAtOnce: 30_000 } as const;

export class SpeakerAllowance {
  private frames: number = allowance.framesAtOnce;
  private bytes: number = allowance.bytesAtOnce;
  private at: number;

  constructor(now: number) { this.at = now; }

  /** False: more than any microphone of ours sends. */
  take(bytes: number, now: number): boolean {
    const seconds = Math.max(0, now - this.at) / 1000;
    this.at = now;
    this.frames = Math.min(allowance.framesAtOnce, this.frames + seconds * allowance.framesPerS) - 1;
    this.bytes = Math.min(allowance.bytesAtOnce, this.bytes + seconds * allowance.bytesPerS) - bytes;
    return this.frames >= 0 && this.bytes >= 0;
  }
}
