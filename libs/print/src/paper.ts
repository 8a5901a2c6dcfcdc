import PDFDocument from 'pdfkit';
import type { Drawing } from '@kindling/wiring';
import { create } from 'qrcode';
import { drawShapes } from './draw-shapes.ts';
import { fontFile } from './font-file.ts';

/** A4 in points, and a margin that every school printer keeps. */
const [margin, rowHeight, ink, faint] = [40, 19, '#16242e', '#4a5a64'];
export const page = { width: 595.28, height: 841.89, margin } as const;

export interface Column { readonly title: string; readonly width: number; readonly right?: boolean; /** A little smaller rather than cut: what counts stands at the end. */ readonly whole?: boolean }

/** Sheets of A4 in black on white, with Chinese that does not depend on the reader's computer. */
export class Paper {
  private readonly pdf: PDFKit.PDFDocument;
  private readonly bytes: Promise<Buffer>;

  constructor(title: string) {
    this.pdf = new PDFDocument({ size: 'A4', margin, font: fontFile(), info: { Title: title, Producer: 'Kindling', Creator: 'Kindling' }, autoFirstPage: true });
    const parts: Buffer[] = [];
    this.bytes = new Promise((resolve, reject) => { this.pdf.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts))).on('error', reject); });
  }

  heading(text: string, size = 20): void { this.pdf.fillColor(ink).fontSize(size).text(text, { paragraphGap: 4 }); }
  line(text: string): void { this.pdf.fillColor(ink).fontSize(11).text(text, { paragraphGap: 3 }); }
  note(text: string): void { this.pdf.fillColor(faint).fontSize(9).text(text, { paragraphGap: 3 }); }
  gap(points = 10): void { this.pdf.y += points; }

  /** Large and in the middle, as on a poster. */
  centred(text: string, size: number): void { this.pdf.fillColor(ink).fontSize(size).text(text, margin, this.pdf.y, { width: page.width - 2 * margin, align: 'center', paragraphGap: size / 3 }); }
  picture(png: Buffer, size: number): void {
    const top = this.pdf.y;
    this.pdf.image(png, (page.width - size) / 2, top, { width: size, height: size });
    this.pdf.y = top + size + 8;
  }
  nextPage(): void { this.pdf.addPage(); }
  /** What comes next stands on one page, or begins the next. */
  together(points: number): void { if (this.room < points) this.nextPage(); }
  /** A QR at the left, under what was written before; drawn in lines, sharp on every printer. Low error correction keeps its squares large. */
  code(words: string, size: number): void {
    const { modules } = create(words, { errorCorrectionLevel: 'L' });
    const [top, side] = [this.pdf.y, size / modules.size];
    for (let row = 0; row < modules.size; row += 1) {
      for (let from = 0; from < modules.size; from += 1) {
        let to = from;
        while (to < modules.size && modules.get(row, to)) to += 1;
        if (to > from) this.pdf.rect(margin + from * side, top + row * side, (to - from) * side, side);
        from = to;
      }
    }
    this.pdf.fillColor(ink).fill();
    this.pdf.x = margin;
    this.pdf.y = top + size + 6;
  }
  /** The club's round stamp, at the right of what was written last; a circle prints on every printer. */
  stamp(words: string, date = ''): void {
    const [radius, top] = [58, this.pdf.y];
    const [left, middle] = [page.width - margin - radius, top + radius];
    this.pdf.circle(left, middle, radius).lineWidth(2).strokeColor(ink).stroke().circle(left, middle, radius - 5).lineWidth(0.7).stroke();
    this.pdf.fillColor(ink).fontSize(10).text(words, left - radius + 14, middle - 14, { width: 2 * radius - 28, align: 'center' });
    if (date) this.pdf.fontSize(9).text(date, left - radius + 14, middle + 20, { width: 2 * radius - 28, align: 'center' });
    this.pdf.x = margin;
    this.pdf.y = top;
  }

  /** What is left of the page. */
  get room(): number { return page.height - margin - this.pdf.y; }
  /** Lines of a drawing, as large as the page and `mostHeight` let it be, in the middle. */
  drawing(drawing: Drawing, mostHeight: number): void {
    const wide = page.width - 2 * margin;
    const scale = Math.min(wide / drawing.width, mostHeight / drawing.height, 1.3);
    const top = this.pdf.y;
    this.pdf.save().translate((page.width - drawing.width * scale) / 2, top).scale(scale).translate(-drawing.x, -drawing.y);
    drawShapes(this.pdf, drawing);
    this.pdf.restore();
    this.pdf.x = margin;
    this.pdf.y = top + drawing.height * scale;
  }

  /** The line of titles comes again on every page. */
  table(columns: readonly Column[], rows: readonly (readonly string[])[], from: number = margin): void {
    const titles = columns.map((column) => column.title);
    this.row(columns, titles, faint, from);
    for (const row of rows) {
      if (this.room < rowHeight) { this.pdf.addPage(); this.row(columns, titles, faint, from); }
      this.row(columns, row, ink, from);
    }
    this.pdf.x = margin;
  }
  tableHeight(rows: number): number { return (rows + 1) * rowHeight; }
  /** Tables that fit on what is left of the page, from left to right. */
  sideBySide(tables: readonly { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }[]): void {
    const top = this.pdf.y;
    let [left, lowest]: [number, number] = [margin, top];
    for (const { columns, rows } of tables) {
      this.pdf.y = top;
      this.table(columns, rows, left);
      left += columns.reduce((sum, { width }) => sum + width, 0) + 15;
      lowest = Math.max(lowest, this.pdf.y);
    }
    this.pdf.y = lowest;
  }

  private row(columns: readonly Column[], cells: readonly string[], colour: string, from: number): void {
    const [top, height] = [this.pdf.y, rowHeight];
    let left = from;
    for (const [at, { width, right, whole }] of columns.entries()) {
      const size = whole ? this.sizeFor(cells[at] ?? '', width - 8) : 10;
      this.pdf.fillColor(colour).fontSize(size).text(this.fitting(cells[at] ?? '', width - 8, size), left + 4, top + 3 + (10 - size) * 0.7, { width: width - 8, align: right ? 'right' : 'left', lineBreak: false });
      left += width;
    }
    this.pdf.moveTo(from, top + height).lineTo(left, top + height).lineWidth(0.5).strokeColor('#d5d9d6').stroke();
    this.pdf.y = top + height;
  }

  /** A bar a line with its number behind; full and hatched by turns, so that a black-and-white copy is as good. */
  bars(lines: readonly { readonly name: string; readonly value: number }[], nameWidth = 160): void {
    const [height, room] = [22, page.width - 2 * margin - nameWidth - 60];
    const most = Math.max(1, ...lines.map(({ value }) => value));
    for (const [at, { name, value }] of lines.entries()) {
      if (this.pdf.y + height > page.height - margin) this.pdf.addPage();
      const [top, left, long] = [this.pdf.y, margin + nameWidth, Math.max(1, (value / most) * room)];
      this.pdf.fillColor(ink).fontSize(10).text(this.fitting(name, nameWidth - 8), margin, top + 5, { width: nameWidth - 8, lineBreak: false });
      if (at % 2 === 0) this.pdf.rect(left, top + 4, long, height - 8).fillColor(ink).fill();
      else this.hatched(left, top + 4, long, height - 8);
      this.pdf.fillColor(ink).fontSize(10).text(String(value), left + long + 6, top + 5, { lineBreak: false });
      this.pdf.x = margin;
      this.pdf.y = top + height;
    }
  }
  private hatched(left: number, top: number, width: number, height: number): void {
    this.pdf.save().rect(left, top, width, height).clip();
    for (let at = left - height; at < left + width; at += 5) this.pdf.moveTo(at, top + height).lineTo(at + height, top);
    this.pdf.lineWidth(1.2).strokeColor(ink).stroke().restore();
    this.pdf.rect(left, top, width, height).lineWidth(0.8).strokeColor(ink).stroke();
  }

  /** One card of a sheet of two by five; `at` counts over all pages. */
  card(at: number, draw: (place: CardPlace) => void): void {
    const [across, down] = [2, 5];
    const onPage = at % (across * down);
    if (at > 0 && onPage === 0) this.pdf.addPage();
    const [width, height] = [(page.width - 2 * margin - 12) / across, (page.height - 2 * margin - 4 * 10) / down];
    const [left, top] = [margin + (onPage % across) * (width + 12), margin + Math.floor(onPage / across) * (height + 10)];
    this.pdf.roundedRect(left, top, width, height, 6).lineWidth(0.8).strokeColor(ink).stroke();
    const text = (words: string, y: number, size: number, room = width - 24): void => { this.pdf.fillColor(ink).fontSize(size).text(this.fitting(words, room, size), left + 12, top + y, { width: room, lineBreak: false }); };
    draw({ width, height, text, picture: (png, size) => this.pdf.image(png, left + width - size - 12, top + height - size - 12, { width: size, height: size }) });
  }

  /** A whole page in a double frame; `at` counts over all pages. Lines stand in the middle of it. */
  framed(at: number, draw: (centred: (words: string, y: number, size: number) => void) => void): void {
    if (at > 0) this.pdf.addPage();
    for (const inset of [28, 36]) this.pdf.rect(inset, inset, page.width - 2 * inset, page.height - 2 * inset).lineWidth(inset === 28 ? 2 : 0.6).strokeColor(ink).stroke();
    const room = page.width - 2 * margin - 60;
    draw((words, y, size) => { this.pdf.fillColor(ink).fontSize(size).text(this.fitting(words, room, size), margin + 30, y, { width: room, align: 'center', lineBreak: false }); });
  }

  private sizeFor(words: string, width: number): number {
    const long = this.pdf.fontSize(10).widthOfString(words);
    return Math.min(10, Math.max(6, Math.floor((width / long) * 100) / 10));
  }
  /** A name that is too long is cut with an ellipsis, and never runs into its neighbour. */
  private fitting(words: string, width: number, size = 10): string {
    this.pdf.fontSize(size);
    if (this.pdf.widthOfString(words) <= width) return words;
    const signs = [...words];
    while (signs.length > 0 && this.pdf.widthOfString(`${signs.join('')}…`) > width) signs.pop();
    return `${signs.join('')}…`;
  }

  finish(): Promise<Buffer> { this.pdf.end(); return this.bytes; }
}

export interface CardPlace {
  readonly width: number; readonly height: number;
  readonly text: (words: string, y: number, size: number, room?: number) => void;
  readonly picture: (png: Buffer, size: number) => void;
}
