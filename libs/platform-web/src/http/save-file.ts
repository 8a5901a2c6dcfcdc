/** Gives the person a file that was made on this page. */
export function saveFile(name: string, content: Uint8Array | string, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // Old browsers read the address a little after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const csvType = 'text/csv;charset=utf-8';

/** A file that came inside a JSON answer. */
export const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
/** For a file that goes inside a JSON question. */
export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let letters = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x2000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  return btoa(letters);
}
export const pdfType = 'application/pdf';
/** A PDF as the server answers it. */
export const savePdf = ({ name, pdf }: { readonly name: string; readonly pdf: string }): void => saveFile(name, bytesOf(pdf), pdfType);
