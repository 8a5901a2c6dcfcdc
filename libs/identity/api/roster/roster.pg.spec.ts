import { randomUUID } from 'node:crypto';
import type { RequestOf } from '@kindling/contracts';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';

type Row = RequestOf<'identity.import-roster'>['body']['rows'][number];
const row = (name: string, more: Partial<Row> = {}): Row => ({ personId: randomUUID(), name, tile: null, joins: false, namesake: false, consentOnPaper: false, ...more });

describe('keeping a roster', () => {
  let api: TestApi;
  let teacher: TestClient;
  let classId: string;
  let pupils: readonly string[];
  beforeEach(async () => {
    api = await startTestApi();
    ({ id: classId, pupils } = api.club.own);
    teacher = await api.as(api.club.own.teacher);
  });
  afterEach(async () => { await api.stop(); });

  const preview = async (...names: string[]) => (await teacher.get('identity.preview-roster', { params: { classId }, body: { rows: names.map((name) => ({ name, tile: null })) } })).rows;
  const write = (rows: Row[], by = teacher) => by.call('identity.import-roster', { params: { classId }, body: { rows } });
  const roster = async () => (await teacher.get('identity.roster', { params: { classId } })).pupils;
  const people = async () => (await api.db.query<{ count: number }[]>("select count(*)::int count from person where role = 'pupil'"))[0]?.count;

  describe('a list', () => {
    it('is looked at before anything is written', async () => {
      const before = await people();
      await api.db.query("update person set name = '王远' where id = $1", [api.club.neighbour.pupils[0]]);
      await api.db.query("update person set name = '异校' where id = $1", [api.club.foreign.pupils[0]]);
      await api.db.query("update person set name = '旧人', archived_at = now() where id = $1", [api.club.neighbour.pupils[1]]);
      const rows = await preview('张小禾', '新来的', '王远', '异校', '旧人', '新来的', '', '长'.repeat(41));
      expect(rows.map((each) => each.finding)).toEqual(['in-this-class', 'new', 'in-other-class', 'new', 'archived', 'twice-in-list', 'no-name', 'too-long']);
      expect(rows[2]?.known).toEqual({ personId: api.club.neighbour.pupils[0], classes: ['班 NGB333'] });
      expect(await people()).toBe(before);
    });

    it('adds pupils with PINs on free tiles, consent on paper, and a line in the audit for each', async () => {
      expect((await write([row('甲', { tile: 2 }), row('乙', { tile: 9, consentOnPaper: true }), row('丙')])).body).toEqual({ added: 3, joined: 0 });
      expect((await roster()).map((each) => [each.tile, each.name, each.consent])).toEqual([[1, '张小禾', 'missing'], [2, '马晓兰', 'missing'], [3, '李阳', 'missing'], [4, '甲', 'missing'], [5, '丙', 'missing'], [9, '乙', 'given']]);
      const { cards } = await teacher.get('identity.sign-in-cards', { params: { classId } });
      expect(cards.every((card) => /^\d{4}$/.test(card.pin))).toBe(true);
      const browser = await api.as(null);
      const [card] = cards.filter((each) => each.name === '甲');
      expect((await browser.call('identity.sign-in-pupil', { body: { code: api.club.own.code, personId: card?.personId ?? '', pin: card?.pin ?? '' } })).status).toBe(200);
      expect(await api.db.query("select 1 from audit_entry where action = 'pupil-added' and class_id = $1", [classId])).toHaveLength(3);
    });

    it('sent twice adds nobody twice', async () => {
      const rows = [row('甲'), row('乙')];
      expect((await write(rows)).body).toEqual({ added: 2, joined: 0 });
      expect((await write(rows)).body).toEqual({ added: 0, joined: 0 });
      expect(await roster()).toHaveLength(5);
    });

    it('adds all or none: a namesake that nobody has agreed to stops the whole list', async () => {
      expect(await write([row('甲'), row('李阳')])).toMatchObject({ status: 409, error: { code: 'resource.conflict', params: { name: '李阳' } } });
      expect(await roster()).toHaveLength(3);
      expect((await write([row('甲'), row('李阳', { namesake: true })])).body).toEqual({ added: 2, joined: 0 });
    });

    it('lets a pupil of the school into a second class, and nobody of another school', async () => {
      const known = api.club.neighbour.pupils[0] ?? '';
      expect((await write([row('张小禾', { personId: known, joins: true })])).body).toEqual({ added: 0, joined: 1 });
      const { classes } = await (await api.as(known)).get('identity.me');
      expect(classes.map((each) => each.id).sort()).toEqual([api.club.neighbour.id, classId].sort());
      expect((await write([row('x', { personId: api.club.foreign.pupils[0] ?? '', joins: true })])).status).toBe(404);
      expect((await write([row('x', { personId: api.club.own.tutor, joins: true })])).status).toBe(404);
      expect((await write([row('x', { personId: api.club.foreign.pupils[0] ?? '' })])).status).toBe(409);
    });

    it('is not for tutors, pupils or other classes', async () => {
      for (const [who, status] of [[api.club.own.tutor, 403], [pupils[0] ?? '', 403], [api.club.neighbour.teacher, 404], [api.club.foreignOrganiser, 404]] as const) expect((await write([row('甲')], await api.as(who))).status).toBe(status);
      expect(await roster()).toHaveLength(3);
    });

    it('of two hundred asks the database for little more than its writing', async () => {
      const rows = Array.from({ length: 200 }, (_, at) => row(`学生${at}`));
      expect((await write(rows)).body).toEqual({ added: 200, joined: 0 });
      const tiles = (await roster()).map((each) => each.tile);
      expect(new Set(tiles).size).toBe(203);
    });
  });

  describe('one pupil', () => {
    const one = () => ({ params: { classId, personId: pupils[0] ?? '' } });

    it('is renamed and gets another tile', async () => {
      await teacher.get('identity.edit-pupil', { ...one(), body: { name: '张小荷', tile: 7 } });
      expect((await roster()).find((each) => each.id === pupils[0])).toMatchObject({ name: '张小荷', tile: 7 });
    });

    it('put away is signed out, in no list, and comes back whole', async () => {
      const he = await api.as(pupils[0] ?? '');
      await teacher.get('identity.archive-pupil', { ...one(), body: { archived: true } });
      expect((await he.call('identity.me')).status).toBe(401);
      expect(await roster()).toHaveLength(2);
      expect((await teacher.get('identity.archived-pupils', { params: { classId } })).pupils).toMatchObject([{ id: pupils[0], name: '张小禾', tile: 1 }]);
      await teacher.get('identity.archive-pupil', { ...one(), body: { archived: false } });
      expect(await roster()).toHaveLength(3);
    });

    it('taken out of the class keeps their work', async () => {
      await api.db.query("insert into step_progress (person_id, class_id, lesson_id, step_id, state) values ($1, $2, 'a', 'b', 'done')", [pupils[0], classId]);
      await teacher.get('identity.leave-class', one());
      expect(await roster()).toHaveLength(2);
      expect(await api.db.query('select 1 from step_progress where person_id = $1', [pupils[0]])).toHaveLength(1);
      expect((await teacher.call('identity.leave-class', one())).status).toBe(404);
    });

    it('of another class is nobody here', async () => {
      const params = { classId, personId: api.club.neighbour.pupils[0] ?? '' };
      expect((await teacher.call('identity.edit-pupil', { params, body: { name: 'x', tile: 1 } })).status).toBe(404);
      expect((await teacher.call('identity.archive-pupil', { params, body: { archived: true } })).status).toBe(404);
    });
  });

  describe('a new term', () => {
    const term = (more: object = {}) => ({ newClassId: randomUUID(), name: '八年级（2）班', courseId: 'maker-club-1', pupilIds: [pupils[0] ?? '', pupils[2] ?? ''], archiveOld: true, ...more });
    const start = (body: ReturnType<typeof term>, by = teacher) => by.call('identity.start-term', { params: { classId }, body });
    beforeEach(async () => { await api.db.query("insert into course (id, version, content) values ('maker-club-1', 't', '{}') on conflict do nothing"); });

    it('takes the grown-ups and the chosen pupils, with tiles and PINs, and puts the old class away', async () => {
      const body = term();
      const begun = await start(body);
      expect(begun.body).toMatchObject({ classId: body.newClassId, code: expect.stringMatching(/^[A-HJ-NP-Z2-9]{6}$/) as string });
      const { pupils: there } = await teacher.get('identity.roster', { params: { classId: body.newClassId } });
      expect(there.map((each) => [each.tile, each.name])).toEqual([[1, '张小禾'], [3, '李阳']]);
      expect((await teacher.get('identity.me')).classes.map((each) => each.id)).toEqual([body.newClassId]);
      expect((await (await api.as(api.club.own.tutor)).call('identity.roster', { params: { classId: body.newClassId } })).status).toBe(200);
    });
    it('asked for twice is one class', async () => {
      const body = term({ archiveOld: false });
      const first = await start(body);
      expect((await start(body)).body).toEqual(first.body);
      expect((await start(term({ newClassId: api.club.neighbour.id }))).status).toBe(409);
    });
    it('takes nobody who is not in the class and no unknown course, and leaves nothing half done', async () => {
      expect((await start(term({ pupilIds: [api.club.neighbour.pupils[0] ?? ''] }))).status).toBe(404);
      expect((await start(term({ courseId: 'none-such' }))).status).toBe(404);
      expect(await api.db.query("select 1 from club_class where name = '八年级（2）班'")).toHaveLength(0);
      expect((await start(term(), await api.as(api.club.own.tutor))).status).toBe(403);
    });
  });
});
