/** A browser's caches in memory, as far as our worker uses them. For specs. */
export function fakeCaches(origin: string): CacheStorage {
  const all = new Map<string, Map<string, Response>>();
  const href = (key: RequestInfo | URL): string => new URL(typeof key === 'string' ? key : key instanceof URL ? key.href : key.url, origin).href;
  const cacheOver = (entries: Map<string, Response>) => ({
    match: (key: RequestInfo) => Promise.resolve(entries.get(href(key))?.clone()),
    put: (key: RequestInfo, answer: Response) => { entries.set(href(key), answer); return Promise.resolve(); },
    delete: (key: RequestInfo) => Promise.resolve(entries.delete(href(key))),
    keys: () => Promise.resolve([...entries.keys()].map((url) => new Request(url))),
  });
  const storage = {
    open: (name: string) => { const entries = all.get(name) ?? new Map<string, Response>(); all.set(name, entries); return Promise.resolve(cacheOver(entries)); },
    keys: () => Promise.resolve([...all.keys()]),
    delete: (name: string) => Promise.resolve(all.delete(name)),
    has: (name: string) => Promise.resolve(all.has(name)),
  };
  return storage as unknown as CacheStorage;
}
