import { decodeFrame, encodeFrame, HEADER_BYTES, MAX_PAYLOAD_BYTES, noFlags, type MediaFrame } from './frame.ts';

const speech: MediaFrame = { kind: 'audio', stream: 513, sequence: 70_000, captureMs: 4_200_000, flags: noFlags, payload: Uint8Array.of(1, 2, 3) };
const altered = (at: number, byte: number): Uint8Array => { const bytes = encodeFrame(speech); bytes[at] = byte; return bytes; };

describe('a media frame', () => {
  it.each<[string, MediaFrame]>([
    ['speech', speech],
    ['the marker of a pause', { ...speech, flags: { silence: true, discontinuity: false }, payload: new Uint8Array() }],
    ['speech after a gap', { ...speech, flags: { silence: false, discontinuity: true } }],
    ['an acknowledgement', { ...speech, kind: 'ack', payload: new Uint8Array() }],
    ['the greatest numbers', { ...speech, stream: 65_535, sequence: 4_294_967_295, captureMs: 4_294_967_295, payload: new Uint8Array(MAX_PAYLOAD_BYTES) }],
  ])('survives the wire: %s', (_, frame) => {
    expect(decodeFrame(encodeFrame(frame))).toEqual({ ok: true, value: frame });
  });

  it('costs twelve bytes beside its sound', () => { expect(encodeFrame(speech)).toHaveLength(HEADER_BYTES + 3); });

  it('is found inside a bigger piece of memory', () => {
    const around = new Uint8Array(40);
    around.set(encodeFrame(speech), 9);
    expect(decodeFrame(around.subarray(9, 9 + HEADER_BYTES + 3))).toEqual({ ok: true, value: speech });
  });

  it.each<[string, Uint8Array, string]>([
    ['half a header', encodeFrame(speech).subarray(0, 11), 'frame.too-short'],
    ['another version', altered(0, 0x21), 'frame.unknown-version'],
    ['a kind nobody knows', altered(0, 0x1f), 'frame.unknown-kind'],
    ['more than sixty milliseconds can weigh', encodeFrame({ ...speech, payload: new Uint8Array(MAX_PAYLOAD_BYTES + 1) }), 'frame.too-big'],
    ['speech without sound', encodeFrame({ ...speech, payload: new Uint8Array() }), 'frame.empty'],
  ])('refuses %s', (_, bytes, code) => { expect(decodeFrame(bytes)).toMatchObject({ ok: false, code }); });
});
