/** Codes of classes, slips of families, links of judges, calendars: whoever reads one in a log is in. */
const key = /^([A-Z2-9]{6,}|[A-Za-z0-9_-]{40,}(\.ics)?)$/;
/** A path as a log may have it: where, but not with which key. */
export const quietPath = (path: string): string => path.split('/').map((part) => (key.test(part) || (part.includes('%') && part.length > 6) ? '…' : part)).join('/');

const field = (thrown: object, name: string): unknown => (thrown as Record<string, unknown>)[name];
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
/** Places without the first line, which repeats the message. */
const placesOf = (error: Error): string | undefined => error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).join('\n');

/**
 * What a log may say of a failure. A failed query brings its values along, and PostgreSQL quotes them in its messages: work, names and
 * hashes of children. What went wrong is told by its code, table and constraint.
 */
export function quietError(thrown: unknown): Readonly<Record<string, unknown>> {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const about = { type: thrown.constructor.name, code: text(field(thrown, 'code')), stack: placesOf(thrown) };
  if (field(thrown, 'query') === undefined && field(thrown, 'routine') === undefined) return { ...about, message: thrown.message };
  return { ...about, message: thrown.message.replace(/"[^"]*"|:.*/gs, '…'), table: text(field(thrown, 'table')), constraint: text(field(thrown, 'constraint')), column: text(field(thrown, 'column')) };
}
