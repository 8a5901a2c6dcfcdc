import { connect } from 'node:net';
import { importContent } from '@kindling/courses/api';
import { startTestApi, type TestApi } from '@kindling/testing';

describe('the API', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi(); });
  afterAll(async () => { await api.stop(); });

  it('answers an unknown path with a coded 404', async () => {
    const answer = await fetch(`${api.url}/api/nothing-here`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: 'request.unknown-route' } });
  });

  it('keeps what is said to a person out of the browser’s cache, and lessons in it', async () => {
    const { own } = api.club;
    const teacher = await api.as(own.teacher);
    const cacheOf = async (path: string): Promise<string | null> => (await fetch(`${api.url}${path}`, { headers: { cookie: teacher.cookie } })).headers.get('cache-control');
    expect(await cacheOf('/api/me')).toBe('no-store');
    expect(await cacheOf(`/api/classes/${own.id}/roster`)).toBe('no-store');
    await importContent(api.db, 'content');
    expect(await cacheOf('/api/exercises/01-light-up')).toBe('private, no-cache');
    const first = await fetch(`${api.url}/api/exercises/01-light-up`);
    expect((await fetch(`${api.url}/api/exercises/01-light-up`, { headers: { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' } })).status).toBe(304);
  }, 30_000);

  it('refuses operations without a session', async () => {
    const visitor = await api.as(null);
    expect(await visitor.call('operations.apply', { body: { deviceId: crypto.randomUUID(), operations: [] } })).toMatchObject({ status: 401, error: { code: 'session.missing' } });
  });

  /** What comes back on one raw connection until the server ends it; each request is sent when the one before is answered. */
  const untilClosed = (...requests: string[]): Promise<string> => new Promise((resolve, reject) => {
    let heard = '';
    const line = connect(Number(new URL(api.url).port), '127.0.0.1', () => line.write(requests.shift() ?? ''));
    line.on('data', (chunk: Buffer) => { heard += chunk.toString(); line.write(requests.shift() ?? ''); }).on('close', () => resolve(heard)).on('error', reject);
  });

  it('refuses a body that says it is too large before it comes', async () => {
    const heard = await untilClosed(`POST /api/sessions/pupil HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n{`);
    expect(heard).toContain('413');
    expect(heard).toContain('request.too-large');
  });

  it('ends a connection that asks for an upgrade which nobody offers, after earlier answers too', async () => {
    const plain = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';
    const heard = await untilClosed(plain, plain.replace('\r\n\r\n', '\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n'));
    expect(heard).toContain('200 OK');
    expect(heard).toContain('400 Bad Request');
  });

  it('refuses a write from a foreign origin', async () => {
    const answer = await fetch(`${api.url}/api/operations`, { method: 'POST', headers: { origin: 'https://elsewhere.example' } });
    expect(answer.status).toBe(403);
  });
});
