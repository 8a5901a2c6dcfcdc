import { ok, type Result } from '@kindling/kernel';
import { readCsv, readXlsx } from '@kindling/sheets';

/** Rows out of whatever a school's office saves: XLSX, or text in UTF-8, UTF-16 or GB18030. */
export function readSheet(bytes: Uint8Array): Result<string[][], 'sheet.unreadable'> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? readXlsx(bytes) : ok(readCsv(decoded(bytes)));
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Chinese Excel saves "CSV" in the code page of the system; hardly any text in it is valid UTF-8 too.
    return new TextDecoder('gb18030').decode(bytes);
  }
}
