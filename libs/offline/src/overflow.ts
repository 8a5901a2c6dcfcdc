import type { Operation } from '@kindling/contracts';
import type { OutboxStorage } from './outbox.ts';

/** How browsers name a full disk; a transaction may end with it after every single write went well. */
export const isStorageFull = (thrown: unknown): boolean => thrown instanceof Error && thrown.name === 'QuotaExceededError';

export interface RoomyStorage extends OutboxStorage {
  /** Operations that exist only in this page: closing it loses them unless the server has them. */
  readonly homeless: () => number;
}

/**
 * When the disk is full, an operation stays in the page's memory and is sent from there: a full disk costs safety, not work.
 * While one is in memory every later one joins it, so that the order of the pupil's steps holds.
 */
export function withOverflow(storage: OutboxStorage): RoomyStorage {
  let memory: Operation[] = [];
  let refusedHere = 0;
  let lastSeq = 0;
  const remember = (make: (deviceSeq: number) => Operation): void => { lastSeq += 1; memory.push(make(lastSeq)); };
  const add: OutboxStorage['add'] = async (make) => {
    if (memory.length > 0) return remember(make);
    let tried = lastSeq + 1;
    try {
      await storage.add((deviceSeq) => { tried = deviceSeq; return make(deviceSeq); });
      lastSeq = tried;
    } catch (thrown) {
      if (!isStorageFull(thrown)) throw thrown;
      lastSeq = tried - 1;
      remember(make);
    }
  };
  const refuse: OutboxStorage['refuse'] = async (opId, code, params) => {
    const homeless = memory.find((each) => each.opId === opId);
    memory = memory.filter((each) => each !== homeless);
    // Small by now, and a refusal must stay to be seen: it may find room after all.
    if (homeless) await storage.add(() => homeless).catch((thrown: unknown) => { if (!isStorageFull(thrown)) throw thrown; refusedHere += 1; });
    await storage.refuse(opId, code, params);
  };
  return {
    add, refuse,
    waiting: async (most) => { const stored = await storage.waiting(most); return stored.length > 0 ? stored : memory.slice(0, most); },
    remove: async (opIds) => { memory = memory.filter((each) => !opIds.includes(each.opId)); await storage.remove(opIds); },
    count: async () => { const { waiting, refused } = await storage.count(); return { waiting: waiting + memory.length, refused: refused + refusedHere }; },
    homeless: () => memory.length,
  };
}
