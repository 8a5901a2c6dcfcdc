import { backOff, createOutbox, isStorageFull, uuidV7, withOverflow, type Outbox, type SendOutcome } from '@kindling/offline';
import type { Operation, Work } from '@kindling/contracts';
import { api, ApiFailure } from '../http/api.ts';
import { onConnection, currentConnection } from '../connection/connection.ts';
import type { Draft, KeptSteps } from './database.ts';
import { noticeFull } from './storage-full.ts';

const randomNumber = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 4294967296;
/** Ids that are made here and stay the same however often they are sent. Works on plain HTTP too. */
export const newId = (): string => uuidV7(Date.now(), randomNumber);

/** This browser, for telling apart where work was saved. */
export function deviceId(): string {
  const stored = localStorage.getItem('kindling.device') ?? newId();
  localStorage.setItem('kindling.device', stored);
  return stored;
}

async function send(operations: readonly Operation[]): Promise<SendOutcome> {
  try {
    const { results } = await api('operations.apply', { body: { deviceId: deviceId(), operations: [...operations] } });
    return { kind: 'answered', results };
  } catch (failure) {
    if (failure instanceof ApiFailure && failure.status >= 400 && failure.status < 500 && failure.status !== 429) return { kind: 'turned-away', code: failure.code };
    return { kind: 'away' };
  }
}

export interface OutboxCounts { readonly waiting: number; readonly refused: number }
export interface PendingOperation { readonly opId: string; readonly payload: unknown; readonly refusedCode: string | null }
export interface PersonOutbox {
  readonly enqueue: (type: string, payload: unknown) => Promise<void>;
  readonly drain: () => Promise<void>;
  readonly counts: () => OutboxCounts;
  readonly onChange: (listener: () => void) => () => void;
  readonly refused: () => Promise<readonly { opId: string; type: string; code: string }[]>;
  /** What of this type waits or was refused, oldest first. */
  readonly pending: (type: string) => Promise<readonly PendingOperation[]>;
  /** Takes in operations that were made elsewhere, under their own ids. */
  readonly adopt: (operations: readonly Operation[]) => Promise<{ readonly taken: number; readonly known: number }>;
  readonly waitingForFile: () => Promise<readonly Operation[]>;
  readonly saveDraft: (draft: Draft) => Promise<void>;
  readonly loadDraft: (exerciseId: string) => Promise<Draft | null>;
  readonly saveSteps: (exerciseId: string, steps: KeptSteps) => Promise<void>;
  readonly loadSteps: (exerciseId: string) => Promise<KeptSteps | null>;
}

/** One tab sends, every tab may save. The lock is the browser's; without it (plain HTTP) double sending is harmless, ids are the same. */
async function withSenderLock(act: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return act();
  await navigator.locks.request('kindling-outbox', { ifAvailable: true }, async (lock) => { if (lock) await act(); });
}

export async function openOutbox(personId: string): Promise<PersonOutbox> {
  const { draftOf, holdsOperation, keepDraft, keepSteps, openBenchDatabase, operationsOf, outboxStorage, refusedOperations, stepsOf } = await import('./database.ts');
  const database = await openBenchDatabase(personId);
  const storage = withOverflow(outboxStorage(database));
  const outbox: Outbox = createOutbox({ storage, send, now: Date.now, newId });
  const listeners = new Set<() => void>();
  let counts: OutboxCounts = { waiting: 0, refused: 0 };
  let failures = 0;
  let again: ReturnType<typeof setTimeout> | null = null;
  const recount = async () => { counts = await outbox.count(); noticeFull(storage.homeless() > 0); listeners.forEach((tell) => tell()); };
  const drain = async (): Promise<void> => {
    if (again) { clearTimeout(again); again = null; }
    await withSenderLock(async () => { failures = (await outbox.drain()) === 'empty' ? 0 : failures + 1; });
    await recount();
    if (counts.waiting > 0) again = setTimeout(() => void drain(), backOff(failures, randomNumber));
  };
  onConnection(() => { if (currentConnection().state === 'online') void drain(); });
  document.addEventListener('visibilitychange', () => { if (counts.waiting > 0) void drain(); });
  void navigator.storage?.persist?.();
  await recount();
  void drain();
  return {
    enqueue: async (type, payload) => { await outbox.enqueue(type, payload); await recount(); void drain(); },
    drain, counts: () => counts,
    onChange: (listener) => { listeners.add(listener); return () => { listeners.delete(listener); }; },
    refused: async () => (await refusedOperations(database)).map(({ opId, type, refused }) => ({ opId, type, code: refused?.code ?? '' })),
    pending: async (type) => (await operationsOf(database, type)).sort((a, b) => a.deviceSeq - b.deviceSeq).map(({ opId, payload, refused }) => ({ opId, payload, refusedCode: refused?.code ?? null })),
    adopt: async (operations) => {
      let taken = 0;
      for (const operation of operations) {
        if (await holdsOperation(database, operation.opId)) continue;
        await storage.add((deviceSeq) => ({ ...operation, deviceSeq }));
        taken += 1;
      }
      await recount();
      void drain();
      return { taken, known: operations.length - taken };
    },
    waitingForFile: () => storage.waiting(100_000),
    saveDraft: (draft) => keepDraft(database, draft).catch((thrown: unknown) => { if (!isStorageFull(thrown)) throw thrown; noticeFull(true); }),
    loadDraft: (exerciseId) => draftOf(database, exerciseId),
    // Undoing is a comfort: on a full disk it lasts as long as the page.
    saveSteps: (exerciseId, steps) => keepSteps(database, exerciseId, steps).catch((thrown: unknown) => { if (!isStorageFull(thrown)) throw thrown; }),
    loadSteps: (exerciseId) => stepsOf(database, exerciseId),
  };
}
export type { Draft, KeptSteps, Work };
