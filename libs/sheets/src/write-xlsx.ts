import { strToU8, zipSync } from 'fflate';
import { columnName, isShare, type Sheet, type StyledCell } from './sheet.ts';

/** Office Open XML, ECMA-376 part 1: the few parts that a workbook must have. Strings stand in the cells, so nothing is a formula. */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  const names = uniqueNames(sheets.map((sheet) => sheet.name));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length), '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]), ['styles', 'styles.xml']]),
    'xl/styles.xml': styles,
  };
  for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = worksheet(sheet);
  // A fixed time makes the same grades the same bytes.
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), { mtime: new Date(2020, 0, 1) });
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const [plainStyle, boldStyle, shareStyle, boldShareStyle] = [0, 1, 2, 3];

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

function contentTypes(sheets: number): string {
  const part = (path: string, type: string): string => `<Override PartName="${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const each = Array.from({ length: sheets }, (_, at) => part(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')).join('');
  return `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${each}</Types>`;
}

/** 9 and 164 are number formats: whole percent is built in, one decimal is ours. */
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Microsoft YaHei"/></font><font><b/><sz val="11"/><name val="Microsoft YaHei"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

function worksheet({ rows, widths = [], headRows = 0 }: Sheet): string {
  const columns = widths.length > 0 ? `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` : '';
  const frozen = headRows > 0 ? `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` : '';
  const body = rows.map((row, at) => `<row r="${at + 1}">${row.map((cell, column) => drawn(cell, `${columnName(column)}${at + 1}`, at < headRows)).join('')}</row>`).join('');
  return `${head}<worksheet xmlns="${main}">${frozen}${columns}<sheetData>${body}</sheetData></worksheet>`;
}

function drawn(cell: StyledCell, place: string, bold: boolean): string {
  if (cell === null) return '';
  if (isShare(cell)) return `<c r="${place}" s="${bold ? boldShareStyle : shareStyle}"><v>${cell.share}</v></c>`;
  const style = bold ? boldStyle : plainStyle;
  if (typeof cell === 'number') return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** XML 1.0 has no way to write most control characters: they are left out. */
const escaped = (text: string): string =>
  [...text].filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t').join('').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Excel takes at most 31 characters, none of these, and no name twice. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(/[[\]:*?/\\']/g, ' ').trim().slice(0, 28) || 'Sheet';
    let free = plain;
    for (let at = 2; taken.has(free.toLowerCase()); at += 1) free = `${plain} ${at}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
