import { lineOf, readLineTable } from './line-table.ts';

const dump = `
Decoded dump of debug contents of section .debug_line:

CU: /core/wiring.c:
File name                            Line number    Starting address
wiring.c                                     92               0x200
/sketch/sketch.ino:
sketch.ino                                    7               0x3b2
sketch.ino                                    8               0x3b8
/core/main.cpp:
main.cpp                                     43               0x3da
`;

describe('the table of lines', () => {
  const table = readLineTable(dump, 'sketch.ino');
  it.each([[0x3b2, 7], [0x3b6, 7], [0x3b8, 8], [0x3d8, 8]])('finds the line that holds %i', (address, line) => { expect(lineOf(table, [address])).toBe(line); });
  it('takes the caller in the sketch when the place itself is in the core', () => { expect(lineOf(table, [0x204, 0x3b9])).toBe(8); });
  it('says null for places outside the sketch', () => { expect(lineOf(table, [0x10, 0x204, 0x400])).toBeNull(); });
});
