/** From which byte address on the flash belongs to which line of `sketch.ino`; null where it is the core's. Sorted. */
export type LineTable = readonly (readonly [address: number, line: number | null])[];

const row = /^(\S+)\s+(\d+)\s+0x([0-9a-f]+)$/;

/** Reads `avr-objdump --dwarf=decodedline`. An entry counts until the next address that any file has an entry for. */
export function readLineTable(dump: string, sketchName: string): LineTable {
  const entries: [number, number | null][] = [];
  for (const line of dump.split('\n')) {
    const found = row.exec(line.trim());
    if (found) entries.push([parseInt(found[3] ?? '', 16), found[1] === sketchName ? Number(found[2]) : null]);
  }
  return entries.map((entry, index) => ({ entry, index })).sort((a, b) => a.entry[0] - b.entry[0] || a.index - b.index).map(({ entry }) => entry);
}

/** The sketch's line of the innermost place that is in the sketch; null when none is. */
export function lineOf(table: LineTable, addresses: readonly number[]): number | null {
  for (const address of addresses) {
    const line = at(table, address);
    if (line !== null) return line;
  }
  return null;
}

function at(table: LineTable, address: number): number | null {
  let [low, high] = [0, table.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table[middle]?.[0] ?? Infinity) <= address) low = middle + 1; else high = middle;
  }
  return table[low - 1]?.[1] ?? null;
}
