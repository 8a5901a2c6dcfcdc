import { essence, writeWorkFile, type WorkFile } from '@kindling/offline';
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** What a QR code of the largest kind holds in bytes, error level L (ISO/IEC 18004, table 7). */
const mostCharacters = 2953;
const mark = 'KW1.';
/** Larger than any honest picture unpacks to: a made-up one must not fill the memory. */
const mostUnpacked = 2_000_000;

/** Work as text for a QR code: one letter per code point, safe to paste. */
export function packWork(file: WorkFile): string {
  const packed = deflateSync(strToU8(JSON.stringify(file)), { level: 9 });
  return mark + btoa(strFromU8(packed, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
export function unpackWork(text: string): string | null {
  const trimmed = text.trim();
  if (!trimmed.startsWith(mark)) return null;
  try {
    const packed = strToU8(atob(trimmed.slice(mark.length).replaceAll('-', '+').replaceAll('_', '/')), true);
    return strFromU8(inflateSync(packed, { out: new Uint8Array(mostUnpacked) }));
  } catch {
    return null;
  }
}
/** Null when even the essence is too much for one picture: then only the file is left. */
export function textForPicture(file: WorkFile): string | null {
  const text = packWork(writeWorkFile(file.person, file.madeAt, essence(file.operations)));
  return text.length <= mostCharacters ? text : null;
}
