/** A picture that has not reached the server; `album` says behind which address it may go on. */
export interface WaitingPhoto { readonly id: string; readonly album: string; readonly blob: Blob; readonly at: number }

/** A phone is lent and shared: what nobody came back for is gone after a day. */
const KEPT_MS = 24 * 3_600_000;
const [database, store] = ['kindling-photos', 'waiting'];

function open(): Promise<IDBDatabase> {
  return new Promise((settle, fail) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => { request.result.createObjectStore(store, { keyPath: 'id' }); };
    request.onsuccess = () => settle(request.result);
    request.onerror = () => fail(request.error);
  });
}
async function run<T>(mode: IDBTransactionMode, act: (photos: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opened = await open();
  try {
    return await new Promise<T>((settle, fail) => {
      const request = act(opened.transaction(store, mode).objectStore(store));
      request.onsuccess = () => settle(request.result);
      request.onerror = () => fail(request.error);
    });
  } finally {
    opened.close();
  }
}

/** A private window may have no store: then the page itself is the only place, which is better than no picture. */
const orNothing = <T>(what: Promise<T>, nothing: T): Promise<T> => what.catch(() => nothing);
export const keepPhoto = (photo: WaitingPhoto): Promise<unknown> => orNothing<unknown>(run('readwrite', (photos) => photos.put(photo)), null);
export const forgetPhoto = (id: string): Promise<unknown> => orNothing<unknown>(run('readwrite', (photos) => photos.delete(id)), null);
export async function waitingPhotos(album: string, now: number): Promise<WaitingPhoto[]> {
  const all = await orNothing(run('readonly', (photos) => photos.getAll() as IDBRequest<WaitingPhoto[]>), []);
  for (const photo of all) if (now - photo.at > KEPT_MS) await forgetPhoto(photo.id);
  return all.filter((photo) => photo.album === album && now - photo.at <= KEPT_MS).sort((a, b) => a.at - b.at);
}
