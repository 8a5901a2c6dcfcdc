/**
 * A stored piece of speech: frames exactly as they were passed on, each after `u32 class time in ms` and `u16 length`.
 * A player reads them into the same decoder as live sound.
 */
export interface RecordedFrame { readonly atMs: number; readonly bytes: Uint8Array }
const PREFIX_BYTES = 6;

export function packChunk(frames: readonly RecordedFrame[]): Uint8Array {
  const packed = new Uint8Array(frames.reduce((sum, { bytes }) => sum + PREFIX_BYTES + bytes.length, 0));
  const view = new DataView(packed.buffer);
  let place = 0;
  for (const { atMs, bytes } of frames) {
    view.setUint32(place, atMs);
    view.setUint16(place + 4, bytes.length);
    packed.set(bytes, place + PREFIX_BYTES);
    place += PREFIX_BYTES + bytes.length;
  }
  return packed;
}

/** What is cut off at the end is left out. */
export function unpackChunk(packed: Uint8Array): RecordedFrame[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const frames: RecordedFrame[] = [];
  for (let place = 0; place + PREFIX_BYTES <= packed.length;) {
    const end = place + PREFIX_BYTES + view.getUint16(place + 4);
    if (end > packed.length) break;
    frames.push({ atMs: view.getUint32(place), bytes: packed.subarray(place + PREFIX_BYTES, end) });
    place = end;
  }
  return frames;
}
