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
/** Half of what the server takes at once: signs beyond ASCII weigh up to three bytes, and a thin link wants small steps anyway. */
const batchSigns = 160_000;

/** As many from the front as go into one request; at least one. */
function fitting(operations: readonly Operation[]): readonly Operation[] {
  let signs = 0;
  const until = operations.findIndex((each, at) => { signs += JSON.stringify(each).length; return at > 0 && signs > batchSigns; });
  return until < 0 ? operations : operations.slice(0, until);
}

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
      const batch = fitting(await storage.waiting(batchSize));
      const [first] = batch;
      if (!first) return 'empty';
      const outcome = await send(batch);
      // One that can never be sent must not hold back all the others.
      if (outcome.kind === 'turned-away' && outcome.code === 'request.too-large' && batch.length === 1) {
        await storage.refuse(first.opId, outcome.code, {});
        continue;
      }
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
