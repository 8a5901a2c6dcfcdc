import { loadImage, createCanvas } from '@napi-rs/canvas';
import { fromPhone, hugePng, lockedPdf, pdfBomb, pdfOfPages, picture } from '@kindling/testing/files';
import { kindOf, pictureSize } from './look-inside.ts';
import { SlideRenderer } from './renderer.ts';

const renderer = new SlideRenderer();
afterAll(() => renderer.onApplicationShutdown());

/** Red, green, blue at a place given in shares of the picture. */
async function colourAt(webp: Uint8Array, x: number, y: number): Promise<number[]> {
  const image = await loadImage(Buffer.from(webp));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return [...context.getImageData(Math.floor(image.width * x), Math.floor(image.height * y), 1, 1).data].slice(0, 3).map((value) => (value > 200 ? 1 : value < 60 ? 0 : 0.5));
}

describe('what is inside a file', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('is seen without unpacking it: %s', async (kind) => {
    const bytes = await picture(kind, 123, 45);
    expect(kindOf(bytes)).toBe(kind);
    expect(pictureSize(bytes, kind)).toEqual({ width: 123, height: 45 });
    expect(pictureSize(bytes.subarray(0, 12), kind)).toBeNull();
  });
  it.each(['', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'PK\x03\x04', '<html>', 'GIF89a', '%!PS', 'RIFF0000WAVE'])('is none of ours: %s', (text) => {
    expect(kindOf(Buffer.from(text, 'latin1'))).toBeNull();
  });
});

describe('making slides', () => {
  it('gives every page of a PDF in two sizes', async () => {
    const made = await renderer.render(pdfOfPages(['1 0 0', '0 0 1']));
    if (!made.ok) throw new Error(made.code);
    expect(made.value.map(({ width, height }) => [width, height])).toEqual([[1280, 960], [1280, 960]]);
    expect(await colourAt(made.value[0]?.large ?? new Uint8Array(), 0.5, 0.5)).toEqual([1, 0, 0]);
    expect(await colourAt(made.value[1]?.small ?? new Uint8Array(), 0.5, 0.5)).toEqual([0, 0, 1]);
    expect(await colourAt(made.value[1]?.small ?? new Uint8Array(), 0.05, 0.05)).toEqual([1, 1, 1]);
    expect(made.value[0]?.small.length ?? 0).toBeLessThan(made.value[0]?.large.length ?? 0);
  }, 60_000);

  it('turns a phone’s picture upright and leaves behind where it was taken', async () => {
    const made = await renderer.render(fromPhone(await picture('jpeg'), 'GPS 27.9 N 103.5 E'));
    if (!made.ok) throw new Error(made.code);
    const [page] = made.value;
    expect([page?.width, page?.height]).toEqual([40, 80]);
    expect(await colourAt(page?.large ?? new Uint8Array(), 0.5, 0.1)).toEqual([1, 0, 0]);
    expect(Buffer.from(page?.large ?? []).includes('GPS')).toBe(false);
  }, 60_000);

  it('refuses what it cannot or will not open, and goes on working', async () => {
    const png = await picture('png');
    const answers = await Promise.all([Buffer.from('<svg/>'), lockedPdf(), Buffer.from('%PDF-1.7 nothing more'), png.subarray(0, 60)].map((bytes) => renderer.render(bytes)));
    expect(answers.map((answer) => (answer.ok ? 'made' : answer.code))).toEqual(['deck.unknown-kind', 'deck.locked', 'deck.broken', 'deck.broken']);
    expect(await renderer.render(hugePng(png))).toMatchObject({ ok: false, code: 'deck.too-big' });
    expect(await renderer.render(pdfOfPages(Array.from({ length: 61 }, () => '1 0 0')))).toMatchObject({ ok: false, code: 'deck.too-big' });
    expect(await renderer.render(png)).toMatchObject({ ok: true });
  }, 120_000);

  it('ends a PDF that unpacks to more than it may, and only that one', async () => {
    const answer = await renderer.render(await pdfBomb(1.5e9));
    expect(answer.ok ? 'made' : answer.code).toMatch(/^deck\.(too-big|broken)$/);
    expect(await renderer.render(await picture('webp'))).toMatchObject({ ok: true });
  }, 150_000);
});
