import { mediaClose, type MediaCloseReason, type MediaNotice } from '@kindling/contracts';
import { afterGap, decodeFrame, ListenerFlow, partAck, pictureAllowance, PictureAssembler, PictureSender, SpeakerAllowance, type MediaFrame, type Picture, type RelayedFrame } from '@kindling/voice';
import type { Carrier, Sitter } from './media-engine.ts';

/** More than this in the send buffer and the next frame waits here, where it can still be left out. */
const FULL_BYTES = 4096;
/** No part of a picture is written while more than this waits. */
const BUSY_BYTES = 2048;
export const TRY_AGAIN_LATER = 1013;

/** What a seat does in its room. */
export interface SeatEars {
  speaks(seat: MediaSeat, frame: MediaFrame): MediaCloseReason | null;
  /** Null: may send parts of a picture. */
  mayShow(seat: MediaSeat): MediaCloseReason | 'late' | null;
  /** Null: nothing any more. */
  shows(seat: MediaSeat, picture: Picture | null): void;
  /** Wants pictures again, also one that stands still. */
  wants(seat: MediaSeat): void;
  left(seat: MediaSeat): void;
}

/** One tab in a class's sound: what it may send, and what it still gets. */
export class MediaSeat {
  readonly sitter: Sitter;
  readonly stream: number;
  private readonly carrier: Carrier;
  private readonly flow = new ListenerFlow();
  private readonly allowance = new SpeakerAllowance(performance.now());
  private lastSequence = -1;
  private sent = 0;
  private readonly pictures = new PictureSender();
  private readonly assembler = new PictureAssembler();
  private readonly pictureAllowance = new SpeakerAllowance(performance.now(), pictureAllowance);
  private wantsPictures = true;
  /** What was last said about pictures. */
  private told: 'on' | 'off' | 'thin' = 'off';
  private readonly ears: SeatEars;

  constructor(carrier: Carrier, sitter: Sitter, stream: number, ears: SeatEars) {
    this.carrier = carrier;
    this.sitter = sitter;
    this.stream = stream;
    this.ears = ears;
    carrier.listen({ frame: (bytes) => this.receive(bytes), drained: () => this.pump(), ended: () => ears.left(this) });
  }

  get figures(): { readonly sent: number; readonly leftOut: number } { return { sent: this.sent, leftOut: this.flow.dropped }; }

  tell(notice: MediaNotice): void { this.carrier.tell(JSON.stringify(notice)); }

  give(frame: RelayedFrame): void {
    this.flow.offer(frame, performance.now());
    this.pump();
  }

  /** Null: nobody shows anything any more. */
  show(picture: Picture | null, stream: number): void {
    if (!picture) this.pictures.forget();
    const taken = picture !== null && this.wantsPictures && this.pictures.offer(picture, stream, performance.now());
    this.tellPictures(!picture ? 'off' : taken || !this.wantsPictures ? 'on' : 'thin');
    this.pump();
  }

  close(reason: MediaCloseReason): void { this.carrier.close(mediaClose[reason], reason); }

  /** To be tried again; `close` is for good. */
  moveOn(): void { this.carrier.close(TRY_AGAIN_LATER, ''); }
  checkAlive(): void { this.carrier.checkAlive(); }

  private receive(bytes: Uint8Array | null): void {
    // What arrived together with the reason for closing is not heard any more.
    if (!this.carrier.isOpen) return;
    const wrong = bytes ? this.judge(bytes) : 'malformed';
    if (wrong) this.close(wrong);
  }

  private judge(bytes: Uint8Array): MediaCloseReason | null {
    const now = performance.now();
    const decoded = decodeFrame(bytes);
    const isPicture = decoded.ok && decoded.value.kind.startsWith('picture');
    if (!(isPicture ? this.pictureAllowance : this.allowance).take(bytes.length, now)) return 'flood';
    if (!decoded.ok) return decoded.code === 'frame.too-big' ? 'too-big' : 'malformed';
    return this.deeds[decoded.value.kind](decoded.value, now);
  }

  private readonly deeds: { readonly [K in MediaFrame['kind']]: (frame: MediaFrame, now: number) => MediaCloseReason | null } = {
    audio: (frame) => {
      if (frame.sequence <= this.lastSequence) return this.carrier.keepsOrder ? 'malformed' : null;
      this.lastSequence = frame.sequence;
      return this.ears.speaks(this, frame);
    },
    ack: (frame, now) => this.noted(() => this.flow.acknowledge(frame.stream, frame.sequence, now)),
    'picture-ack': (frame, now) => this.noted(() => this.pictures.acknowledge(frame.sequence, frame.captureMs, now)),
    'picture-wish': (frame) => this.noted(() => this.wish(frame.captureMs === 1)),
    picture: (frame) => this.takePart(frame),
  };

  private noted(change: () => void): null {
    change();
    this.pump();
    return null;
  }

  private wish(wanted: boolean): void {
    if (wanted === this.wantsPictures) return;
    this.wantsPictures = wanted;
    if (wanted) this.ears.wants(this); else this.pictures.forget();
  }

  private takePart(frame: MediaFrame): MediaCloseReason | null {
    const refused = this.ears.mayShow(this);
    if (refused) return refused === 'late' ? null : refused;
    if (frame.flags.silence) { this.ears.shows(this, null); return null; }
    const taken = this.assembler.take(frame);
    if (!taken.ok) return taken.code === 'picture.too-big' ? 'too-big' : 'malformed';
    this.carrier.sendBeside(partAck(frame));
    if (taken.value) this.ears.shows(this, taken.value);
    return null;
  }

  private tellPictures(now: 'on' | 'off' | 'thin'): void {
    if (now === this.told) return;
    this.told = now;
    this.tell({ k: 'pictures', is: now });
  }

  private pump(): void {
    while (this.carrier.isOpen && this.carrier.waiting < FULL_BYTES) {
      const next = this.flow.take();
      if (!next) { this.pumpPictures(); return; }
      this.sent++;
      this.carrier.send(next.discontinuity ? afterGap(next.frame.bytes) : next.frame.bytes);
    }
  }

  /** After the words: only what no word waits behind. */
  private pumpPictures(): void {
    while (this.carrier.isOpen && this.carrier.waitingBeside < BUSY_BYTES) {
      const part = this.pictures.take(performance.now());
      if (!part) return;
      this.carrier.sendBeside(part);
    }
  }
}
