import type { RequestOf, ResponseOf } from '@kindling/contracts';
import type { RouteId } from '@kindling/contracts/light';

export class AskFailure extends Error {
  readonly code: string;
  constructor(code: string) { super(code); this.code = code; }
}
interface Parts { readonly params?: Readonly<Record<string, string>>; readonly query?: Readonly<Record<string, string>>; readonly body?: unknown }

/**
 * Asks the routes of one page; the table of all of them would be a third of the page. The page's spec compares the two.
 * The function throws AskFailure with the server's code, or `network.away`.
 */
export function asker<R extends Partial<Record<RouteId, readonly [string, string]>>>(routes: R) {
  return async <K extends keyof R & RouteId>(id: K, request: RequestOf<K>): Promise<ResponseOf<K>> => {
    const [method, path] = routes[id] as readonly [string, string];
    const parts = request as Parts;
    const sent = parts.body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(parts.body) };
    const answer = await fetch(addressOf(path, parts), { method, credentials: 'omit', ...sent }).catch(() => { throw new AskFailure('network.away'); });
    const json = await answer.json().catch(() => null) as ({ error?: { code?: string } } & ResponseOf<K>) | null;
    if (answer.ok && json) return json;
    throw new AskFailure((json && json.error && json.error.code) || 'server.surprise');
  };
}
function addressOf(path: string, { params = {}, query }: Parts): string {
  const search = query ? `?${Object.keys(query).map((key) => `${key}=${encodeURIComponent(query[key] || '')}`).join('&')}` : '';
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] || '')) + search;
}
