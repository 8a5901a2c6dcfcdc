import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createDeflate } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';

/** A PDF of objects, with the table of places that readers want. */
function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => { const place = text.length; text += `${at + 1} 0 obj\n${object}\nendobj\n`; return `${String(place).padStart(10, '0')} 00000 n \n`; });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}
const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;

/** Each page 400 by 300 with a filled square of that colour. */
export function pdfOfPages(colours: readonly string[], trailer = ''): Buffer {
  const kids = colours.map((_, at) => `${3 + at * 2} 0 R`).join(' ');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${colours.length} >>`,
    ...colours.flatMap((colour, at) => [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents ${4 + at * 2} 0 R /Resources << >> >>`, stream(`${colour} rg 100 50 200 200 re f`)]),
  ], trailer);
}
/** Locked with a password that nobody has. */
export const lockedPdf = (): Buffer => pdfOfPages(['1 0 0'], `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'61'.repeat(32)}> /U <${'62'.repeat(32)}> /P -4 >>`);

/** A page whose drawing is a few kilobytes of blanks that unpack to that many bytes. */
export async function pdfBomb(unpacked: number): Promise<Buffer> {
  const blanks = Buffer.alloc(16_000_000, 0x20);
  const packed = await buffer(Readable.from(Array.from({ length: Math.ceil(unpacked / blanks.length) }, () => blanks)).pipe(createDeflate()));
  const drawing = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`;
  return Buffer.from(pdfOfPages(['1 0 0']).toString('latin1').replace(/<< \/Length \d+ >>\nstream\n[^]*?\nendstream/, () => drawing), 'latin1');
}

/** Red at the left, blue at the right. */
export async function picture(kind: 'png' | 'jpeg' | 'webp', width = 80, height = 40): Promise<Buffer> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#0000ff';
  context.fillRect(width / 2, 0, width / 2, height);
  return kind === 'png' ? canvas.encode('png') : kind === 'jpeg' ? canvas.encode('jpeg', 90) : canvas.encode('webp', 90);
}

/** As from a phone that was held upright: turned by a note in the file, which also says where it was taken. */
export function fromPhone(jpeg: Buffer, secret: string): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(6, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(secret)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** Says that it is huge; a reader that believes it unpacks gigabytes. */
export function hugePng(png: Buffer): Buffer {
  const huge = Buffer.from(png);
  huge.writeUInt32BE(60_000, 16);
  huge.writeUInt32BE(60_000, 20);
  return huge;
}
