import { encodeFrame, noFlags, PART_BYTES, type MediaFrame } from '../frame.ts';

/** A screen with text that can be read weighs ten; more than this would be slower than the talk about it. */
export const MOST_PICTURE_BYTES = 20_000;
export const MOST_PARTS = MOST_PICTURE_BYTES / PART_BYTES;

/** A whole picture as somebody shows it. */
export interface Picture { readonly sequence: number; readonly bytes: Uint8Array }
export interface PartPlace { readonly part: number; readonly of: number }
export const partPlace = (captureMs: number): PartPlace => ({ part: captureMs >>> 16, of: captureMs & 0xffff });

export const partsOf = ({ bytes }: Picture): number => Math.ceil(bytes.length / PART_BYTES);
/** `stream`: as numbered by the server; what a client writes is overwritten. */
export function partFrame({ sequence, bytes }: Picture, part: number, stream: number): Uint8Array {
  return encodeFrame({ kind: 'picture', stream, sequence, captureMs: (part << 16) | Math.ceil(bytes.length / PART_BYTES), flags: noFlags, payload: bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES) });
}
/** Nothing is shown any more. */
export const endFrame = (sequence: number): Uint8Array => encodeFrame({ kind: 'picture', stream: 0, sequence, captureMs: 0, flags: { silence: true, discontinuity: false }, payload: new Uint8Array() });
export const partAck = ({ stream, sequence, captureMs }: Pick<MediaFrame, 'stream' | 'sequence' | 'captureMs'>): Uint8Array =>
  encodeFrame({ kind: 'picture-ack', stream, sequence, captureMs: partPlace(captureMs).part, flags: noFlags, payload: new Uint8Array() });
export const wishFrame = (wanted: boolean): Uint8Array => encodeFrame({ kind: 'picture-wish', stream: 0, sequence: 0, captureMs: wanted ? 1 : 0, flags: noFlags, payload: new Uint8Array() });
