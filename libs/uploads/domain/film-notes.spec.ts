import { videoLength, withoutNotes } from './index.ts';

const encode = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));
const four = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const box = (name: string, inside: number[]): number[] => [...four(inside.length + 8), ...encode(name), ...inside];
const header = box('mvhd', [...four(0), ...four(0), ...four(0), ...four(1000), ...four(90_000)]);
const place = box('udta', box('\xa9xyz', encode('+30.6586+104.0648/')));
const trak = box('trak', [...box('tkhd', [1, 2, 3]), ...box('meta', encode('Xiaomi 8, Li Ming'))]);

describe('notes beside a film', () => {
  const film = Uint8Array.from([...box('ftyp', encode('isom')), ...box('moov', [...header, ...trak, ...place]), ...box('uuid', encode('serial 1234')), ...box('mdat', encode('udta picture and sound'))]);
  const clean = withoutNotes(film);
  const text = String.fromCharCode(...clean);

  it('are gone: where it was made, with what, by whom', () => {
    expect(text).not.toMatch(/30\.6586|Xiaomi|serial|\xa9xyz/);
  });
  it('leave the film as long as it was, its pictures and sound untouched, and the file given alone', () => {
    expect(clean.length).toBe(film.length);
    expect(text).toContain('udta picture and sound');
    expect(videoLength(clean)).toBe(90);
    expect(String.fromCharCode(...film)).toContain('30.6586');
  });
  it('stop at what is no film, or lies about its lengths', () => {
    const webm = Uint8Array.from([0x1a, 0x45, 0xdf, 0xa3, ...encode('udta')]);
    expect(withoutNotes(webm)).toBe(webm);
    for (const size of [0, 1, 3, 7, 0xffffffff]) {
      const broken = Uint8Array.from([...box('ftyp', encode('isom')), ...four(size), ...encode('moov'), ...place]);
      expect(withoutNotes(broken).length).toBe(broken.length);
    }
  });
});
