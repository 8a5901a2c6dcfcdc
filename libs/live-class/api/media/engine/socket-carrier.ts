import type { WebSocket } from 'ws';
import type { Carrier, CarrierEars } from './media-engine.ts';

/** Frames over the socket itself: gets through wherever a web page does. */
export class SocketCarrier implements Carrier {
  readonly keepsOrder = true;
  readonly line: WebSocket;
  private alive = true;
  private drained: () => void = () => undefined;

  constructor(line: WebSocket) {
    this.line = line;
    line.on('pong', () => { this.alive = true; });
  }

  get isOpen(): boolean { return this.line.readyState === this.line.OPEN; }
  get waiting(): number { return this.line.bufferedAmount; }

  send(bytes: Uint8Array): void { this.line.send(bytes, { binary: true }, (failure) => { if (!failure) this.drained(); }); }
  sendBeside(bytes: Uint8Array): void { this.send(bytes); }
  get waitingBeside(): number { return this.waiting; }
  tell(notice: string): void { this.line.send(notice); }
  close(code: number, reason: string): void { this.line.close(code, reason); }

  /** A line that did not answer the last question is gone. */
  checkAlive(): void {
    if (!this.alive) { this.line.terminate(); return; }
    this.alive = false;
    this.line.ping();
  }

  listen({ frame, drained, ended }: CarrierEars): void {
    this.drained = drained;
    this.line.on('message', (bytes, isBinary) => frame(isBinary && Buffer.isBuffer(bytes) ? bytes : null));
    this.line.once('close', ended);
  }
}
