import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi } from '@kindling/testing';
import { addExercises, handInWork } from '../feedback-test-work.ts';
import { StaffLetters } from './staff-letters.ts';
import { TestMailServer } from './test-mail-server.ts';

const address = 'wang@school.example';
const minutes = (count: number): number => count * 60_000;

describe('the daily letter to staff', () => {
  let mail: TestMailServer;
  let api: TestApi;
  let letters: StaffLetters;
  let noon: Date;
  beforeEach(async () => {
    mail = await TestMailServer.start();
    api = await startTestApi({ SMTP_URL: mail.url, SMTP_FROM: 'kindling@club.example', PUBLIC_ORIGINS: 'https://club.example' });
    letters = api.app.get(StaffLetters);
    // Noon in China of tomorrow: after everything that the test does now.
    noon = new Date(new Date(Date.now() + 86_400_000).setUTCHours(4, 0, 0, 0));
    await addExercises(api, ['ex', 'ex-two']);
  });
  afterEach(async () => { await api.stop(); await mail.stop(); });
  const later = (ms: number): Date => new Date(noon.getTime() + ms);
  const tomorrow = (): Date => later(86_400_000);
  const choose = async (personId: string, email: string | null, language: 'zh' | 'en' = 'zh') => (await api.as(personId)).call('digest.choose', { body: { email, language } });
  const handIn = async (pupil = 0, exercise = 'ex') => handInWork(await api.as(api.club.own.pupils[pupil] ?? ''), api.club.own.id, exercise);
  const states = async (): Promise<string[]> => (await api.db.query<{ state: string }[]>('select state from staff_letter order by written_at')).map((row) => row.state);

  it('counts what waits and names nobody, once a day, to whoever asked for it', async () => {
    await choose(api.club.own.teacher, address);
    await handIn(0);
    await handIn(1);
    expect(await letters.round(noon)).toEqual({ written: 1, sent: 1, failed: 0 });
    expect(mail.mails.map(({ to }) => to)).toEqual([[address]]);
    const raw = mail.mails[0]?.raw ?? '';
    const body = Buffer.from(raw.split(/\r?\n\r?\n/)[1] ?? '', 'base64').toString();
    expect(body).toContain('班 WNC222：2 份作业在等');
    expect(body).toContain('https://club.example/');
    expect(raw + body).not.toMatch(/张小禾|马晓兰|李阳/);
    expect(await letters.round(later(minutes(60)))).toEqual({ written: 0, sent: 0, failed: 0 });
    // Nothing new, no letter; something new, one letter with all that is unread.
    expect(await letters.round(tomorrow())).toMatchObject({ written: 0 });
    await api.db.query('update notice set at = $1', [later(minutes(90))]);
    expect(await letters.round(tomorrow())).toEqual({ written: 1, sent: 1, failed: 0 });
    expect((await (await api.as(api.club.own.teacher)).get('digest.mine'))).toEqual({ offered: true, email: address });
  });

  it('goes to no pupil, to nobody who did not ask, and no more to whoever ended it', async () => {
    expect((await choose(api.club.own.pupils[0] ?? '', address)).status).toBe(403);
    expect((await choose(api.club.own.teacher, 'not an address')).status).toBe(400);
    // Even a row that should not be there.
    await api.db.query("insert into notice_digest (person_id, email, language) values ($1, 'pupil@school.example', 'zh')", [api.club.own.pupils[1]]);
    await handIn();
    await (await api.as(api.club.own.teacher)).get('feedback.comment', { params: { handInId: await handIn(1) }, body: { commentId: randomUUID(), anchor: { on: 'work' }, body: '好' } });
    expect(await letters.round(noon)).toEqual({ written: 0, sent: 0, failed: 0 });
    await choose(api.club.own.tutor, address);
    await handIn(2);
    mail.mood = 'busy';
    expect(await letters.round(noon)).toEqual({ written: 1, sent: 0, failed: 1 });
    await choose(api.club.own.tutor, null);
    mail.mood = 'takes';
    expect(await letters.round(later(minutes(6)))).toEqual({ written: 0, sent: 0, failed: 0 });
    expect([mail.mails.length, await states()]).toEqual([0, ['dropped']]);
  });

  it('is tried again while the mail server surely has not got it, and is never sent twice', async () => {
    await choose(api.club.own.teacher, address);
    await handIn();
    mail.mood = 'busy';
    expect(await letters.round(noon)).toMatchObject({ failed: 1 });
    expect(await letters.round(later(minutes(4)))).toEqual({ written: 0, sent: 0, failed: 0 });
    mail.mood = 'takes';
    // Two servers at once.
    const rounds = await Promise.all([letters.round(later(minutes(6))), letters.round(later(minutes(6)))]);
    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
    expect([mail.mails.length, await states()]).toEqual([1, ['sent']]);
  });

  it('stays unsent for good when nobody knows whether it arrived, and when there is no such person', async () => {
    await choose(api.club.own.teacher, address);
    await handIn();
    mail.mood = 'hangs-up';
    expect(await letters.round(noon)).toMatchObject({ failed: 1 });
    mail.mood = 'takes';
    await letters.round(later(minutes(600)));
    expect([mail.mails.length, await states()]).toEqual([1, ['unknown']]);
    // A server that died while it sent.
    await api.db.query("update staff_letter set state = 'sending', taken_at = $1", [noon]);
    await letters.round(later(minutes(11)));
    expect([mail.mails.length, await states()]).toEqual([1, ['unknown']]);
    await api.db.query('update notice set at = $1', [later(minutes(30))]);
    mail.mood = 'unknown-person';
    await letters.round(tomorrow());
    expect(await states()).toEqual(['unknown', 'refused']);
  });

  it('waits for a mail server that is away', async () => {
    await choose(api.club.own.teacher, address);
    await handIn();
    await mail.stop();
    expect(await letters.round(noon)).toEqual({ written: 1, sent: 0, failed: 1 });
    expect(await states()).toEqual(['waiting']);
    mail = await TestMailServer.start();
  });

  it('does not exist without a mail server', async () => {
    const plain = await startTestApi();
    try {
      const teacher = await plain.as(plain.club.own.teacher);
      expect(await teacher.get('digest.mine')).toEqual({ offered: false, email: null });
      expect(await teacher.call('digest.choose', { body: { email: address, language: 'zh' } })).toMatchObject({ status: 409 });
      expect(await plain.app.get(StaffLetters).round(noon)).toEqual({ written: 0, sent: 0, failed: 0 });
    } finally {
      await plain.stop();
    }
  });
});
