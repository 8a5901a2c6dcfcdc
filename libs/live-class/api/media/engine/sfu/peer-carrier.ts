import type { RTCDataChannel } from 'werift';
import type { Carrier, CarrierEars } from '../media-engine.ts';
import { TRY_AGAIN_LATER } from '../media-seat.ts';
import type { SocketCarrier } from '../socket-carrier.ts';

const DRAINED_BYTES = 1024;

/** Frames over a channel that neither waits nor repeats; the socket beside it says who is who, and ends it. */
export class PeerCarrier implements Carrier {
  readonly keepsOrder = false;
  private readonly socket: SocketCarrier;
  private readonly channel: RTCDataChannel;

  constructor(socket: SocketCarrier, channel: RTCDataChannel) {
    this.socket = socket;
    this.channel = channel;
    channel.bufferedAmountLowThreshold = DRAINED_BYTES;
    // Perhaps only this way is gone: the browser comes again, and by the socket if need be.
    channel.stateChanged.subscribe((state) => { if (state !== 'open') socket.close(TRY_AGAIN_LATER, ''); });
  }

  get isOpen(): boolean { return this.socket.isOpen && this.channel.readyState === 'open'; }
  get waiting(): number { return this.channel.bufferedAmount; }
  send(bytes: Uint8Array): void { this.channel.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)); }
  sendBeside(bytes: Uint8Array): void { this.socket.send(bytes); }
  get waitingBeside(): number { return this.socket.waiting; }
  tell(notice: string): void { this.socket.tell(notice); }
  close(code: number, reason: string): void { this.socket.close(code, reason); }
  checkAlive(): void { this.socket.checkAlive(); }

  listen({ frame, drained, ended }: CarrierEars): void {
    this.channel.onMessage.subscribe((bytes) => frame(typeof bytes === 'string' ? null : bytes));
    this.channel.bufferedAmountLow.subscribe(drained);
    // Pictures need every part, so they and their answers take the socket.
    this.socket.listen({ frame, drained, ended });
  }
}
