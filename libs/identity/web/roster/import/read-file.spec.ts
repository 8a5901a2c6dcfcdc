import { writeXlsx } from '@kindling/sheets';
import { readSheet } from './read-file.ts';

const rows = (bytes: Uint8Array): string[][] => { const read = readSheet(bytes); return read.ok ? read.value : [[read.code]]; };
const expected = [['学号', '姓名'], ['1', '张小禾']];

describe('a file of a school', () => {
  it('is XLSX', () => { expect(rows(writeXlsx([{ name: '名单', rows: [['学号', '姓名'], [1, '张小禾']] }]))).toEqual(expected); });
  it('is CSV in UTF-8, with its mark and without', () => {
    for (const text of ['学号,姓名\r\n1,张小禾\r\n', '\uFEFF学号,姓名\r\n1,张小禾\r\n']) expect(rows(new TextEncoder().encode(text))).toEqual(expected);
  });
  it('is CSV in GB18030, as Chinese Excel saves it', () => {
    expect(rows(Uint8Array.of(0xd1, 0xa7, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a, 0x31, 0x2c, 0xd5, 0xc5, 0xd0, 0xa1, 0xba, 0xcc))).toEqual(expected);
  });
  it('is text in UTF-16, as Excel saves “Unicode text”', () => { expect(rows(Uint8Array.from(Buffer.from('\uFEFF学号\t姓名\r\n1\t张小禾\r\n', 'utf16le')))).toEqual(expected); });
  it('that is a broken workbook is unreadable', () => { expect(rows(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0))).toEqual([['sheet.unreadable']]); });
});
