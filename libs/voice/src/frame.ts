import { ok, refuse, type Result } from '@kindling/kernel';

/**
 * One media frame on the wire, big-endian:
 * `u8 version<<4|kind  u8 flags  u16 stream  u32 sequence  u32 captureMs  payload`.
 * The header costs 12 bytes of the 140 that sixty milliseconds of speech weigh; JSON would double the whole.
 */
export const FRAME_VERSION = 1;
export const HEADER_BYTES = 12;
/** Sixty milliseconds of Opus at 16 kbit/s are 120 bytes, at most 190 as measured in Chromium. */
export const MAX_PAYLOAD_BYTES = 400;
export const FRAME_MS = 60;

/** A picture goes in parts of that size, so that a word waits behind one part and not behind a picture. */
export const PART_BYTES = 1000;

/** 1 carries Opus; 2 tells the server what has arrived; 3 a part of a still picture; 4 that the part came; 5 whether pictures are wanted. */
export type FrameKind = 'audio' | 'ack' | 'picture' | 'picture-ack' | 'picture-wish';
const kindNumbers: Record<FrameKind, number> = { audio: 1, ack: 2, picture: 3, 'picture-ack': 4, 'picture-wish': 5 };
const kinds = new Map<number, FrameKind>([[1, 'audio'], [2, 'ack'], [3, 'picture'], [4, 'picture-ack'], [5, 'picture-wish']]);
const mostPayload = (kind: FrameKind): number => (kind === 'picture' ? PART_BYTES : MAX_PAYLOAD_BYTES);

export interface FrameFlags {
  /** The speaker pauses here: an empty buffer from now on is no fault of the line. */
  readonly silence: boolean;
  /** The server left frames out before this one. */
  readonly discontinuity: boolean;
}
const SILENCE = 1;
const DISCONTINUITY = 4;
export const noFlags: FrameFlags = { silence: false, discontinuity: false };

export interface MediaFrame {
  readonly kind: FrameKind;
  /** Who speaks, as numbered by the server; what a client writes here is overwritten. */
  readonly stream: number;
  readonly sequence: number;
  /** Milliseconds since the speaker's microphone went live. In an ack: milliseconds of sound in the buffer. Of a picture: part and parts, see `partPlace`; in a wish: 1 for yes. */
  readonly captureMs: number;
  readonly flags: FrameFlags;
  readonly payload: Uint8Array;
}
export type FrameRefusal = 'frame.too-short' | 'frame.unknown-version' | 'frame.unknown-kind' | 'frame.too-big' | 'frame.empty';

export function encodeFrame(frame: MediaFrame): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + frame.payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, (FRAME_VERSION << 4) | kindNumbers[frame.kind]);
  view.setUint8(1, (frame.flags.silence ? SILENCE : 0) | (frame.flags.discontinuity ? DISCONTINUITY : 0));
  view.setUint16(2, frame.stream);
  view.setUint32(4, frame.sequence);
  view.setUint32(8, frame.captureMs);
  bytes.set(frame.payload, HEADER_BYTES);
  return bytes;
}

/** The same frame, told to follow a gap. */
export function afterGap(bytes: Uint8Array): Uint8Array {
  const marked = bytes.slice();
  marked[1] = (marked[1] ?? 0) | DISCONTINUITY;
  return marked;
}

/** The payload is a view into `bytes`, not a copy. */
export function decodeFrame(bytes: Uint8Array): Result<MediaFrame, FrameRefusal> {
  if (bytes.length < HEADER_BYTES) return refuse('frame.too-short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = view.getUint8(0);
  if (first >> 4 !== FRAME_VERSION) return refuse('frame.unknown-version', { version: first >> 4 });
  const kind = kinds.get(first & 15);
  if (!kind) return refuse('frame.unknown-kind', { kind: first & 15 });
  const payload = bytes.subarray(HEADER_BYTES);
  if (payload.length > mostPayload(kind)) return refuse('frame.too-big', { bytes: payload.length });
  const flags = { silence: (view.getUint8(1) & SILENCE) !== 0, discontinuity: (view.getUint8(1) & DISCONTINUITY) !== 0 };
  if ((kind === 'audio' || kind === 'picture') && payload.length === 0 && !flags.silence) return refuse('frame.empty');
  return ok({ kind, stream: view.getUint16(2), sequence: view.getUint32(4), captureMs: view.getUint32(8), flags, payload });
}
