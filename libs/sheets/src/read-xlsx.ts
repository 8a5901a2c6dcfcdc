import { strFromU8, unzipSync } from 'fflate';
import { ok, refuse, type Result } from '@kindling/kernel';
import { columnNumber } from './sheet.ts';

/** A roster is small; whatever unpacks to more is no roster. */
const mostBytes = 20_000_000;
const mostRows = 5000;

/** The first sheet of a workbook as text, row by row. Formulas give their last value. */
export function readXlsx(bytes: Uint8Array): Result<string[][], 'sheet.unreadable'> {
  try {
    const files = unzipSync(bytes, { filter: (file) => file.originalSize <= mostBytes && /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(file.name) });
    const text = (path: string): string => (files[path] ? strFromU8(files[path]) : '');
    const sheet = text(firstSheet(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels')));
    return sheet === '' ? refuse('sheet.unreadable', {}) : ok(rowsOf(sheet, sharedStrings(text('xl/sharedStrings.xml'))));
  } catch {
    // fflate throws on anything that is no zip.
    return refuse('sheet.unreadable', {});
  }
}

function firstSheet(workbook: string, relations: string): string {
  const id = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook)?.[1] ?? 'rId1';
  const relation = [...relations.matchAll(/<Relationship\b[^>]*>/g)].map((match) => match[0]).find((each) => each.includes(`Id="${id}"`));
  const target = /\bTarget="([^"]+)"/.exec(relation ?? '')?.[1] ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Runs of one string are put together; readings above Chinese characters are left out. */
const plainText = (xml: string): string =>
  [...xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '').matchAll(/<(?:\w+:)?t\b[^>]*>([\s\S]*?)<\/(?:\w+:)?t>/g)].map((match) => unescaped(match[1] ?? '')).join('');
const sharedStrings = (xml: string): string[] => [...xml.matchAll(/<(?:\w+:)?si\b[^>]*>([\s\S]*?)<\/(?:\w+:)?si>/g)].map((match) => plainText(match[1] ?? ''));

function rowsOf(xml: string, shared: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const [, inside = ''] of xml.matchAll(/<(?:\w+:)?row\b[^>]*>([\s\S]*?)<\/(?:\w+:)?row>/g)) {
    if (rows.length >= mostRows) break;
    const row: string[] = [];
    for (const [, named = '', value = ''] of inside.matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
      const at = columnNumber(/\br="([A-Z]{1,3})\d+"/.exec(named)?.[1] ?? '') ;
      row[at >= 0 ? at : row.length] = cellText(value, /\bt="(\w+)"/.exec(named)?.[1] ?? 'n', shared);
    }
    rows.push(Array.from(row, (cell) => cell ?? ''));
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}

function cellText(xml: string, type: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return plainText(xml);
  const value = unescaped(/<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/.exec(xml)?.[1] ?? '');
  return type === 's' ? (shared[Number(value)] ?? '') : value;
}

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string => text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
  if (name !== undefined) return names[name] ?? whole;
  const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
});
