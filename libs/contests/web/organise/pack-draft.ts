import { packFields, packShape, type PackShape } from '@kindling/contracts';

type Columns = PackShape['table']['columns'];
/** A shape while it is written: the columns are lines of text. */
export interface PackDraft { readonly folder: string; readonly files: PackShape['files']; readonly tableName: string; readonly columns: string }
export const fileKinds = ['program', 'wiring', 'wires', 'log', 'report', 'video', 'photo'] as const satisfies readonly (keyof PackShape['files'])[];

export const draftOf = ({ folder, files, table }: PackShape): PackDraft => ({ folder, files, tableName: table.name, columns: table.columns.map(({ field, title }) => `${field} = ${title}`).join('\n') });

/** The number of the line that is not understood, counted from one; otherwise the columns. */
export function readColumns(lines: string): { readonly columns: Columns } | { readonly wrong: number } {
  const columns: Columns = [];
  for (const [at, line] of lines.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, name, title] = /^\s*([a-z]+)\s*=\s*(.*\S)\s*$/.exec(line) ?? [];
    const field = packFields.find((each) => each === name);
    if (!field || title === undefined) return { wrong: at + 1 };
    columns.push({ field, title });
  }
  return columns.length === 0 ? { wrong: 1 } : { columns };
}

/** Null while some name is one that files cannot have. */
export function shapeOf({ folder, files, tableName, columns }: PackDraft): PackShape | null {
  const read = readColumns(columns);
  const shape = packShape.safeParse({ folder, files, table: { name: tableName, columns: 'columns' in read ? read.columns : [] } });
  return shape.success ? shape.data : null;
}
