import type { Drawing, Shape, Word } from '@kindling/wiring';

const [ink, paper] = ['#16242e', '#ffffff'];

/** Lines and words of a drawing, in its own coordinates; whoever calls has moved and scaled the page. */
export function drawShapes(pdf: PDFKit.PDFDocument, { placed }: Drawing): void {
  for (const { left, top, turn, middle, shapes } of placed) {
    pdf.save().translate(left, top).rotate(turn, { origin: [middle.x, middle.y] });
    for (const shape of shapes) drawShape(pdf, shape);
    pdf.restore();
  }
}

function drawShape(pdf: PDFKit.PDFDocument, shape: Shape): void {
  if (shape.as === 'word') { drawWord(pdf, shape); return; }
  if (shape.halo) pdf.path(shape.path).lineWidth(shape.width + 2.4).strokeColor(paper).stroke();
  pdf.path(shape.path).lineWidth(shape.width).strokeColor(ink).lineJoin('round');
  if (shape.dash) pdf.dash(shape.dash[0], { space: shape.dash[1] });
  if (shape.fill) pdf.fillAndStroke(shape.fill === 'ink' ? ink : paper, ink); else pdf.stroke();
  if (shape.dash) pdf.undash();
}

/** `y` is the line on which the word stands, as in SVG. */
function drawWord(pdf: PDFKit.PDFDocument, { words, x, y, size, align, upright, halo }: Word): void {
  if (words === '') return;
  pdf.fontSize(size);
  const long = pdf.widthOfString(words);
  const left = align === 'left' ? x : align === 'right' ? x - long : x - long / 2;
  pdf.save();
  if (upright) pdf.rotate(-90, { origin: [x, y] });
  if (halo) pdf.rect(left - 1, y - size, long + 2, size * 1.3).fillColor(paper).fill();
  pdf.fillColor(ink).text(words, left, y, { lineBreak: false, baseline: 'alphabetic' }).restore();
}
