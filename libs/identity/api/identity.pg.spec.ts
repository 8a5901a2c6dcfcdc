import { privacyNoticeVersion } from '@kindling/contracts';
import { startTestApi, type TestApi } from '@kindling/testing';
import { hashPassword, PinSeal } from './index.ts';

describe('identity', () => {
  let api: TestApi;
  const pinOf = async (personId: string, pin: string) => api.db.query('update person set pin_sealed = $2 where id = $1', [personId, api.app.get(PinSeal).seal(pin)]);
  beforeAll(async () => { api = await startTestApi(); });
  afterAll(async () => { await api.stop(); });

  it('signs staff in with name and password, and out again', async () => {
    await api.db.query('update person set login = $2, password_hash = $3 where id = $1', [api.club.own.teacher, 'wang', await hashPassword('right-horse')]);
    const browser = await api.as(null);
    expect(await browser.call('identity.sign-in-staff', { body: { login: 'Wang', password: 'wrong' } })).toMatchObject({ status: 401, error: { code: 'session.wrong-credentials' } });
    const me = await browser.get('identity.sign-in-staff', { body: { login: 'wang', password: 'right-horse' } });
    expect(me).toMatchObject({ role: 'teacher', classes: [{ id: api.club.own.id, pupils: 3 }] });
    expect((await browser.get('identity.me')).id).toBe(api.club.own.teacher);
    await browser.get('identity.sign-out');
    expect((await browser.call('identity.me')).status).toBe(401);
  });

  it('signs a pupil in with code, tile and PIN, and shows only names before', async () => {
    const [pupil = ''] = api.club.own.pupils;
    await pinOf(pupil, '2468');
    const browser = await api.as(null);
    const tiles = await browser.get('identity.class-tiles', { params: { code: 'wnc222' } });
    expect(tiles.tiles.map((tile) => Object.keys(tile).sort())).toEqual(tiles.tiles.map(() => ['name', 'personId', 'tile']));
    expect((await browser.get('identity.sign-in-pupil', { body: { code: 'WNC222', personId: pupil, pin: '2468' } })).name).toBe('张小禾');
    expect((await browser.call('identity.sign-in-pupil', { body: { code: 'NGB333', personId: pupil, pin: '2468' } })).status).toBe(401);
  });

  it('locks the account, not the address, and a teacher lifts the lock', async () => {
    const [, second = '', third = ''] = api.club.own.pupils;
    await pinOf(second, '1111');
    await pinOf(third, '3333');
    const browser = await api.as(null);
    const attempt = (personId: string, pin: string) => browser.call('identity.sign-in-pupil', { body: { code: 'WNC222', personId, pin } });
    for (let at = 0; at < 5; at += 1) expect((await attempt(second, '0000')).status).toBe(401);
    expect(await attempt(second, '1111')).toMatchObject({ status: 429, error: { code: 'session.locked' } });
    expect((await attempt(third, '3333')).status).toBe(200);
    const teacher = await api.as(api.club.own.teacher);
    const { pin } = await teacher.get('identity.reset-pin', { params: { classId: api.club.own.id, personId: second } });
    expect((await attempt(second, pin)).status).toBe(200);
  });

  it('judges five wrong PINs and no more, however many are sent at once', async () => {
    const [, , third = ''] = api.club.own.pupils;
    await pinOf(third, '3333');
    const browser = await api.as(null);
    const answers = await Promise.all(Array.from({ length: 80 }, () => browser.call('identity.sign-in-pupil', { body: { code: 'WNC222', personId: third, pin: '0000' } })));
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5);
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(75);
  });

  it('shows the tiles of a class whose address somebody has used up with guessing codes', async () => {
    const guesser = await api.as(null);
    const guesses = await Promise.all(Array.from({ length: 300 }, () => guesser.call('identity.class-tiles', { params: { code: 'ZZZZZZ' } })));
    expect(guesses.some((answer) => answer.status === 429)).toBe(true);
    const pupils = await Promise.all(Array.from({ length: 60 }, async () => (await api.as(null)).call('identity.class-tiles', { params: { code: 'WNC222' } })));
    expect(pupils.map((answer) => answer.status)).toEqual(pupils.map(() => 200));
  });

  it('lets sixty pupils behind one address in at once', async () => {
    const [pupil = ''] = api.club.own.pupils;
    await pinOf(pupil, '2468');
    const answers = await Promise.all(Array.from({ length: 60 }, async () => (await api.as(null)).call('identity.sign-in-pupil', { body: { code: 'WNC222', personId: pupil, pin: '2468' } })));
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
  });

  it('never stores a PIN or a session token in the clear', async () => {
    const [pupil = ''] = api.club.own.pupils;
    await pinOf(pupil, '2468');
    const [row] = await api.db.query<{ pin_sealed: string }[]>('select pin_sealed from person where id = $1', [pupil]);
    expect(Buffer.from(row?.pin_sealed ?? '', 'base64').toString()).not.toContain('2468');
  });

  it('shows cards to those who handle the roster, writes it down, and a reset ends the pupil’s sessions', async () => {
    const { own } = api.club;
    const [pupil = ''] = own.pupils;
    const teacher = await api.as(own.teacher);
    const cards = await teacher.get('identity.sign-in-cards', { params: { classId: own.id } });
    expect(cards.cards).toHaveLength(3);
    const [audit] = await api.db.query<{ count: string }[]>("select count(*) from audit_entry where action = 'sign-in-cards-shown' and actor_id = $1", [own.teacher]);
    expect(Number(audit?.count)).toBe(1);
    const browser = await api.as(pupil);
    await teacher.get('identity.reset-pin', { params: { classId: own.id, personId: pupil } });
    expect((await browser.call('identity.me')).status).toBe(401);
    const tutor = await api.as(own.tutor);
    expect((await tutor.call('identity.sign-in-cards', { params: { classId: own.id } })).status).toBe(403);
  });

  it('records a refusal as an answer', async () => {
    const { own } = api.club;
    const [pupil = ''] = own.pupils;
    const teacher = await api.as(own.teacher);
    await teacher.get('identity.record-consent', { params: { classId: own.id, personId: pupil }, body: { given: false, basis: 'paper-form', version: '2026-1' } });
    const roster = await teacher.get('identity.roster', { params: { classId: own.id } });
    expect(roster.pupils.find((row) => row.id === pupil)?.consent).toBe('refused');
    const consentAfter = async (version: string) => {
      await teacher.get('identity.record-consent', { params: { classId: own.id, personId: pupil }, body: { given: true, basis: 'paper-form', version } });
      return (await teacher.get('identity.roster', { params: { classId: own.id } })).pupils.find((row) => row.id === pupil)?.consent;
    };
    expect(await consentAfter('2020-1')).toBe('outdated');
    expect(await consentAfter(privacyNoticeVersion)).toBe('given');
  });

  it('shows who looked at what of whom, once for a page that stays open, and again later', async () => {
    const { own, neighbour } = api.club;
    await api.db.query('delete from audit_entry');
    const [tutor, organiser] = [await api.as(own.tutor), await api.as(api.club.organiser)];
    for (let at = 0; at < 3; at += 1) await tutor.get('identity.roster', { params: { classId: own.id } });
    await organiser.get('identity.roster', { params: { classId: neighbour.id } });
    const looks = async () => (await organiser.get('identity.looks', { params: { classId: own.id } })).looks.filter((look) => look.action === 'identity.roster');
    expect(await looks()).toMatchObject([{ who: 'tutor', role: 'tutor', subject: null }]);
    await api.db.query("update audit_entry set at = at - interval '11 minutes'");
    await tutor.get('identity.roster', { params: { classId: own.id } });
    expect(await looks()).toHaveLength(2);
    expect((await tutor.call('identity.looks', { params: { classId: own.id } })).status).toBe(403);
  });
});
