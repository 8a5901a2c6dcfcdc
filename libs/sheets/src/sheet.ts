/** What a cell may hold; null is an empty one. */
export type Cell = string | number | null;
/** A share of one, shown as a percentage. */
export interface Share { readonly share: number }
export type StyledCell = Cell | Share;

export interface Sheet {
  readonly name: string;
  /** Widths in characters, left to right; others are as Excel likes them. */
  readonly widths?: readonly number[];
  /** Rows at the top that are bold and stay when one scrolls. */
  readonly headRows?: number;
  readonly rows: readonly (readonly StyledCell[])[];
}

export const isShare = (cell: StyledCell): cell is Share => typeof cell === 'object' && cell !== null;
/** `A`, `B` … `Z`, `AA`: counted from 0. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
