const ascii = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
const length = (bytes: Uint8Array, at: number): number => new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0);

/** ISO 14496-12: boxes that hold other boxes, on the way to notes. */
const containers = new Set(['moov', 'trak', 'mdia', 'moof', 'traf']);
/** Where phones write who made the film, with what, and where on earth. */
const notes = new Set(['udta', 'meta', 'uuid']);

/**
 * An MP4 film without the notes beside it. They become free space of the same length, so that the offsets of pictures and sound
 * stay true. Other files are given back as they are: browsers record WebM without a place.
 */
export function withoutNotes(film: Uint8Array): Uint8Array {
  if (film.length < 12 || ascii(film, 4) !== 'ftyp') return film;
  const clean = film.slice();
  clear(clean, 0, clean.length);
  return clean;
}

function clear(film: Uint8Array, from: number, to: number): void {
  for (let at = from; at + 8 <= to;) {
    const name = ascii(film, at + 4);
    const short = length(film, at);
    const long = short === 1 && at + 16 <= to;
    const head = long ? 16 : 8;
    const size = long ? length(film, at + 8) * 2 ** 32 + length(film, at + 12) : short === 0 ? to - at : short;
    if (size < head) return;
    const end = Math.min(to, at + size);
    if (containers.has(name)) clear(film, at + head, end);
    if (notes.has(name)) {
      film.set([0x66, 0x72, 0x65, 0x65], at + 4); // free
      film.fill(0, at + head, end);
    }
    at += size;
  }
}
