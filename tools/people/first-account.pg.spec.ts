import { createLogger, hasDemoClub } from '@kindling/platform-api';
import { startSecondApi, startTestApi, TestClient, type TestApi } from '@kindling/testing';
import { Client } from 'pg';
import { prepareDatabase } from '../../apps/api/src/boot/prepare-database.ts';
import { giveAccount, newPassword } from './give-account.ts';

describe('an installation of one’s own', () => {
  let api: TestApi;
  let client: Client;
  beforeAll(async () => {
    api = await startTestApi();
    client = new Client({ connectionString: String((api.db.options as { url?: string }).url) });
    await client.connect();
  });
  afterAll(async () => { await client.end(); await api.stop(); });

  it('has no account with a password that others know, unless it asks for the demo club', async () => {
    expect([hasDemoClub({ TLS: 'on' }), hasDemoClub({ TLS: 'on', DEMO_CLUB: 'on' }), hasDemoClub({ TLS: 'off' }), hasDemoClub({ TLS: 'off', DEMO_CLUB: 'off' })]).toEqual([false, true, true, false]);
    await api.db.query('truncate school cascade');
    const second = await startSecondApi(api, { TLS: 'on', PUBLIC_ORIGINS: api.url, CONTENT_DIR: 'content' });
    await prepareDatabase(api.db, second.config, createLogger('silent'));
    await second.stop();
    expect(await api.db.query('select 1 from person')).toEqual([]);
  }, 30_000);

  it('gets its first administrator from the command line, who signs in with a password that was made', async () => {
    const { password, isNew } = await giveAccount(client, { login: 'Chen', role: 'admin', name: '陈主任', school: '第三中学' });
    expect(isNew).toBe(true);
    const browser = await TestClient.signedInAs(api.url, api.db, null);
    expect(await browser.get('identity.sign-in-staff', { body: { login: 'chen', password } })).toMatchObject({ role: 'admin', name: '陈主任', school: { name: { zh: '第三中学' } } });

    const again = await giveAccount(client, { login: 'chen', role: 'teacher', name: 'x', school: '第三中学' });
    expect(again.isNew).toBe(false);
    expect((await browser.call('identity.me')).status).toBe(401);
    expect((await browser.call('identity.sign-in-staff', { body: { login: 'chen', password } })).status).toBe(401);
    expect(await browser.get('identity.sign-in-staff', { body: { login: 'chen', password: again.password } })).toMatchObject({ role: 'admin' });
    expect(await api.db.query('select count(*)::int n from school')).toEqual([{ n: 1 }]);
  });

  it('makes passwords that nobody guesses', () => {
    const made = Array.from({ length: 200 }, newPassword);
    expect(new Set(made).size).toBe(200);
    for (const each of made) expect(each).toMatch(/^([a-z2-9A]{6}-){3}[a-z2-9A]{6}$/);
  });
});
