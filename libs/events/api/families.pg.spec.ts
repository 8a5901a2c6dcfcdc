import { randomUUID } from 'node:crypto';
import type { OperationPayload } from '@kindling/contracts';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { renewChildLink } from './families/links.repository.ts';
import { hashOf } from './families/tokens.ts';

const words = (zh: string) => ({ zh, en: '' });
const token = 'HKQM2PXWTABC';

describe('families without an account', () => {
  let api: TestApi;
  let teacher: TestClient;
  let family: TestClient;
  let eventId: string;
  let child: string;
  beforeEach(async () => {
    api = await startTestApi();
    [teacher, family, eventId, child] = [await api.as(api.club.own.teacher), await api.as(null), randomUUID(), api.club.own.pupils[0] ?? ''];
    const now = Date.now();
    const details = { kind: 'salon' as const, title: words('沙龙'), text: words('来'), where: words('教室'), startsAt: new Date(now).toISOString(), endsAt: new Date(now + 3_600_000).toISOString(), familyPlaces: 20, classes: [{ classId: api.club.own.id, places: 5 }], contact: '', needs: '' };
    await teacher.get('events.write', { params: { eventId }, body: { place: { schoolId: api.club.own.schoolId, branchId: null }, details } });
    for (const to of ['published', 'running'] as const) await teacher.get('events.change-state', { params: { eventId }, body: { to } });
    await renewChildLink(api.db.manager, child, hashOf(token));
  });
  afterEach(async () => { await api.stop(); });

  const page = () => family.get('families.page', { params: { token } });
  const consent = (about: 'data' | 'photos', given: boolean) => family.call('families.consent', { params: { token }, body: { about, given } });
  const operate = async (who: TestClient, type: 'events.check-in' | 'events.undo-check-in', payload: unknown, opId: string = randomUUID()) =>
    (await who.get('operations.apply', { body: { deviceId: randomUUID(), operations: [{ opId, deviceSeq: 1, schema: 1, type, payload, clientTime: new Date().toISOString() }] } })).results[0];
  const checkIn = (who: OperationPayload<'events.check-in'>['who'], by = teacher, attendanceId: string = randomUUID()) => operate(by, 'events.check-in', { eventId, attendanceId, at: new Date().toISOString(), who });
  const summary = () => teacher.get('events.summary', { params: { eventId } });

  it('see a child by the family name only, and may type the code as it is printed', async () => {
    const seen = await family.get('families.page', { params: { token: 'hkqm-2pxw-tabc' } });
    expect(seen).toMatchObject({ child: { called: '张', className: '班 WNC222' }, consent: { data: 'open', photos: 'open' }, events: [{ id: eventId, reply: null, surveyOpen: false }] });
    expect(JSON.stringify(seen)).not.toContain('小禾');
  });

  it('agree, refuse and change their mind; the class sees the last word, and each is written down', async () => {
    const consentOf = async () => (await teacher.get('identity.roster', { params: { classId: api.club.own.id } })).pupils.find((pupil) => pupil.id === child)?.consent;
    await consent('data', true);
    expect([await consentOf(), (await page()).consent]).toMatchObject(['given', { data: 'yes', photos: 'open' }]);
    await consent('data', false);
    await consent('photos', false);
    expect([await consentOf(), (await page()).consent]).toMatchObject(['refused', { data: 'no', photos: 'no' }]);
    const lines = await api.db.query<{ action: string }[]>("select action from audit_entry where subject_id = $1 and action like 'guardian-%' order by id", [child]);
    expect(lines.map((line) => line.action)).toEqual(['guardian-data-given', 'guardian-data-refused', 'guardian-photos-refused']);
  });

  it('lose the link when the teacher closes it or prints a new slip, and a guest has no child to decide about', async () => {
    const { body } = await family.call('families.come-as-guest', { params: { eventId }, body: { guestId: randomUUID(), coming: true, heads: 1 } });
    expect((await family.call('families.consent', { params: { token: body?.token ?? '' }, body: { about: 'data', given: true } })).status).toBe(404);
    const slip = (personIds: string[]) => teacher.call('events.family-slips', { params: { classId: api.club.own.id }, body: { language: 'zh', origin: 'http://club.test', personIds } });
    expect((await slip([api.club.neighbour.pupils[0] ?? ''])).status).toBe(404);
    expect((await slip([child])).status).toBe(200);
    expect((await family.call('families.page', { params: { token } })).status).toBe(404);
    await renewChildLink(api.db.manager, child, hashOf(token));
    await teacher.get('events.close-family-link', { params: { classId: api.club.own.id, personId: child } });
    expect((await family.call('families.page', { params: { token } })).status).toBe(404);
  });

  it('say how it was once for each link, after they came, and nothing shows before five have', async () => {
    const tokens: string[] = [];
    for (let at = 0; at < 5; at += 1) tokens.push((await family.get('families.come-as-guest', { params: { eventId }, body: { guestId: randomUUID(), coming: true, heads: 1 } })).token);
    const say = (link: string) => family.call('families.answer-survey', { params: { token: link, eventId }, body: { answers: { liked: '5', again: 'yes', remark: '孩子很开心' } } });
    expect((await say(token)).error?.code).toBe('event.not-now');
    await checkIn({ is: 'pupil', personId: child });
    expect((await page()).events).toMatchObject([{ surveyOpen: true, answered: false }]);
    expect([(await say(token)).status, (await say(token)).error?.code]).toEqual([200, 'survey.already-answered']);
    expect((await page()).events).toMatchObject([{ answered: true }]);
    for (const link of tokens.slice(0, 3)) await say(link);
    expect((await summary()).survey).toEqual({ is: 'too-few', least: 5 });
    await say(tokens[3] ?? '');
    expect((await summary()).survey).toMatchObject({ is: 'shown', answers: 5, counts: { liked: { 5: 5 } } });
    // Nothing in the answers leads back to a link.
    const stored = JSON.stringify(await api.db.query('select * from event_survey'));
    const links = await api.db.query<{ id: string; token_hash: string }[]>('select id, token_hash from family_link');
    expect(links.some((link) => stored.includes(link.id) || stored.includes(link.token_hash))).toBe(false);
  });

  it('are checked in once, with pupils and walk-ins, however often a door without network sends it', async () => {
    await family.get('families.come-as-guest', { params: { eventId }, body: { guestId: randomUUID(), coming: true, heads: 2 } });
    const [replyId = ''] = (await teacher.get('events.event', { params: { eventId } })).families.map((each) => each.replyId);
    const [attendanceId, opId] = [randomUUID(), randomUUID()];
    const sent = { eventId, attendanceId, at: '2001-01-01T00:00:00Z', who: { is: 'family', replyId } };
    expect([(await operate(teacher, 'events.check-in', sent, opId))?.outcome, (await operate(teacher, 'events.check-in', sent, opId))?.outcome]).toEqual(['applied', 'duplicate']);
    // Two helpers tap the same family and the same pupil.
    await Promise.all([checkIn({ is: 'family', replyId }), checkIn({ is: 'family', replyId }, await api.as(api.club.own.tutor)), checkIn({ is: 'pupil', personId: child }), checkIn({ is: 'pupil', personId: child }), checkIn({ is: 'walk-in', heads: 3 })]);
    expect(await summary()).toMatchObject({ pupils: 1, families: 2, walkIns: 3, personTimes: 6 });
    const rows = await api.db.query<{ school_id: string; kind: string; person_id: string | null }[]>('select school_id, kind, person_id from event_attendance order by kind');
    expect(rows).toEqual([{ school_id: api.club.own.schoolId, kind: 'family', person_id: null }, { school_id: api.club.own.schoolId, kind: 'pupil', person_id: child }, { school_id: api.club.own.schoolId, kind: 'walk-in', person_id: null }]);
    await operate(teacher, 'events.undo-check-in', { eventId, attendanceId });
    expect(await summary()).toMatchObject({ families: 0, personTimes: 4 });
  });

  it('are not checked in by other schools, and pupils of other classes do not count', async () => {
    expect(await checkIn({ is: 'walk-in', heads: 1 }, await api.as(api.club.foreign.teacher))).toMatchObject({ outcome: 'rejected', code: 'access.denied' });
    expect(await checkIn({ is: 'walk-in', heads: 1 }, await api.as(child))).toMatchObject({ outcome: 'rejected', code: 'access.denied' });
    expect(await checkIn({ is: 'pupil', personId: api.club.neighbour.pupils[0] ?? '' })).toMatchObject({ outcome: 'rejected', code: 'event.foreign-class' });
    expect(await checkIn({ is: 'family', replyId: randomUUID() })).toMatchObject({ outcome: 'rejected', code: 'event.foreign-class' });
  });

  it('see what the child shares, and no longer when it is taken back', async () => {
    const projectId = randomUUID();
    await api.db.query("insert into project (id, owner_id, class_id, title, shared_at) values ($1, $2, $3, '我的灯', now())", [projectId, child, api.club.own.id]);
    await api.db.query("insert into revision (id, project_id, device_id, work) values (gen_random_uuid(), $1, 'd', $2)", [projectId, JSON.stringify({ source: { mode: 'text', code: 'void setup(){}' }, diagram: { version: 1, parts: [{ id: 'a', type: 'wokwi-led' }], connections: [] } })]);
    expect((await page()).works).toMatchObject([{ id: projectId, title: '我的灯' }]);
    expect(await family.get('families.work', { params: { token, projectId } })).toMatchObject({ code: 'void setup(){}', parts: [{ kind: 'wokwi-led', count: 1 }] });
    await api.db.query('update project set shared_at = null where id = $1', [projectId]);
    expect([(await page()).works, (await family.call('families.work', { params: { token, projectId } })).status]).toEqual([[], 404]);
  });

  it('find a summary of one page', async () => {
    const { pdf } = await teacher.get('events.summary-pdf', { params: { eventId }, query: { language: 'en' } });
    expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });
});
