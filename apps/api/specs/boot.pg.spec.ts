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

  it('refuses operations without a session', async () => {
    const visitor = await api.as(null);
    expect(await visitor.call('operations.apply', { body: { deviceId: crypto.randomUUID(), operations: [] } })).toMatchObject({ status: 401, error: { code: 'session.missing' } });
  });

  it('refuses a write from a foreign origin', async () => {
    const answer = await fetch(`${api.url}/api/operations`, { method: 'POST', headers: { origin: 'https://elsewhere.example' } });
    expect(answer.status).toBe(403);
  });
});
