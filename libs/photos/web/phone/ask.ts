import type { RequestOf, ResponseOf } from '@kindling/contracts';
import type { RouteId } from '@kindling/contracts/light';

/** The two routes that this page asks; `phone.spec.ts` compares them with the table of all. */
export const phoneRoutes = {
  'photos.door': ['GET', '/api/photo-doors/:doorToken'],
  'photos.send': ['PUT', '/api/photo-doors/:doorToken/photos/:photoId'],
} as const satisfies Partial<Record<RouteId, readonly [string, string]>>;
export type PhoneRoute = keyof typeof phoneRoutes;

export class AskFailure extends Error {
  readonly code: string;
  constructor(code: string) { super(code); this.code = code; }
}

/** @throws AskFailure with the server's code, or `network.away`. */
export async function ask<K extends PhoneRoute>(id: K, request: RequestOf<K>): Promise<ResponseOf<K>> {
  const [method, path] = phoneRoutes[id];
  const { params, body } = request as { params: Record<string, string>; body?: unknown };
  const address = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] || ''));
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
