import type { RequestOf, ResponseOf } from '@kindling/contracts';
import type { RouteId } from '@kindling/contracts/light';

/** The few routes that this page asks; the table of all of them would be a third of it. `guest.spec.ts` compares the two. */
export const guestRoutes = {
  'families.event': ['GET', '/api/public/events/:eventId'],
  'families.come-as-guest': ['POST', '/api/public/events/:eventId/guests'],
  'families.page': ['GET', '/api/families/:token'],
  'families.reply': ['PUT', '/api/families/:token/events/:eventId/reply'],
  'families.answer-survey': ['PUT', '/api/families/:token/events/:eventId/survey'],
  'families.consent': ['PUT', '/api/families/:token/consent'],
  'families.work': ['GET', '/api/families/:token/works/:projectId'],
} as const satisfies Partial<Record<RouteId, readonly [string, string]>>;
export type GuestRoute = keyof typeof guestRoutes;

export class AskFailure extends Error { constructor(readonly code: string) { super(code); } }

/** @throws AskFailure with the server's code, or `network.away`. */
export async function ask<K extends GuestRoute>(id: K, request: RequestOf<K>): Promise<ResponseOf<K>> {
  const [method, path] = guestRoutes[id];
  const { params, query, body } = request as { params?: Record<string, string>; query?: Record<string, string>; body?: unknown };
  const search = query ? `?${Object.keys(query).map((key) => `${key}=${encodeURIComponent(query[key] ?? '')}`).join('&')}` : '';
  const address = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent((params ?? {})[name] ?? '')) + search;
  let answer: Response;
  try {
    answer = await fetch(address, { method, credentials: 'omit', ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
  } catch {
    throw new AskFailure('network.away');
  }
  const json = await answer.json().catch(() => null) as ({ error?: { code?: string } } & ResponseOf<K>) | null;
  if (answer.ok && json) return json;
  throw new AskFailure((json && json.error && json.error.code) || 'server.surprise');
}
