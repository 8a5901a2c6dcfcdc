import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { hashPassword } from '@kindling/identity/api';
import { startTestApi, type TestApi } from '@kindling/testing';

const origin = 'https://club.example';

describe('behind TLS', () => {
  let [api, plain] = [null as unknown as TestApi, null as unknown as TestApi];
  beforeAll(async () => { [api, plain] = await Promise.all([startTestApi({ TLS: 'on', PUBLIC_ORIGINS: origin }), startTestApi()]); }, 30_000);
  afterAll(async () => { await Promise.all([api.stop(), plain.stop()]); });

  const signIn = async (at: TestApi, from: string): Promise<Response> => {
    await at.db.query('update person set login = $2, password_hash = $3 where id = $1', [at.club.own.teacher, 'wang', await hashPassword('right-horse')]);
    return fetch(`${at.url}/api/sessions/staff`, { method: 'POST', headers: { origin: from, 'content-type': 'application/json' }, body: JSON.stringify({ login: 'wang', password: 'right-horse' }) });
  };
  const me = async (cookie: string): Promise<number> => (await fetch(`${api.url}/api/me`, { headers: { cookie } })).status;

  it('the session cookie belongs to this host alone, over TLS alone, and to no script', async () => {
    const [cookie = '', ...more] = (await signIn(api, origin)).headers.getSetCookie();
    expect(more).toEqual([]);
    const [pair = '', ...attributes] = cookie.split('; ');
    expect(pair).toMatch(/^__Host-kindling=[\w-]{40,}$/);
    expect(attributes.map((each) => each.split('=')[0]).sort()).toEqual(['HttpOnly', 'Max-Age', 'Path', 'SameSite', 'Secure']);
    expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'SameSite=Lax']));
    expect(await me(pair)).toBe(200);
  });

  it('a cookie without the prefix, as a neighbour’s host or a plain page could set it, is no session', async () => {
    const token = randomBytes(32).toString('base64url');
    await api.db.query("insert into session (id, token_hash, person_id, expires_at) values ($1, $2, $3, now() + interval '1 day')", [randomUUID(), createHash('sha256').update(token).digest('hex'), api.club.own.teacher]);
    expect(await me(`__Host-kindling=${token}`)).toBe(200);
    expect(await me(`kindling=${token}`)).toBe(401);
  });

  it('signing out takes the cookie away under the same name', async () => {
    const [cookie = ''] = (await signIn(api, origin)).headers.getSetCookie();
    const answer = await fetch(`${api.url}/api/sessions/current`, { method: 'DELETE', headers: { origin, cookie: cookie.split(';')[0] ?? '' } });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-kindling=; Max-Age=0/);
    expect(await me(cookie.split(';')[0] ?? '')).toBe(401);
  });

  it('browsers are told to come with TLS, and a page that came without it may not write', async () => {
    expect((await fetch(`${api.url}/healthz`)).headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect((await signIn(api, 'http://club.example')).status).toBe(403);
  });

  it('without TLS the cookie has neither, so that a school’s network works', async () => {
    const [cookie = ''] = (await signIn(plain, plain.url)).headers.getSetCookie();
    expect(cookie).toMatch(/^kindling=/);
    expect(cookie).not.toContain('Secure');
  });
});
