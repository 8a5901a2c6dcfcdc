import type { MediaNotice } from '@kindling/contracts';
import { decodeFrame, encodeFrame, noFlags, partAck, PictureAssembler, type MediaFrame } from '@kindling/voice';
import { WebSocket } from 'ws';

export const SOUND = Uint8Array.from({ length: 120 }, (_, at) => at);
/** How a browser takes an offer: answers it, and sends by what comes of it. */
export type TakesOffer = (sdp: string, tab: TestTab) => Promise<void>;

/** One tab as an engine sees it. */
export class TestTab {
  readonly frames: MediaFrame[] = [];
  readonly notices: MediaNotice[] = [];
  readonly pictures: Uint8Array[] = [];
  /** Acknowledges parts of pictures as they come. */
  answersParts = true;
  closed: number | null = null;
  /** By which frames leave; the socket unless an offer was taken. */
  out: (bytes: Uint8Array) => void;
  readonly socket: WebSocket;
  private sequence = 0;
  private readonly assembler = new PictureAssembler();
  private unanswered: MediaFrame[] = [];
  private readonly waiting = new Set<() => void>();

  constructor(address: string, takes: TakesOffer | null) {
    this.socket = new WebSocket(address);
    this.out = (bytes) => this.socket.send(bytes);
    this.socket.on('message', (bytes: Buffer, isBinary) => { if (isBinary) this.arrive(bytes); else this.notice(JSON.parse(bytes.toString()) as MediaNotice, takes); });
    this.socket.on('close', (code) => { this.closed = code; this.changed(); });
    this.socket.on('error', () => undefined);
  }

  arrive(bytes: Uint8Array): void {
    const frame = decodeFrame(Uint8Array.from(bytes));
    if (frame.ok && frame.value.kind !== 'picture-ack') this.frames.push(frame.value);
    if (frame.ok && frame.value.kind === 'picture') this.takePart(frame.value);
    this.changed();
  }

  private takePart(frame: MediaFrame): void {
    const taken = this.assembler.take(frame);
    if (taken.ok && taken.value) this.pictures.push(taken.value.bytes);
    this.unanswered.push(frame);
    if (this.answersParts) this.answerParts();
  }
  answerParts(): void { for (const frame of this.unanswered.splice(0)) this.socket.send(partAck(frame)); }
  /** By the socket, whatever carries sound. */
  beside(frame: Partial<MediaFrame>): void { this.socket.send(encodeFrame({ kind: 'picture', stream: 0, sequence: 0, captureMs: 0, flags: noFlags, payload: new Uint8Array(), ...frame })); }
  sees(picture: Uint8Array): Promise<void> { return this.until(() => Buffer.compare(this.pictures.at(-1) ?? Buffer.alloc(0), picture) === 0, `a picture of ${picture.length} bytes`); }
  told(notice: MediaNotice): Promise<void> { return this.until(() => this.notices.some((each) => JSON.stringify(each) === JSON.stringify(notice)), JSON.stringify(notice)); }

  say(change: Partial<MediaFrame> = {}): void {
    const sequence = this.sequence++;
    this.out(encodeFrame({ kind: 'audio', stream: 0, sequence, captureMs: sequence * 60, flags: noFlags, payload: SOUND, ...change }));
  }
  acknowledge({ stream, sequence }: Pick<MediaFrame, 'stream' | 'sequence'>): void { this.out(encodeFrame({ kind: 'ack', stream, sequence, captureMs: 0, flags: noFlags, payload: new Uint8Array() })); }

  welcomed(): Promise<void> { return this.until(() => this.notices.some(({ k }) => k === 'welcome'), 'a welcome', 9000); }
  hears(count: number): Promise<void> { return this.until(() => this.frames.length >= count, `${count} frames`); }
  ended(withinMs = 4000): Promise<void> { return this.until(() => this.closed !== null, 'the end', withinMs); }
  leave(): void { this.socket.terminate(); }
  get stream(): number { const welcome = this.notices.find((notice) => notice.k === 'welcome'); return welcome?.k === 'welcome' ? welcome.stream : -1; }

  private notice(notice: MediaNotice, takes: TakesOffer | null): void {
    this.notices.push(notice);
    if (notice.k === 'offer') void takes?.(notice.sdp, this);
    this.changed();
  }

  until(met: () => boolean, what: string, withinMs = 4000): Promise<void> {
    if (met()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`waited in vain for ${what}: ${this.frames.length} frames, closed ${this.closed}, ${JSON.stringify(this.notices.map(({ k }) => k))}`)), withinMs);
      const look = (): void => { if (met()) { clearTimeout(late); this.waiting.delete(look); resolve(); } };
      this.waiting.add(look);
    });
  }
  private changed(): void { for (const look of [...this.waiting]) look(); }
}
