import { savedHeader, whyHeader } from '@kindling/offline';

export const classCache = 'kindling-class';
export const personCache = (personId: string): string => `kindling-person-${personId}`;
const whoCache = 'kindling-who';
const patienceMs = 4000;

/** `person`: only for whom it was answered, gone at sign-out. `class`: lessons and drawings, the same for everybody who learns here. Nothing else is kept. */
const kept: readonly (readonly [RegExp, 'person' | 'class'])[] = [
  [/^\/api\/me$/, 'person'], [/^\/api\/classes\/[^/]+\/course$/, 'person'], [/^\/api\/classes\/[^/]+\/progress\/mine$/, 'person'], [/^\/api\/feedback\/mine$/, 'person'],
  [/^\/api\/classes\/[^/]+\/exercises\/[^/]+\/project$/, 'person'], [/^\/api\/classes\/[^/]+\/projects$/, 'person'], [/^\/api\/projects\/[^/]+$/, 'person'],
  [/^\/api\/classes\/[^/]+\/lessons\/[^/]+$/, 'class'], [/^\/api\/exercises\/[^/]+(\/wiring)?$/, 'class'], [/^\/api\/lessons\/[^/]+\/pictures\/[^/]+$/, 'class'],
  [/^\/api\/badges\/issuer$/, 'class'],
  // The door of an event, should its computer start again without network: numbers of families, no names.
  [/^\/api\/events\/[0-9a-f-]{36}$/, 'person'],
];
export const keptAs = (path: string): 'person' | 'class' | null => kept.find(([pattern]) => pattern.test(path))?.[1] ?? null;

export interface CopyParts {
  readonly caches: CacheStorage; readonly fetch: (request: Request) => Promise<Response>; readonly now: () => number; readonly wait: (ms: number) => Promise<void>;
  /** A page shows a copy that has turned out to be old. */
  readonly tellFresher: (address: string) => void;
}

export function savedCopies({ caches, fetch, now, wait, tellFresher }: CopyParts) {
  const who = async (): Promise<string | null> => {
    const answer = await (await caches.open(whoCache)).match('/who');
    return answer ? (await answer.json() as { personId: string | null }).personId : null;
  };
  /** Whoever was here before leaves nothing to read. */
  const become = async (personId: string | null): Promise<void> => {
    await (await caches.open(whoCache)).put('/who', new Response(JSON.stringify({ personId })));
    for (const name of await caches.keys()) if (name.startsWith('kindling-person-') && name !== personCache(personId ?? '')) await caches.delete(name);
  };
  const cacheNameOf = async (path: string): Promise<string | null> => {
    const scope = keptAs(path);
    if (scope !== 'person') return scope && classCache;
    const personId = await who();
    return personId && personCache(personId);
  };

  const store = async (request: Request, answer: Response, asked: string | null): Promise<void> => {
    const { pathname } = new URL(request.url);
    if (answer.status === 401 && pathname === '/api/me') return become(null);
    if (answer.ok && pathname === '/api/me') await become((await answer.clone().json() as { id: string }).id);
    const name = await cacheNameOf(pathname);
    // Somebody else signed in while this was on its way.
    if (!name || (asked && asked !== name)) return;
    const cache = await caches.open(name);
    if (answer.ok) await cache.put(request.url, await stamped(answer, now()));
    else if (answer.status === 403 || answer.status === 404) await cache.delete(request.url);
  };
  const copyOf = async (request: Request, name: string | null): Promise<Response | undefined> => (name ? (await caches.open(name)).match(request.url) : undefined);
  /** Where there is a copy, the server is asked only whether it is still so: the answer is a line instead of a page. */
  const ask = async (request: Request, asked: string | null, copy?: Response): Promise<Response> => {
    const came = await fetch(copy ? conditional(request, copy) : request);
    const answer = came.status === 304 && copy ? unmarked(copy.clone()) : came;
    // A full disk must not cost the pupil the answer that came.
    await store(request, answer.clone(), asked).catch(() => undefined);
    return answer;
  };

  /** The server first; the last copy when it is away, broken behind its proxy, or slower than four seconds. */
  const read = async (request: Request, alive: (work: Promise<unknown>) => void): Promise<Response> => {
    const name = await cacheNameOf(new URL(request.url).pathname);
    const copy = await copyOf(request, name);
    const asking = ask(request, name, copy);
    if (!copy) return asking;
    const first = await Promise.race([asking.catch(() => 'away' as const), wait(patienceMs).then(() => 'slow' as const)]);
    if (first instanceof Response) return isServerAway(first.status) ? marked(copy, 'away') : first;
    if (first === 'slow') alive(asking.then(async (late) => { if (late.ok && await late.text() !== await copy.clone().text()) tellFresher(request.url); }, () => undefined));
    return marked(copy.clone(), first);
  };
  const holds = async (address: string, origin: string): Promise<boolean> => {
    const url = new URL(address, origin);
    const name = await cacheNameOf(url.pathname);
    return (await copyOf(new Request(url.href), name)) !== undefined;
  };
  const keep = async (request: Request): Promise<Response> => {
    const name = await cacheNameOf(new URL(request.url).pathname);
    return ask(request, name, await copyOf(request, name));
  };
  return { read, become, holds, keep };
}

const isServerAway = (status: number): boolean => status === 502 || status === 503 || status === 504;

function conditional(request: Request, copy: Response): Request {
  const tag = copy.headers.get('etag');
  if (!tag) return request;
  const headers = new Headers(request.headers);
  headers.set('if-none-match', tag);
  // A request with a condition of its own would else be sent with `no-cache`, which asks for the whole answer (Fetch, HTTP-network-or-cache fetch).
  headers.set('cache-control', 'max-age=0');
  return new Request(request, { headers });
}
/** The server's word again: it bears no time of a copy. */
function unmarked(copy: Response): Response {
  const headers = new Headers(copy.headers);
  headers.delete(savedHeader);
  return new Response(copy.body, { status: copy.status, headers });
}
async function stamped(answer: Response, at: number): Promise<Response> {
  const headers = new Headers(answer.headers);
  // The body is stored as it reads, not as it travelled.
  headers.delete('content-encoding');
  headers.delete('content-length');
  headers.set(savedHeader, new Date(at).toISOString());
  return new Response(await answer.arrayBuffer(), { status: answer.status, headers });
}
function marked(copy: Response, why: 'away' | 'slow'): Response {
  const headers = new Headers(copy.headers);
  headers.set(whyHeader, why);
  return new Response(copy.body, { status: copy.status, headers });
}
