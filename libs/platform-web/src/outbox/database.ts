import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Operation, ProgramSource, Work } from '@kindling/contracts';
import type { OutboxStorage, StoredOperation } from '@kindling/offline';

/** `exerciseId` is the place on the bench: an exercise, or `project/…` for a free project, which has a title. */
export interface Draft { readonly personId: string; readonly exerciseId: string; readonly title?: string; readonly projectId: string; readonly work: Work; readonly parentId: string | null;
  /** Revisions of this computer that the work grew from, newest last: an older copy of the server's word does not beat it. */
  readonly lineage?: readonly string[] }
/** What could be undone and redone at one place of the bench, nearest last, when `at` was there. Apart from the draft, which is written with every key and may be further. */
export interface KeptSteps { readonly before: readonly KeptStep[]; readonly at: KeptStep; readonly after: readonly KeptStep[] }
export interface KeptStep { readonly work: Work; readonly blocksBefore: ProgramSource | null }
type KeptOperation = StoredOperation & { readonly refusedFlag: 0 | 1 };
interface BenchSchema extends DBSchema {
  operations: { key: string; value: KeptOperation; indexes: { 'by-state': [number, number]; 'by-type': string } };
  drafts: { key: string; value: Draft & { readonly savedAt: number } };
  settings: { key: string; value: { readonly key: string; readonly value: number } };
  steps: { key: string; value: KeptSteps & { readonly exerciseId: string } };
}
export type BenchDatabase = IDBPDatabase<BenchSchema>;

/** One database for each person: nobody finds another's work on a shared computer's screen. */
export const openBenchDatabase = (personId: string): Promise<BenchDatabase> => openDB<BenchSchema>(`kindling-bench-${personId}`, 3, {
  upgrade: (database, oldVersion, _newVersion, step) => {
    if (oldVersion < 1) {
      database.createObjectStore('operations', { keyPath: 'opId' }).createIndex('by-state', ['refusedFlag', 'deviceSeq']);
      database.createObjectStore('drafts', { keyPath: 'exerciseId' });
      database.createObjectStore('settings', { keyPath: 'key' });
    }
    if (oldVersion < 2) step.objectStore('operations').createIndex('by-type', 'type');
    if (oldVersion < 3) database.createObjectStore('steps', { keyPath: 'exerciseId' });
  },
  // Another tab with a newer page must not wait for this one.
  blocking: (_current, _blocked, event) => { (event.target as IDBDatabase).close(); },
});

const everyWith = (flag: 0 | 1): IDBKeyRange => IDBKeyRange.bound([flag, 0], [flag, Infinity]);
/** On disk before the answer: a school's PC is switched off at the wall. */
const durable = { durability: 'strict' } as const;

export const refusedOperations = (database: BenchDatabase): Promise<KeptOperation[]> => database.getAllFromIndex('operations', 'by-state', everyWith(1));
export const holdsOperation = async (database: BenchDatabase, opId: string): Promise<boolean> => (await database.getKey('operations', opId)) !== undefined;
export const operationsOf = (database: BenchDatabase, type: string): Promise<KeptOperation[]> => database.getAllFromIndex('operations', 'by-type', type);
const longestLineage = 300;
export async function keepDraft(database: BenchDatabase, draft: Draft): Promise<void> {
  const step = database.transaction('drafts', 'readwrite');
  const before = await step.store.get(draft.exerciseId);
  const known = before?.projectId === draft.projectId ? before.lineage ?? [] : [];
  const lineage = draft.parentId && known.at(-1) !== draft.parentId ? [...known, draft.parentId].slice(-longestLineage) : known;
  await Promise.all([step.store.put({ ...draft, lineage, savedAt: Date.now() }), step.done]);
}
export const keepSteps = async (database: BenchDatabase, exerciseId: string, steps: KeptSteps): Promise<void> => { await database.put('steps', { exerciseId, ...steps }); };
export const stepsOf = async (database: BenchDatabase, exerciseId: string): Promise<KeptSteps | null> => (await database.get('steps', exerciseId)) ?? null;
export const draftOf = async (database: BenchDatabase, exerciseId: string): Promise<Draft | null> => (await database.get('drafts', exerciseId)) ?? null;

export function outboxStorage(database: BenchDatabase): OutboxStorage {
  return {
    add: async (make) => {
      const step = database.transaction(['operations', 'settings'], 'readwrite', durable);
      const last = (await step.objectStore('settings').get('deviceSeq'))?.value ?? 0;
      await Promise.all([step.objectStore('settings').put({ key: 'deviceSeq', value: last + 1 }), step.objectStore('operations').add({ ...make(last + 1), refused: null, refusedFlag: 0 }), step.done]);
    },
    waiting: async (most) => {
      const found = await database.getAllFromIndex('operations', 'by-state', everyWith(0), most);
      return found.map(({ refused: _refused, refusedFlag: _flag, ...operation }): Operation => operation);
    },
    remove: async (opIds) => {
      const step = database.transaction('operations', 'readwrite', durable);
      await Promise.all([...opIds.map((opId) => step.store.delete(opId)), step.done]);
    },
    refuse: async (opId, code, params) => {
      const step = database.transaction('operations', 'readwrite', durable);
      const kept = await step.store.get(opId);
      await Promise.all([kept ? step.store.put({ ...kept, refused: { code, params }, refusedFlag: 1 }) : null, step.done]);
    },
    count: async () => ({ waiting: await database.countFromIndex('operations', 'by-state', everyWith(0)), refused: await database.countFromIndex('operations', 'by-state', everyWith(1)) }),
  };
}
