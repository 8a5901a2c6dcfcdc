export type { Cell, Share, Sheet, StyledCell } from './sheet.ts';
export { readCsv, writeCsv } from './csv.ts';
export { readXlsx } from './read-xlsx.ts';
export { writeXlsx } from './write-xlsx.ts';
