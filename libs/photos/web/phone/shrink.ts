import { photoLimits } from '@kindling/contracts/light';

const sides = [photoLimits.longestSide, 960, 640];
const qualities = [0.8, 0.65, 0.5, 0.35];

/** Drawn anew on a canvas: small enough for a thin link, upright, and without what the camera wrote into the file. Null when it is no picture. */
export async function shrink(file: Blob): Promise<Blob | null> {
  const picture = await load(file);
  if (!picture) return null;
  for (const side of sides) {
    const canvas = drawn(picture, side);
    for (const quality of qualities) {
      const blob = await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/jpeg', quality); });
      if (blob && blob.size <= photoLimits.bytes) return blob;
    }
  }
  return null;
}

/** By an <img>: old browsers turn it upright by the camera's note, which `createImageBitmap` does not everywhere. */
function load(file: Blob): Promise<HTMLImageElement | null> {
  return new Promise((settle) => {
    const [picture, address] = [new Image(), URL.createObjectURL(file)];
    const end = (answer: HTMLImageElement | null) => () => { URL.revokeObjectURL(address); settle(answer); };
    picture.onload = end(picture);
    picture.onerror = end(null);
    picture.src = address;
  });
}
function drawn(picture: HTMLImageElement, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(picture.naturalWidth, picture.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (context) context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

export function base64Of(blob: Blob): Promise<string> {
  return new Promise((settle, fail) => {
    const reader = new FileReader();
    reader.onload = () => settle(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });
}
