import type { Operation, OperationResult } from '@kindling/contracts';

/** An operation that waits, or that was refused and must be seen. */
export interface StoredOperation extends Operation { readonly refused: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } | null }

/** Where the outbox lives; every call is one durable step. `add` gives the next device number itself. */
export interface OutboxStorage {
  readonly add: (make: (deviceSeq: number) => Operation) => Promise<void>;
  /** Oldest first, refused ones left out. */
  readonly waiting: (most: number) => Promise<readonly Operation[]>;
  readonly remove: (opIds: readonly string[]) => Promise<void>;
  readonly refuse: (opId: string, code: string, params: Readonly<Record<string, string | number>>) => Promise<void>;
  readonly count: () => Promise<{ waiting: number; refused: number }>;
}
export type SendOutcome =
  | { readonly kind: 'answered'; readonly results: readonly OperationResult[] }
  | { readonly kind: 'away' }
  /** The whole batch was turned away, for instance because nobody is signed in. */
  | { readonly kind: 'turned-away'; readonly code: string };
export interface OutboxParts {
  readonly storage: OutboxStorage;
  readonly send: (operations: readonly Operation[]) => Promise<SendOutcome>;
  readonly now: () => number;
  readonly newId: () => string;
}
export type DrainOutcome = 'empty' | 'away' | 'turned-away';
const batchSize = 50;

/** Append-only: what is enqueued is sent until the server has answered for that very id. */
export function createOutbox({ storage, send, now, newId }: OutboxParts) {
  const enqueue = async (type: string, payload: unknown): Promise<string> => {
    const opId = newId();
    const clientTime = new Date(now()).toISOString();
    await storage.add((deviceSeq) => ({ opId, deviceSeq, schema: 1, type, payload, clientTime }));
    return opId;
  };
  const settle = async (results: readonly OperationResult[]): Promise<void> => {
    await storage.remove(results.filter((result) => result.outcome !== 'rejected').map((result) => result.opId));
    for (const result of results) if (result.outcome === 'rejected') await storage.refuse(result.opId, result.code, result.params);
  };
  const drain = async (): Promise<DrainOutcome> => {
    for (;;) {
      const batch = await storage.waiting(batchSize);
      if (batch.length === 0) return 'empty';
      const outcome = await send(batch);
      if (outcome.kind !== 'answered') return outcome.kind;
      await settle(outcome.results);
      if (outcome.results.length === 0) return 'away';
    }
  };
  return { enqueue, drain, count: storage.count };
}
export type Outbox = ReturnType<typeof createOutbox>;

/** Milliseconds to wait after the n-th failure in a row: doubling from 1 s to 60 s, with jitter so that a school does not come back all at once. */
export const backOff = (failures: number, random: () => number): number => Math.min(60_000, 1000 * 2 ** Math.min(failures, 6)) * (0.5 + random());
