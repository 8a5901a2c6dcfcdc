import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readCsv, readXlsx, writeCsv, writeXlsx } from './index.ts';
import { columnName, columnNumber } from './sheet.ts';

const rows = [['号', '姓名', '完成'], [1, '张小禾', { share: 0.875 }], [2, 'A & <B> "C"', null], [3, '=HYPERLINK("x")', 2.5]] as const;
const partsOf = (book: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(book)).map(([path, bytes]) => [path, strFromU8(bytes)]));
const read = (book: Uint8Array): string[][] => { const result = readXlsx(book); if (!result.ok) throw new Error(result.code); return result.value; };

describe('a workbook', () => {
  it('comes back as it was written', () => {
    expect(read(writeXlsx([{ name: '成绩', headRows: 1, rows }]))).toEqual([['号', '姓名', '完成'], ['1', '张小禾', '0.875'], ['2', 'A & <B> "C"'], ['3', '=HYPERLINK("x")', '2.5']]);
  });
  it('holds strings as strings: no formula, and shares as percentages', () => {
    const sheet = partsOf(writeXlsx([{ name: 'a', rows }]))['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<c r="C2" s="2"><v>0.875</v></c>');
    expect(sheet).toContain('t="inlineStr"');
  });
  it('names every part that its list of types and relations names', () => {
    const parts = partsOf(writeXlsx([{ name: 'a', rows }, { name: 'b', rows }]));
    const typed = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1]);
    expect(typed.sort()).toEqual(['xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
    for (const path of typed) expect(parts[path ?? '']).toBeDefined();
    for (const [, target] of (parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/g)) expect(parts[`xl/${target ?? ''}`]).toBeDefined();
  });
  it('gives its sheets names that Excel takes: short, no signs, none twice', () => {
    const book = partsOf(writeXlsx([{ name: '七年级[2]班/甲', rows }, { name: '七年级 2 班 甲', rows }, { name: '长'.repeat(60), rows }, { name: '', rows }]))['xl/workbook.xml'] ?? '';
    expect([...book.matchAll(/sheet name="([^"]*)"/g)].map((match) => match[1])).toEqual(['七年级 2 班 甲', '七年级 2 班 甲 2', '长'.repeat(28), 'Sheet']);
  });
  it('leaves out control characters, which no XML may hold', () => { expect(read(writeXlsx([{ name: 'a', rows: [['a\u0000\u0008b']] }]))).toEqual([['ab']]); });
  it('is the same bytes for the same grades', () => { expect(writeXlsx([{ name: 'a', rows }])).toEqual(writeXlsx([{ name: 'a', rows }])); });

  it('of Excel is read: shared strings in runs, readings left out, gaps, formulas by their value, a sheet elsewhere', () => {
    const parts = {
      'xl/workbook.xml': '<workbook><sheets><sheet name="x" sheetId="7" r:id="rId9"/></sheets></workbook>', 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Target="/xl/worksheets/other.xml" Id="rId9"/></Relationships>',
      'xl/sharedStrings.xml': '<sst><si><t>姓名</t></si><si><r><t>张</t></r><r><t>小禾</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si></sst>',
      'xl/worksheets/other.xml': '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="str"><f>1+1</f><v>a&#x4E00;&amp;b</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"/><c r="C2"><v>7</v></c></row><row r="3"/></sheetData></worksheet>',
    };
    expect(read(zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))))).toEqual([['姓名', '', 'a一&b'], ['张小禾', '', '7']]);
  });
  it('that is none is refused, not thrown', () => {
    expect(readXlsx(strToU8('no zip at all')).ok).toBe(false);
    expect(readXlsx(zipSync({ 'readme.txt': strToU8('hello') })).ok).toBe(false);
  });
});

describe('a CSV file', () => {
  it('begins with the mark by which Excel knows Chinese, and ends lines as Excel does', () => { expect(writeCsv([['姓名', 1]])).toBe('\uFEFF姓名,1\r\n'); });
  it('quotes what must be quoted and shows shares as percentages', () => { expect(writeCsv([['a,b', 'say "hi"', null, { share: 2 / 3 }]])).toBe('\uFEFF"a,b","say ""hi""",,66.7%\r\n'); });
  it.each(['=1+1', '+86', '-2+3', '@SUM(A1)', '\tx'])('never starts a cell with a formula: %s', (text) => { expect(readCsv(writeCsv([[text, 'b']]))[0]?.[0]).toBe(`'${text}`); });
  it('keeps a negative number a number', () => { expect(writeCsv([[-2]])).toBe('\uFEFF-2\r\n'); });
  it('is read with commas, semicolons or the tabs of a copied sheet', () => {
    for (const text of ['a,b\n1,2\n', 'a;b\r\n1;2', 'a\tb\r\n1\t2\r\n\r\n']) expect(readCsv(text)).toEqual([['a', 'b'], ['1', '2']]);
  });
  it('is read with quotes, line ends inside them, and a name with quotes in the middle', () => {
    expect(readCsv('\uFEFF"a\nb","c""d"\n王"小"明,x')).toEqual([['a\nb', 'c"d'], ['王"小"明', 'x']]);
  });
});

it('columns are counted as Excel does', () => {
  for (const [at, name] of [[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA']] as const) { expect(columnName(at)).toBe(name); expect(columnNumber(name)).toBe(at); }
});
