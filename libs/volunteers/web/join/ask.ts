import type { RequestOf, ResponseOf } from '@kindling/contracts';

/** The two routes of this page; the table of all of them would be most of it. `join.spec.ts` compares them. */
export const joinRoutes = { 'recruiting.form': ['GET', '/api/join/:joinCode'], 'recruiting.apply': ['PUT', '/api/join/:joinCode/applications/:applicationId'] } as const;
type JoinRoute = keyof typeof joinRoutes;

export class AskFailure extends Error {
  readonly code: string;
  constructor(code: string) { super(code); this.code = code; }
}
/** @throws AskFailure with the server's code, or `network.away`. */
export async function ask<K extends JoinRoute>(id: K, request: RequestOf<K>): Promise<ResponseOf<K>> {
  const { params, body } = request as { params: Record<string, string>; body?: unknown };
  const [method, path] = joinRoutes[id];
  const address = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const answer = await fetch(address, { method, credentials: 'omit', ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) }).catch(() => { throw new AskFailure('network.away'); });
  const json = await answer.json().catch(() => null) as ({ error?: { code?: string } } & ResponseOf<K>) | null;
  if (answer.ok && json) return json;
  throw new AskFailure((json && json.error && json.error.code) || 'server.surprise');
}
