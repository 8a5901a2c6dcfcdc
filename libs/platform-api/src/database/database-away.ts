const field = (thrown: unknown, name: string): unknown =>
  typeof thrown === 'object' && thrown !== null ? (thrown as Record<string, unknown>)[name] : undefined;

/** The SQLSTATE or system code of a failed query, or ''. */
export const databaseCode = (thrown: unknown): string => String(field(thrown, 'code') ?? field(field(thrown, 'driverError'), 'code') ?? '');

/**
 * Connection refused or reset, server shutting down, too many connections: PostgreSQL class 08, 57 and 53. A transaction
 * whose connection is cut between two of its queries is told by TypeORM that its runner was released.
 */
export function isDatabaseAway(thrown: unknown): boolean {
  const code = databaseCode(thrown);
  const message = String(field(thrown, 'message') ?? '');
  return /^(08|57P|53)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code) || /Connection terminated|not established|timeout exceeded when trying to connect|query runner (was )?already released/i.test(message);
}
