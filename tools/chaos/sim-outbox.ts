import { randomUUID } from 'node:crypto';
import type { Operation, OperationResult } from '@kindling/contracts';
import { createOutbox, uuidV7, type Outbox, type OutboxStorage, type SendOutcome } from '@kindling/offline';
import { knockJson } from '../rig/knock.ts';

export interface SimOutbox extends Outbox {
  /** Everything that was ever put in, and what the server has said to it. */
  readonly journal: ReadonlyMap<string, { readonly operation: Operation; answer: OperationResult | null }>;
  readonly deviceId: string;
}
interface Way { readonly url: () => string; readonly cookie: string; readonly random: () => number; readonly now?: () => number; readonly patienceMs?: number; readonly onSent?: (status: number, ms: number, retryAfter: boolean) => void }

/** The product's own outbox; its store is a memory that outlives every fault, as IndexedDB does. */
export function simOutbox({ url, cookie, random, now = Date.now, patienceMs = 60_000, onSent }: Way): SimOutbox {
  const deviceId = randomUUID();
  const journal = new Map<string, { operation: Operation; answer: OperationResult | null }>();
  const waiting: Operation[] = [];
  let seq = 0;
  let refused = 0;
  const storage: OutboxStorage = {
    add: async (make) => { const operation = make(seq += 1); waiting.push(operation); journal.set(operation.opId, { operation, answer: null }); },
    waiting: async (most) => waiting.slice(0, most),
    remove: async (ids) => { for (const id of ids) waiting.splice(waiting.findIndex((each) => each.opId === id), 1); },
    refuse: async (id) => { refused += 1; waiting.splice(waiting.findIndex((each) => each.opId === id), 1); },
    count: async () => ({ waiting: waiting.length, refused }),
  };
  const send = async (operations: readonly Operation[]): Promise<SendOutcome> => {
    const { status, text, ms, headers } = await knockJson(url(), 'POST', '/api/operations', cookie, { deviceId, operations }, patienceMs);
    onSent?.(status, ms, headers['retry-after'] !== undefined);
    // A request that came only in part is ended by the server without a word.
    if (text === '') return { kind: 'away' };
    if (status >= 400 && status < 500 && status !== 429) return { kind: 'turned-away', code: (JSON.parse(text) as { error: { code: string } }).error.code };
    if (status !== 200) return { kind: 'away' };
    const { results } = JSON.parse(text) as { results: OperationResult[] };
    for (const result of results) { const entry = journal.get(result.opId); if (entry) entry.answer = result; }
    return { kind: 'answered', results };
  };
  return { ...createOutbox({ storage, send, now, newId: () => uuidV7(now(), random) }), journal, deviceId };
}
