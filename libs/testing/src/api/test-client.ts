import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { routeTable, type ErrorBody, type RequestOf, type ResponseOf, type RouteId } from '@kindling/contracts';
import type { DataSource } from 'typeorm';

export type Answered<K extends RouteId> = { status: number; body: ResponseOf<K>; error: null } | { status: number; body: null; error: ErrorBody['error'] };

/** Speaks the contracts over real HTTP, as a browser of this origin would. */
export class TestClient {
  readonly url: string;
  cookie: string;
  private constructor(url: string, cookie: string) {
    this.url = url;
    this.cookie = cookie;
  }

  static async signedInAs(url: string, db: DataSource, personId: string | null): Promise<TestClient> {
    if (!personId) return new TestClient(url, '');
    const token = randomBytes(32).toString('base64url');
    await db.query("insert into session (id, token_hash, person_id, expires_at) values ($1, $2, $3, now() + interval '1 day')",
      [randomUUID(), createHash('sha256').update(token).digest('hex'), personId]);
    return new TestClient(url, `kindling=${token}`);
  }

  async call<K extends RouteId>(id: K, request: RequestOf<K> | Record<string, never> = {}): Promise<Answered<K>> {
    const parts = request as { params?: Record<string, string | number>; query?: Record<string, string>; body?: unknown };
    const [method, path] = routeTable[id];
    const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(parts.params?.[name] ?? '')));
    const query = parts.query ? `?${new URLSearchParams(parts.query).toString()}` : '';
    const answer = await ask(`${this.url}${filled}${query}`, {
      method,
      headers: { cookie: this.cookie, origin: this.url, ...(parts.body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
    });
    const set = answer.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0] ?? '';
    const text = await answer.text();
    const body = (text && answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as ResponseOf<K> & Partial<ErrorBody>;
    return answer.ok ? { status: answer.status, body, error: null } : { status: answer.status, body: null, error: (body as ErrorBody).error };
  }

  /** For the happy path: the body, or a thrown explanation. */
  async get<K extends RouteId>(id: K, request: RequestOf<K> | Record<string, never> = {}): Promise<ResponseOf<K>> {
    const answered = await this.call(id, request);
    if (answered.error) throw new Error(`${id} answered ${answered.status} ${answered.error.code} ${JSON.stringify(answered.error.params)}`);
    return answered.body as ResponseOf<K>;
  }
}

/** A kept-alive line that the server closed in the same moment: browsers take a new one and send again. */
export async function ask(url: string, how: RequestInit): Promise<Response> {
  try {
    return await fetch(url, how);
  } catch (failure) {
    if (!(failure instanceof TypeError)) throw failure;
    return fetch(url, how);
  }
}
