import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { deckLimits } from '@kindling/contracts/light';
import type { RenderAnswer, RenderedPage, RenderFailure, RenderJob } from './render-job.ts';

/** The process that looks into files of strangers: it has no database, no secrets and no long life. */
const LARGE = { width: 1280, height: 960, quality: 80 } as const;
const SMALL = { width: 480, height: 360, quality: 60 } as const;

class Unfit extends Error {
  readonly code: RenderFailure;
  constructor(code: RenderFailure) { super(code); this.code = code; }
}
const scaleInto = (box: { width: number; height: number }, width: number, height: number): number => Math.min(box.width / width, box.height / height);

/** On white, in the size of the box; what is not drawn here, such as where a photo was taken, does not go on. */
function sized(box: typeof LARGE | typeof SMALL, width: number, height: number, grow: boolean, draw: (canvas: Canvas) => void): Promise<Uint8Array> {
  const scale = Math.min(scaleInto(box, width, height), grow ? Number.POSITIVE_INFINITY : 1);
  const canvas = createCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  draw(canvas);
  return canvas.encode('webp', box.quality);
}

async function pageOf(source: Canvas | Awaited<ReturnType<typeof loadImage>>): Promise<RenderedPage> {
  const { width, height } = source;
  const draw = (canvas: Canvas): void => canvas.getContext('2d').drawImage(source, 0, 0, canvas.width, canvas.height);
  return { width, height, large: await sized(LARGE, width, height, false, draw), small: await sized(SMALL, width, height, false, draw) };
}

async function pictureOf(bytes: Uint8Array): Promise<readonly RenderedPage[]> {
  return [await pageOf(await loadImage(Buffer.from(bytes)))];
}

async function pdfOf(bytes: Uint8Array): Promise<readonly RenderedPage[]> {
  const { getDocument, PasswordException } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const place = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: new Uint8Array(bytes), standardFontDataUrl: `${join(place, 'standard_fonts')}/`, cMapUrl: `${join(place, 'cmaps')}/`, cMapPacked: true, wasmUrl: `${join(place, 'wasm')}/`,
    maxImageSize: deckLimits.megapixels * 1_000_000, verbosity: 0, useSystemFonts: true,
  });
  const document = await task.promise.catch((failure: unknown) => { throw new Unfit(failure instanceof PasswordException ? 'deck.locked' : 'deck.broken'); });
  if (document.numPages > deckLimits.pages) throw new Unfit('deck.too-big');
  const pages: RenderedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const plain = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: scaleInto(LARGE, plain.width, plain.height) });
    const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
    // Its types know the browser's canvas only; in Node it is made for this one.
    await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport, background: '#ffffff' }).promise;
    pages.push(await pageOf(canvas));
    page.cleanup();
  }
  return pages;
}

async function render({ kind, bytes }: RenderJob): Promise<RenderAnswer> {
  try {
    return { ok: true, pages: kind === 'pdf' ? await pdfOf(bytes) : await pictureOf(bytes) };
  } catch (failure) {
    return { ok: false, code: failure instanceof Unfit ? failure.code : 'deck.broken' };
  }
}

process.once('message', (job: RenderJob) => { void render(job).then((answer) => process.send?.(answer, () => process.exit(0))); });
