import { randomUUID } from 'node:crypto';
import { sendUp, startTestApi, type TestApi, type TestClient } from '@kindling/testing';

const year = 2025;
const full = (points: number) => ({ conflict: false, points: { regular: points, works: points, open: points } });
const pupilPoints = { conflict: false, points: { works: 5, grit: 4, helps: 4 } };
const origin = 'http://127.0.0.1';

describe('the review of a year', () => {
  let api: TestApi;
  let organiser: TestClient;
  let admin: TestClient;
  let second: TestClient;
  let teacher: TestClient;
  let params: { branchId: string; year: number };
  let ofClass: { classId: string; year: number };
  const [reviewId, club, pupil] = [randomUUID(), randomUUID(), randomUUID()];
  const step = (to: 'collecting' | 'judging' | 'decided') => organiser.call('review.step', { params, body: { to } });
  const score = (who: TestClient, nominationId: string, body: { conflict: boolean; points: Record<string, number> }) => who.call('review.score', { params: { ...params, nominationId }, body });
  beforeEach(async () => {
    api = await startTestApi();
    [organiser, admin, teacher] = [await api.as(api.club.organiser), await api.as(api.club.admin), await api.as(api.club.own.teacher)];
    const other = randomUUID();
    await api.db.query("insert into person (id, school_id, role, name, login) values ($1::uuid, $2, 'organiser', '副主任', $1::text)", [other, api.club.own.schoolId]);
    await api.db.query('insert into branch_member (branch_id, person_id) values ($1, $2)', [api.club.branch, other]);
    second = await api.as(other);
    [params, ofClass] = [{ branchId: api.club.branch, year }, { classId: api.club.own.id, year }];
    await api.db.query("insert into live_class (id, class_id, lesson_id, tutor_id, state, opened_at, closed_at) values (gen_random_uuid(), $1, 'gone', $2, 'closed', '2026-03-01T02:00:00Z', '2026-03-01T03:00:00Z')", [api.club.own.id, api.club.own.tutor]);
    await organiser.get('review.open', { params, body: { reviewId } });
    await admin.get('review.nominate', { params: { ...params, nominationId: club }, body: { kind: 'club', subjectId: api.club.own.schoolId, reason: '每周都在' } });
    await teacher.get('review.nominate-pupil', { params: { ...ofClass, nominationId: pupil }, body: { personId: api.club.own.pupils[0] ?? '', reason: '帮了很多同学' } });
  });
  afterEach(async () => { await api.stop(); });
  async function decided(): Promise<void> {
    await step('judging');
    for (const who of [organiser, second]) { await score(who, club, full(4)); await score(who, pupil, pupilPoints); }
    await step('decided');
  }

  it('stands the club’s words beside the desk’s own numbers', async () => {
    await teacher.get('review.write-club', { params: ofClass, body: { did: '上了一年课', hard: '冬天冷', next: '继续' } });
    const found = await organiser.get('review.of-branch', { params });
    const desk = await organiser.get('overview.numbers', { params: { branchId: api.club.branch }, query: { from: '2025-09-01', to: '2026-08-31' } });
    expect(found.clubs.map(({ schoolId, numbers }) => [schoolId, numbers])).toEqual(desk.schools.map(({ schoolId, numbers }) => [schoolId, numbers]));
    expect(found.clubs[0]).toMatchObject({ summary: { did: '上了一年课', hard: '冬天冷' }, numbers: { sessions: 1 } });
    expect((await organiser.call('review.write-club', { params: { classId: api.club.foreign.id, year }, body: { did: 'x', hard: '', next: '' } })).status).toBeGreaterThanOrEqual(403);
  });

  it('names no pupil to organisers, and the name to whoever looks after the class', async () => {
    await decided();
    const told = JSON.stringify(await organiser.get('review.of-branch', { params }));
    for (const secret of ['张小禾', api.club.own.pupils[0] ?? 'x']) expect(told).not.toContain(secret);
    expect((await teacher.get('review.of-class', { params: ofClass })).pupils.find((each) => each.name === '张小禾')?.nominated).toEqual({ reason: '帮了很多同学', wins: true });
    expect((await (await api.as(api.club.foreignOrganiser)).call('review.of-branch', { params })).status).toBe(404);
  });

  it('is scored whole, by several, not by whoever nominated; a conflict takes the own sheet away', async () => {
    expect((await score(organiser, club, full(4))).error?.code).toBe('review.not-now');
    await step('judging');
    expect((await score(admin, club, full(5))).error?.code).toBe('review.barred');
    expect((await score(organiser, club, { conflict: false, points: { regular: 5 } })).error?.code).toBe('review.not-whole');
    await score(organiser, club, full(5));
    await score(second, club, full(5));
    const before = await organiser.get('review.of-branch', { params });
    expect(before.nominations.find((each) => each.id === club)?.result).toEqual({ average: null, sheets: 2, place: null, wins: false });
    await score(second, club, { conflict: true, points: {} });
    await step('decided');
    expect((await organiser.get('review.of-branch', { params })).nominations.find((each) => each.id === club)?.result).toEqual({ average: 10_000, sheets: 1, place: null, wins: false });
  });

  it('changes no rule once scoring has begun, and nothing that everybody has seen', async () => {
    const { review } = await organiser.get('review.of-branch', { params });
    if (!review) throw new Error('no review');
    const page = { foreword: { zh: '好的一年', en: 'A good year' }, pictures: [], sharing: { at: null, talks: [] }, criteria: review.criteria, seats: review.seats };
    const heavier = { ...review.criteria, club: review.criteria.club.map((each) => ({ ...each, weight: each.weight + 1 })) };
    expect((await organiser.call('review.set', { params, body: { ...page, criteria: heavier } })).error?.code).toBe('review.weights');
    await step('judging');
    expect((await organiser.call('review.set', { params, body: { ...page, seats: { ...review.seats, club: 5 } } })).error?.code).toBe('review.not-now');
    expect((await organiser.call('review.set', { params, body: page })).status).toBe(200);
    expect((await organiser.call('review.publish', { params, body: { published: true } })).error?.code).toBe('review.not-now');
    await step('decided');
    await organiser.get('review.publish', { params, body: { published: true } });
    expect((await step('judging')).error?.code).toBe('review.not-now');
  });

  it('keeps slides of a talk, shows them with the published page only, and never as a page', async () => {
    const { review } = await organiser.get('review.of-branch', { params });
    if (!review) throw new Error('no review');
    const [fileId, visitor] = [randomUUID(), await api.as(null)];
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(900, 7)]);
    const sent = (bytes: Buffer, who = organiser) => sendUp(who, { purpose: 'talk-slides', placeId: reviewId }, bytes, { name: '反馈不过夜.pdf', partBytes: 500 });
    const finish = (id: string, uploadId: string) => organiser.call('review.add-slides', { params: { ...params, fileId: id }, body: { uploadId } });
    const talks = (id: string) => organiser.call('review.set', { params, body: { foreword: review.foreword, pictures: [], criteria: review.criteria, seats: review.seats, sharing: { at: null, talks: [{ title: '反馈不过夜', speaker: '李明', minutes: 15, slides: null, file: { id, name: '别的名字' } }] } } });
    const { uploadId } = await sent(pdf);
    expect((await talks(fileId)).status).toBe(404);
    expect((await finish(fileId, randomUUID())).status).toBe(404);
    for (let again = 0; again < 2; again += 1) expect((await finish(fileId, uploadId)).body).toEqual({ name: '反馈不过夜.pdf' });
    expect((await finish(randomUUID(), uploadId)).status).toBe(404);
    expect((await talks(fileId)).status).toBe(200);
    expect((await organiser.get('review.of-branch', { params })).review?.sharing.talks[0]?.file).toEqual({ id: fileId, name: '反馈不过夜.pdf' });
    const script = randomUUID();
    expect((await finish(script, (await sent(Buffer.from('<script>alert(1)</script>'))).uploadId)).error?.code).toBe('material.not-pdf');
    expect((await sent(pdf, teacher)).status).toBe(404);

    const open = () => fetch(`${api.url}/api/public/years/${reviewId}/slides/${fileId}`);
    expect((await open()).status).toBe(404);
    await decided();
    await organiser.get('review.publish', { params, body: { published: true } });
    const answer = await open();
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([200, 'application/pdf', 'nosniff']);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
    expect((await visitor.get('review.page', { params: { reviewId } })).sharing.talks[0]?.file?.name).toBe('反馈不过夜.pdf');
    expect((await fetch(`${api.url}/api/public/years/${reviewId}/slides/${script}`)).status).toBe(404);
    expect((await (await api.as(api.club.foreignOrganiser)).call('review.slides', { params: { ...params, fileId } })).status).toBe(404);
    await organiser.get('review.publish', { params, body: { published: false } });
    expect((await open()).status).toBe(404);
  });

  it('is a page for everybody without a pupil’s name, and gone when it is taken back', async () => {
    await decided();
    const visitor = await api.as(null);
    const page = () => visitor.call('review.page', { params: { reviewId } });
    expect((await page()).status).toBe(404);
    await organiser.get('review.publish', { params, body: { published: true } });
    const { body } = await page();
    expect(body?.numbers[0]).toMatchObject({ value: 1 });
    expect(body?.awards.map(({ kind, count }) => [kind, count])).toEqual([['club', 1], ['pupil', 1]]);
    expect(JSON.stringify(body)).not.toMatch(/张小禾|帮了很多同学/);
    await organiser.get('review.publish', { params, body: { published: false } });
    expect((await page()).status).toBe(404);
  });

  it('shows a chosen photo only as long as its families agree', async () => {
    const [eventId, photoId] = [randomUUID(), randomUUID()];
    await api.db.query("insert into club_event (id, school_id, kind, state, title_zh, title_en, text_zh, text_en, where_zh, where_en, starts_at, ends_at, family_places, contact, needs, created_by) values ($1, $2, 'salon', 'over', '沙龙', '', 'x', '', 'x', '', '2026-03-02T02:00:00Z', '2026-03-02T04:00:00Z', 5, '', '', $3)", [eventId, api.club.own.schoolId, api.club.own.teacher]);
    await api.db.query("insert into event_photo (id, event_id, state, marking, people, caption_zh, caption_en, width, height, small, large) values ($1, $2, 'published', 'people', 1, '', '', 4, 3, '\\x00', '\\x00')", [photoId, eventId]);
    await api.db.query('insert into event_photo_person (photo_id, person_id) values ($1, $2)', [photoId, api.club.own.pupils[0]]);
    const say = (given: boolean) => api.db.query("insert into photo_consent (id, person_id, given, version, recorded_at) values (gen_random_uuid(), $1, $2, '1', clock_timestamp())", [api.club.own.pupils[0], given]);
    await say(true);
    const { review } = await organiser.get('review.of-branch', { params });
    if (!review) throw new Error('no review');
    await organiser.get('review.set', { params, body: { foreword: review.foreword, pictures: [{ eventId, photoId }], sharing: review.sharing, criteria: review.criteria, seats: review.seats } });
    await decided();
    await organiser.get('review.publish', { params, body: { published: true } });
    const pictures = async () => (await (await api.as(null)).get('review.page', { params: { reviewId } })).pictures.length;
    expect(await pictures()).toBe(1);
    await say(false);
    expect(await pictures()).toBe(0);
  });

  it('gives signed certificates once, prints them for the class, and counts them as awards', async () => {
    await decided();
    const print = () => organiser.get('review.certificates', { params, body: { language: 'zh', origin } });
    expect([(await print()).given, (await print()).given]).toEqual([1, 0]);
    expect((await teacher.get('review.class-certificates', { params: ofClass, body: { language: 'en', origin } })).pdf.slice(0, 4)).toBe('JVBE');
    expect((await teacher.call('review.class-certificates', { params: { classId: api.club.own.id, year: 2030 }, body: { language: 'en', origin } })).status).toBe(404);
    const mine = await (await api.as(api.club.own.pupils[0] ?? '')).get('badges.mine');
    expect(mine.badges.map(({ title }) => title.zh)).toEqual(['年度小创客']);
  });
});
