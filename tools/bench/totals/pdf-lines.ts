interface Piece { readonly str: string; readonly transform: readonly number[] }

/** What the PDF says, line by line, each from left to right, as another program reads it. */
export async function pdfLines(pdf: Uint8Array): Promise<string[][]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const paper = await getDocument({ data: pdf, verbosity: 0 }).promise;
  const lines: string[][] = [];
  for (let at = 1; at <= paper.numPages; at += 1) {
    const { items } = await (await paper.getPage(at)).getTextContent();
    const rows = new Map<number, [x: number, text: string][]>();
    for (const { str, transform } of items as unknown as Piece[]) {
      if (str?.trim()) { const y = Math.round(transform[5] ?? 0); rows.set(y, [...(rows.get(y) ?? []), [transform[4] ?? 0, str.trim()]]); }
    }
    for (const [, row] of [...rows].sort(([a], [b]) => b - a)) lines.push(row.sort(([a], [b]) => a - b).map(([, text]) => text));
  }
  return lines;
}
