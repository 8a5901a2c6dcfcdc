import { Dexie, type Table } from 'dexie';
import type { Operation, Work } from '@kindling/contracts';
import type { OutboxStorage, StoredOperation } from '@kindling/offline';

export interface Draft { readonly personId: string; readonly exerciseId: string; readonly projectId: string; readonly work: Work; readonly parentId: string | null }

/** One database for each person: nobody finds another's work on a shared computer's screen. */
export class BenchDatabase extends Dexie {
  readonly operations!: Table<StoredOperation & { refusedFlag: 0 | 1 }, string>;
  readonly drafts!: Table<Draft & { savedAt: number }, string>;
  readonly settings!: Table<{ key: string; value: number }, string>;
  constructor(personId: string) {
    super(`kindling-${personId}`, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ operations: 'opId, [refusedFlag+deviceSeq]', drafts: 'exerciseId', settings: 'key' });
  }
}

export function outboxStorage(database: BenchDatabase): OutboxStorage {
  const { operations, settings } = database;
  return {
    add: (make) => database.transaction('rw', operations, settings, async () => {
      const last = (await settings.get('deviceSeq'))?.value ?? 0;
      await settings.put({ key: 'deviceSeq', value: last + 1 });
      await operations.add({ ...make(last + 1), refused: null, refusedFlag: 0 });
    }),
    waiting: async (most) => {
      const found = await operations.where('[refusedFlag+deviceSeq]').between([0, 0], [0, Infinity]).limit(most).toArray();
      return found.map(({ refused: _refused, refusedFlag: _flag, ...operation }): Operation => operation);
    },
    remove: async (opIds) => { await operations.bulkDelete([...opIds]); },
    refuse: async (opId, code, params) => { await operations.update(opId, { refused: { code, params }, refusedFlag: 1 }); },
    count: async () => ({ waiting: await operations.where('[refusedFlag+deviceSeq]').between([0, 0], [0, Infinity]).count(), refused: await operations.where('[refusedFlag+deviceSeq]').between([1, 0], [1, Infinity]).count() }),
  };
}
