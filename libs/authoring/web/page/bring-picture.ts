import { api, base64Of } from '@kindling/platform-web';
import type { LessonAt } from '../draft/use-draft.ts';

const SIDE = 1280;
const MOST_BYTES = 360 * 1024;

/** Made small here, so that a photo of a phone goes over a thin line; the server draws it anew in any case. */
export async function bringPicture(params: LessonAt, file: File): Promise<string> {
  const bytes = await shrunk(file);
  return (await api('authoring.add-picture', { params, body: { base64: await base64Of(bytes) } })).file;
}

async function shrunk(file: File): Promise<Blob> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    // What the browser cannot open the server refuses in words.
    return file.slice(0, MOST_BYTES);
  }
  if (file.size <= MOST_BYTES && Math.max(bitmap.width, bitmap.height) <= SIDE) { bitmap.close(); return file; }
  const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  for (const quality of [0.85, 0.7, 0.5, 0.3]) {
    const blob = await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/jpeg', quality); });
    if (blob && blob.size <= MOST_BYTES) return blob;
  }
  return file.slice(0, MOST_BYTES);
}
