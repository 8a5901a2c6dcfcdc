import type { Link } from './byte-port.ts';

/** A board whose program never stops talking would never be quiet. */
const longestDrainMs = 500;
const signalMs = 60;

/** Bytes in portions of the asker's choice; what came beyond them waits for the next asker. */
export class ByteLine {
  private readonly link: Link;
  private waiting: number[] = [];
  constructor(link: Link) { this.link = link; }

  async write(bytes: readonly number[]): Promise<void> { await this.link.port.write(Uint8Array.from(bytes)); }

  /** Exactly `count` bytes, or fewer when they do not come within so many milliseconds. */
  async read(count: number, withinMs: number): Promise<Uint8Array> {
    await this.until(withinMs, () => this.waiting.length >= count);
    return Uint8Array.from(this.waiting.splice(0, count));
  }

  /** Whether these two bytes come one after the other, whatever stands before them, within so many milliseconds. */
  async hears(first: number, second: number, withinMs: number): Promise<boolean> {
    let heard = false;
    await this.until(withinMs, () => {
      const at = this.waiting.findIndex((byte, index) => byte === first && this.waiting[index + 1] === second);
      heard = at >= 0;
      // The last byte may be the first half of the pair.
      this.waiting.splice(0, heard ? at + 2 : Math.max(0, this.waiting.length - 1));
      return heard;
    });
    return heard;
  }

  /** Throws away what comes until it has been quiet for so long. */
  async drain(quietMs: number): Promise<void> {
    this.waiting = [];
    const until = this.link.time.now() + longestDrainMs;
    while (this.link.time.now() < until) if ((await this.link.port.read(quietMs)).length === 0) return;
  }

  /** Into the boot loader; what the program before said is forgotten. */
  async resetBoard(): Promise<void> {
    for (const ready of [false, true]) {
      await this.link.port.setSignals({ dataTerminalReady: ready, requestToSend: ready });
      await this.link.time.pause(signalMs);
    }
    await this.drain(20);
  }

  private async until(withinMs: number, enough: () => boolean): Promise<void> {
    const { port, time } = this.link;
    const end = time.now() + withinMs;
    while (!enough()) {
      const left = end - time.now();
      if (left <= 0) return;
      this.waiting.push(...await port.read(left));
    }
  }
}
