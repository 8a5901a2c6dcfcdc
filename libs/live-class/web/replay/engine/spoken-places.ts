import { decodeFrame, type MediaFrame, type RecordedFrame } from '@kindling/voice';

export interface PlacedFrame { readonly atMs: number; readonly frame: MediaFrame }
/** A microphone that was switched on anew counts from zero again; the line never shifts a frame this far. */
const ANEW_MS = 800;

/**
 * Where each frame belongs in the class. Frames were stored when they arrived, and arrived in bursts; the speaker's own
 * clock says how they follow each other. The quickest frame of a stretch says how the two clocks lie.
 */
export class SpokenPlaces {
  private readonly shifts = new Map<number, number>();

  place(recorded: readonly RecordedFrame[]): PlacedFrame[] {
    const frames = recorded.flatMap(({ atMs, bytes }) => { const decoded = decodeFrame(bytes); return decoded.ok && decoded.value.kind === 'audio' ? [{ atMs, frame: decoded.value }] : []; });
    return frames.map(({ atMs, frame }, at) => ({ atMs: Math.max(0, frame.captureMs + this.shiftOf(frames.slice(at), atMs, frame)), frame }));
  }

  private shiftOf(following: readonly PlacedFrame[], atMs: number, { stream, captureMs }: MediaFrame): number {
    const known = this.shifts.get(stream);
    if (known !== undefined && Math.abs(atMs - captureMs - known) < ANEW_MS) return known;
    const shift = atMs - captureMs;
    const near = following.filter((each) => each.frame.stream === stream).map((each) => each.atMs - each.frame.captureMs).filter((other) => Math.abs(other - shift) < ANEW_MS);
    const quickest = Math.min(shift, ...near);
    this.shifts.set(stream, quickest);
    return quickest;
  }
}
