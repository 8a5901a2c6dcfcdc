import { partFrame, partsOf, type Picture } from './picture-parts.ts';

/** Parts under way at once: a word waits behind three kilobytes at most. */
export const WINDOW = 3;
/** A picture that takes longer than this takes the room that words need. */
export const SLOW_MS = 4000;
/** Bytes a second below which pictures are left off. */
export const THIN_BYTES_PER_S = 5000;
/** A line that was too thin is tried again after a minute: perhaps it was somebody's download. */
export const THIN_REST_MS = 60_000;
/** Too little to tell a line's speed from. */
const TELLING_BYTES = 4000;

interface UnderWay { readonly picture: Picture; readonly stream: number; next: number; acked: number; readonly since: number }

/** Pictures for one line: the newest waits, one is under way, and none is queued behind another. */
export class PictureSender {
  private waiting: { readonly picture: Picture; readonly stream: number } | null = null;
  private underWay: UnderWay | null = null;
  private thinUntil = -Infinity;
  private speed: number | null = null;
  private replacedPictures = 0;

  /** Newer ones came before these could begin. */
  get replaced(): number { return this.replacedPictures; }
  get isBusy(): boolean { return this.underWay !== null; }
  /** As measured with the last picture that says something about it. */
  get bytesPerS(): number | null { return this.speed; }

  /** @returns whether the line takes pictures at all. */
  offer(picture: Picture, stream: number, now: number): boolean {
    this.judgeTime(now);
    if (now < this.thinUntil) return false;
    if (this.waiting) this.replacedPictures++;
    this.waiting = { picture, stream };
    return true;
  }

  /** The next part to write; call while no word waits. */
  take(now: number): Uint8Array | null {
    this.begin(now);
    const { underWay } = this;
    if (!underWay || underWay.next >= partsOf(underWay.picture) || underWay.next - underWay.acked >= WINDOW) return null;
    return partFrame(underWay.picture, underWay.next++, underWay.stream);
  }

  acknowledge(sequence: number, part: number, now: number): void {
    const { underWay } = this;
    if (!underWay || underWay.picture.sequence !== sequence || part >= underWay.next) return;
    underWay.acked = Math.max(underWay.acked, part + 1);
    if (underWay.acked === partsOf(underWay.picture)) this.arrived(underWay, now);
    else this.judgeTime(now);
  }

  forget(): void { this.waiting = this.underWay = null; }

  private begin(now: number): void {
    if (this.underWay || !this.waiting) return;
    this.underWay = { ...this.waiting, next: 0, acked: 0, since: now };
    this.waiting = null;
  }

  private arrived({ picture, since }: UnderWay, now: number): void {
    this.underWay = null;
    const speed = (picture.bytes.length / Math.max(1, now - since)) * 1000;
    if (picture.bytes.length < TELLING_BYTES) return;
    this.speed = speed;
    if (speed < THIN_BYTES_PER_S) this.restLine(now);
  }

  private judgeTime(now: number): void { if (this.underWay && now - this.underWay.since > SLOW_MS) this.restLine(now); }

  private restLine(now: number): void {
    this.thinUntil = now + THIN_REST_MS;
    this.forget();
  }
}
