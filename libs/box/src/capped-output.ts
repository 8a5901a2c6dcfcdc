import type { Readable } from 'node:stream';

/** Collects the first `capBytes`; `onOverflow` is called once, when more arrives. */
export class CappedOutput {
  private readonly parts: Buffer[] = [];
  private size = 0;
  private overflowed = false;

  constructor(stream: Readable, capBytes: number, onOverflow: () => void, onData: (soFar: CappedOutput) => void = () => undefined) {
    stream.on('data', (part: Buffer) => {
      if (this.overflowed) return;
      if (this.size + part.length > capBytes) {
        this.overflowed = true;
        this.parts.push(part.subarray(0, capBytes - this.size));
        onOverflow();
        return;
      }
      this.parts.push(part);
      this.size += part.length;
      onData(this);
    });
  }

  bytes(): Buffer { return Buffer.concat(this.parts); }
  text(): string { return this.bytes().toString('utf8'); }
}
