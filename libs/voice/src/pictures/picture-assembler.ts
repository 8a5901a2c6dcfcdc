import { ok, refuse, type Result } from '@kindling/kernel';
import type { MediaFrame } from '../frame.ts';
import { MOST_PARTS, partPlace, type Picture } from './picture-parts.ts';

export type PictureRefusal = 'picture.out-of-order' | 'picture.too-big' | 'picture.unknown-format';

/** Puts parts together again. A line keeps order, so a part out of place is no accident. */
export class PictureAssembler {
  private sequence = -1;
  private parts: Uint8Array[] = [];
  private of = 0;

  /** @returns the whole picture with its last part, null before. */
  take({ sequence, captureMs, payload }: Pick<MediaFrame, 'sequence' | 'captureMs' | 'payload'>): Result<Picture | null, PictureRefusal> {
    const { part, of } = partPlace(captureMs);
    if (of > MOST_PARTS) return refuse('picture.too-big');
    if (part === 0 && sequence > this.sequence) this.begin(sequence, of);
    if (sequence !== this.sequence || of !== this.of || part !== this.parts.length || part >= of) return refuse('picture.out-of-order');
    // Where the bytes came from may be written over.
    this.parts.push(payload.slice());
    if (this.parts.length < of) return ok(null);
    const bytes = joined(this.parts);
    return isPicture(bytes) ? ok({ sequence, bytes }) : refuse('picture.unknown-format');
  }

  private begin(sequence: number, of: number): void {
    this.sequence = sequence;
    this.of = of;
    this.parts = [];
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) { bytes.set(part, place); place += part.length; }
  return bytes;
}

const starts = (bytes: Uint8Array, at: number, text: string): boolean => [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
/** JPEG or WebP, by their first bytes: nothing else is shown by an `img` of ours. */
export const isPicture = (bytes: Uint8Array): boolean => (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) || (starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP'));
/** For an `img`; call only with a picture. */
export const pictureType = (bytes: Uint8Array): 'image/jpeg' | 'image/webp' => (bytes[0] === 0xff ? 'image/jpeg' : 'image/webp');
