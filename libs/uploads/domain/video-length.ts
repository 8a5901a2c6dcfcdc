const ascii = (bytes: Uint8Array, at: number, length: number): string => String.fromCharCode(...bytes.subarray(at, at + length));
const number = (bytes: Uint8Array, at: number, length: number): number => bytes.subarray(at, at + length).reduce((value, byte) => value * 256 + byte, 0);

export type VideoKind = 'video/mp4' | 'video/webm';
/** By what is in the file, never by its name. */
export function videoKind(bytes: Uint8Array): VideoKind | null {
  if (ascii(bytes, 4, 4) === 'ftyp') return 'video/mp4';
  return number(bytes, 0, 4) === 0x1a45dfa3 ? 'video/webm' : null;
}

/** Whole seconds that the file itself says it lasts; null when it does not say. */
export function videoLength(bytes: Uint8Array): number | null {
  const kind = videoKind(bytes);
  const seconds = kind === 'video/mp4' ? mp4Seconds(bytes) : kind === 'video/webm' ? webmSeconds(bytes) : null;
  return seconds !== null && Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds) : null;
}

/** ISO 14496-12: boxes of length and name; the movie header lies in `moov`. */
function mp4Seconds(bytes: Uint8Array, from = 0, to = bytes.length): number | null {
  for (let at = from; at + 8 <= to;) {
    const [size, name] = [number(bytes, at, 4), ascii(bytes, at + 4, 4)];
    const [head, length] = size === 1 ? [16, number(bytes, at + 8, 8)] : [8, size === 0 ? to - at : size];
    if (length < head) return null;
    if (name === 'moov') return mp4Seconds(bytes, at + head, Math.min(to, at + length));
    if (name === 'mvhd') return movieHeader(bytes, at + head);
    at += length;
  }
  return null;
}
function movieHeader(bytes: Uint8Array, at: number): number | null {
  const [scaleAt, width] = bytes[at] === 1 ? [at + 20, 8] : [at + 12, 4];
  const scale = number(bytes, scaleAt, 4);
  return scale > 0 ? number(bytes, scaleAt + 4, width) / scale : null;
}

/** Matroska: the time scale (2AD7B1, nanoseconds) and the duration (4489, a float) stand near the beginning. */
function webmSeconds(bytes: Uint8Array): number | null {
  const head = bytes.subarray(0, 4096);
  const find = (id: readonly number[]): number => head.findIndex((_, at) => id.every((byte, index) => head[at + index] === byte));
  const [durationAt, scaleAt] = [find([0x44, 0x89]), find([0x2a, 0xd7, 0xb1])];
  if (durationAt < 0) return null;
  const length = (head[durationAt + 2] ?? 0) & 0x7f;
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  if ((length !== 4 && length !== 8) || durationAt + 3 + length > head.length) return null;
  const duration = length === 8 ? view.getFloat64(durationAt + 3) : view.getFloat32(durationAt + 3);
  const scale = scaleAt < 0 ? 1_000_000 : number(head, scaleAt + 4, (head[scaleAt + 3] ?? 0) & 0x7f);
  return (duration * scale) / 1e9;
}
