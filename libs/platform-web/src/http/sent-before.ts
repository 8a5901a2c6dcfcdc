import type { UploadPurpose } from '@kindling/contracts/light';

/** On a computer that many share a file's name stays with nobody: only a sum of it is kept, and only until the file has arrived. */
function keyOf({ name, size, lastModified }: File, purpose: UploadPurpose, placeId: string): string {
  let sum = 0x811c9dc5;
  for (const sign of `${name}\n${lastModified}`) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return `kindling.upload.${purpose}.${placeId}.${size}.${(sum >>> 0).toString(36)}`;
}

/** A browser that keeps nothing sends from the beginning. */
function trying<T>(act: () => T): T | null {
  try { return act(); } catch { return null; }
}
export const rememberedUpload = (file: File, purpose: UploadPurpose, placeId: string): string | null => trying(() => localStorage.getItem(keyOf(file, purpose, placeId)));
export function rememberUpload(file: File, purpose: UploadPurpose, placeId: string, uploadId: string): void { trying(() => { localStorage.setItem(keyOf(file, purpose, placeId), uploadId); }); }
export function forgetUpload(file: File, purpose: UploadPurpose, placeId: string): void { trying(() => { localStorage.removeItem(keyOf(file, purpose, placeId)); }); }
