/** One complaint of compiler, assembler or linker. `line` 0: it names no place. `column` counts bytes from 1. */
export interface Complaint {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

const located = /^([^\s:][^:]*):(\d+):(\d+): (fatal error|error|warning): (.*)$/;
const assembler = /^([^\s:][^:]*):(\d+): (Error|Fatal error|Warning): (.*)$/;
const linker = /(undefined reference to .*|multiple definition of .*|region `\w+' overflowed by \d+ bytes|address 0x[0-9a-f]+ of .* section .* is not within region .*)$/;
const brokeDown = /((?:virtual memory exhausted|out of memory|memory exhausted|internal compiler error).*)$/;

const readers: readonly ((row: string) => Complaint | null)[] = [
  (row) => {
    const [, file, line, column, severity, text] = located.exec(row) ?? [];
    if (file === undefined || text === undefined) return null;
    return { severity: severity === 'warning' ? 'warning' : 'error', file, line: Number(line), column: Number(column), text };
  },
  (row) => {
    const [, , , severity, text] = assembler.exec(row) ?? [];
    return text === undefined ? null : { severity: severity === 'Warning' ? 'warning' : 'error', file: '', line: 0, column: 0, text: `assembler: ${text}` };
  },
  (row) => nowhere(linker.exec(row)?.[1]),
  (row) => nowhere(brokeDown.exec(row)?.[1]),
];

const nowhere = (text: string | undefined): Complaint | null =>
  text === undefined ? null : { severity: 'error', file: '', line: 0, column: 0, text };

const longestRow = 600;

/** Reads gcc 5 in the C locale. Notes and "In function" lines are left out. */
export function complaintsIn(said: string): readonly Complaint[] {
  const complaints: Complaint[] = [];
  for (const line of plainText(said).split('\n')) {
    const row = line.slice(0, longestRow);
    const complaint = readers.map((read) => read(row)).find((found) => found !== null);
    const last = complaints.at(-1);
    if (complaint) complaints.push(complaint);
    else if (last?.file.startsWith('/')) complaints.splice(-1, 1, atMacroUse(last, row));
  }
  return complaints;
}

const macroUse = /^([^\s:][^:]*):(\d+):(\d+): note: in expansion of macro /;

/** A mistake beside a word like HIGH is reported inside the core's header that defines it; a note tells where it was used. */
function atMacroUse(complaint: Complaint, row: string): Complaint {
  const [, file, line, column] = macroUse.exec(row) ?? [];
  return file === undefined ? complaint : { ...complaint, file, line: Number(line), column: Number(column) };
}

/** A program can put anything into its own error text: terminal escapes, direction marks, other control characters. */
const plainText = (said: string): string =>
  said.replace(/\u001b\[[0-?]*[ -/]*[@-~]/g, '').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, ' ');
