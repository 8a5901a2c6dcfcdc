import { decodeFrame, PART_BYTES, type MediaFrame } from '../frame.ts';
import { PictureAssembler } from './picture-assembler.ts';
import { MOST_PICTURE_BYTES, partPlace, type Picture } from './picture-parts.ts';
import { PictureSender, SLOW_MS, THIN_REST_MS, WINDOW } from './picture-sender.ts';
import { pictureBytes } from './picture-size.ts';

const jpeg = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, at) => [0xff, 0xd8, 0xff][at] ?? at % 251);
const picture = (sequence: number, size = 7500): Picture => ({ sequence, bytes: jpeg(size) });
const read = (bytes: Uint8Array): MediaFrame => { const frame = decodeFrame(bytes); if (!frame.ok) throw new Error(frame.code); return frame.value; };

/** A line that takes so long for a part, until nothing is left to send. @returns what arrived, and when. */
function send(sender: PictureSender, msEach: number, from: number): { frames: MediaFrame[]; at: number } {
  const frames: MediaFrame[] = [];
  let at = from;
  for (let part = sender.take(at); part; part = sender.take(at)) {
    at += msEach;
    const frame = read(part);
    frames.push(frame);
    sender.acknowledge(frame.sequence, partPlace(frame.captureMs).part, at);
  }
  return { frames, at };
}

describe('a picture in parts', () => {
  it('comes out as it went in', () => {
    for (const size of [1, PART_BYTES, PART_BYTES + 1, MOST_PICTURE_BYTES].map((each) => Math.max(each, 12))) {
      const [sender, assembler] = [new PictureSender(), new PictureAssembler()];
      sender.offer(picture(4, size), 9, 0);
      const taken = send(sender, 10, 0).frames.map((frame) => assembler.take(frame));
      expect(taken.slice(0, -1).every((each) => each.ok && each.value === null)).toBe(true);
      expect(taken.at(-1)).toEqual({ ok: true, value: picture(4, size) });
    }
  });
  it('keeps few parts under way, so that a word waits behind little', () => {
    const sender = new PictureSender();
    sender.offer(picture(1), 9, 0);
    const parts = Array.from({ length: 8 }, () => sender.take(0));
    expect(parts.filter(Boolean)).toHaveLength(WINDOW);
    sender.acknowledge(1, 0, 5);
    expect([sender.take(5) === null, sender.take(5)]).toEqual([false, null]);
  });
  it('is replaced by a newer one that comes before it begins, and finished once it has begun', () => {
    const sender = new PictureSender();
    sender.offer(picture(1), 9, 0);
    sender.take(0);
    for (const sequence of [2, 3, 4]) sender.offer(picture(sequence), 9, 1);
    sender.acknowledge(1, 0, 2);
    expect([...new Set(send(sender, 10, 2).frames.map(({ sequence }) => sequence))]).toEqual([1, 4]);
    expect(sender.replaced).toBe(2);
  });
  it.each<[string, Parameters<PictureAssembler['take']>[0][]]>([
    ['a part out of its place', [{ sequence: 1, captureMs: (1 << 16) | 3, payload: jpeg(10) }]],
    ['the same part again', [0, 0].map(() => ({ sequence: 1, captureMs: 3, payload: jpeg(10) }))],
    ['another number of parts', [{ sequence: 1, captureMs: 3, payload: jpeg(10) }, { sequence: 1, captureMs: (1 << 16) | 9, payload: jpeg(10) }]],
    ['a picture of before', [{ sequence: 5, captureMs: 1, payload: jpeg(10) }, { sequence: 4, captureMs: 1, payload: jpeg(10) }]],
    ['more parts than a picture has', [{ sequence: 1, captureMs: 21, payload: jpeg(10) }]],
    ['no part at all', [{ sequence: 1, captureMs: 0, payload: jpeg(10) }]],
    ['what is no picture', [{ sequence: 1, captureMs: 1, payload: new TextEncoder().encode('<svg onload=x>') }]],
  ])('is refused for %s', (_, parts) => {
    const assembler = new PictureAssembler();
    expect(parts.map((part) => assembler.take(part).ok).at(-1)).toBe(false);
  });
});

describe('a line for pictures', () => {
  it('is measured by what arrived, and the next picture is as big as it can take', () => {
    const sender = new PictureSender();
    expect(pictureBytes(sender.bytesPerS)).toBe(10_000);
    sender.offer(picture(1, 8000), 9, 0);
    send(sender, 100, 0);
    expect([sender.bytesPerS, pictureBytes(sender.bytesPerS)]).toEqual([10_000, 8000]);
    expect([pictureBytes(1), pictureBytes(1e6)]).toEqual([4000, 18_000]);
  });
  it('that is too thin gets none for a minute, and is tried again', () => {
    const sender = new PictureSender();
    sender.offer(picture(1, 8000), 9, 0);
    const { at } = send(sender, 260, 0);
    expect([sender.offer(picture(2), 9, at), sender.take(at), sender.offer(picture(3), 9, at + THIN_REST_MS)]).toEqual([false, null, true]);
  });
  it('that stands still gets none either', () => {
    const sender = new PictureSender();
    sender.offer(picture(1), 9, 0);
    sender.take(0);
    expect(sender.offer(picture(2), 9, SLOW_MS)).toBe(true);
    expect(sender.offer(picture(3), 9, SLOW_MS + 1)).toBe(false);
    expect(sender.take(SLOW_MS + 2)).toBeNull();
  });
  it('is not fooled by answers to what was never sent', () => {
    const sender = new PictureSender();
    sender.offer(picture(1), 9, 0);
    sender.take(0);
    for (const [sequence, part] of [[1, 7], [2, 0], [1, 65_535]] as const) sender.acknowledge(sequence, part, 1);
    expect([sender.isBusy, sender.bytesPerS]).toEqual([true, null]);
  });
});
