import { videoKind, videoLength } from './video-length.ts';

describe('the length of a video', () => {
  const box = (name: string, ...inside: Buffer[]): Buffer => { const body = Buffer.concat(inside); const head = Buffer.alloc(8); head.writeUInt32BE(body.length + 8); head.write(name, 4, 'latin1'); return Buffer.concat([head, body]); };
  const header = (seconds: number): Buffer => { const body = Buffer.alloc(20); body.writeUInt32BE(1000, 12); body.writeUInt32BE(seconds * 1000, 16); return body; };
  it('is read from the file itself', () => {
    const mp4 = Buffer.concat([box('ftyp', Buffer.from('isom')), box('mdat', Buffer.alloc(50)), box('moov', box('mvhd', header(95)))]);
    expect([videoKind(mp4), videoLength(mp4)]).toEqual(['video/mp4', 95]);
    const duration = Buffer.alloc(4);
    duration.writeFloatBE(61_000);
    const webm = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x80, 0x2a, 0xd7, 0xb1, 0x83, 0x0f, 0x42, 0x40, 0x44, 0x89, 0x84]), duration]);
    expect([videoKind(webm), videoLength(webm)]).toEqual(['video/webm', 61]);
  });
  it('is not there when the file does not say, or is something else', () => {
    expect(videoLength(box('ftyp', Buffer.from('isom')))).toBeNull();
    expect(videoKind(Buffer.from('MZ this is a program'))).toBeNull();
    expect(videoLength(Buffer.concat([box('ftyp'), Buffer.from([0, 0, 0, 2, 109, 111, 111, 118])]))).toBeNull();
  });
});
