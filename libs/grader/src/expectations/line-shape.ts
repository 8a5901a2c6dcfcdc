const number = '[-+]?\\d+(?:\\.\\d+)?';

/** `light:{n}` and `*` to a pattern. Only our own pieces become a regular expression; it cannot run long on lines of this length. */
const patternOf = (shape: string): RegExp =>
  new RegExp(`^${shape.split(/(\{n\}|\*)/).map((piece) => (piece === '{n}' ? `(${number})` : piece === '*' ? '.*?' : piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))).join('')}$`);
const mostSigns = 200;

export const matches = (shape: string, line: string): boolean => patternOf(shape).test(line.slice(0, mostSigns).trim());
/** The first number of the line; null when it has another shape. */
export function numberIn(shape: string, line: string): number | null {
  const found = patternOf(shape).exec(line.slice(0, mostSigns).trim());
  return found?.[1] === undefined ? null : Number(found[1]);
}
