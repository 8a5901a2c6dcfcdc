import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';

const led = (missing: number, broken = 0) => ({ part: 'wokwi-led', missing, broken });
const contents = { 'wokwi-arduino-uno': 1, 'wokwi-led': 2 };
const text = (word: string) => ({ zh: word, en: word });

describe('the kit cupboard', () => {
  let api: TestApi;
  let teacher: TestClient;
  let classId: string;
  beforeEach(async () => {
    api = await startTestApi();
    teacher = await api.as(api.club.own.teacher);
    classId = api.club.own.id;
  });
  afterEach(async () => { await api.stop(); });

  const cupboard = () => teacher.get('kits.cupboard', { params: { classId } });
  const add = (kitIds: string[]) => teacher.call('kits.add', { params: { classId }, body: { kitIds, contents } });
  const lend = (kitId: string, loanId: string = randomUUID(), personIds = [api.club.own.pupils[0] ?? '']) => teacher.call('kits.lend', { params: { classId, kitId }, body: { loanId, personIds } });
  const takeBack = (kitId: string, loanId: string, shortages = [led(1)], note = '') => teacher.call('kits.take-back', { params: { classId, kitId }, body: { loanId, shortages, note } });

  it('labels new kits in turn, once for each id, even when two add at once', async () => {
    const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()];
    await Promise.all([add([one, two]), add([three]), add([one, two])]);
    expect((await cupboard()).kits.map((kit) => kit.label)).toEqual(['K01', 'K02', 'K03']);
    expect((await cupboard()).kits.map((kit) => kit.id).sort()).toEqual([one, two, three].sort());
  });

  it('goes out and comes back, with what is missing now; a lost answer may be asked for again', async () => {
    const [kitId, loanId] = [randomUUID(), randomUUID()];
    await add([kitId]);
    expect((await lend(kitId, loanId)).status).toBe(200);
    expect((await lend(kitId, loanId)).status).toBe(200);
    expect(await lend(kitId)).toMatchObject({ error: { code: 'kit.is-lent' } });
    expect((await cupboard()).kits).toMatchObject([{ state: { is: 'lent', loanId, holders: [{ personId: api.club.own.pupils[0] }] } }]);
    expect((await takeBack(kitId, loanId, [led(2, 1)])).error?.code).toBe('kit.part-not-in-kit');
    expect((await takeBack(kitId, loanId, [led(1, 1)], '一个灯烧了')).status).toBe(200);
    expect((await takeBack(kitId, loanId, [])).status).toBe(200);
    expect((await cupboard()).kits).toMatchObject([{ state: { is: 'in' }, shortages: [led(1, 1)] }]);
    expect((await teacher.get('kits.loans', { params: { classId } })).loans).toMatchObject([{ id: loanId, label: 'K01', lentBy: 'teacher', shortages: [led(1, 1)], note: '一个灯烧了' }]);
  });

  it('is lent once when two hands reach for it', async () => {
    const kitId = randomUUID();
    await add([kitId]);
    const answers = await Promise.all([lend(kitId), lend(kitId), lend(kitId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('is filled from spares, and given up only when it is in', async () => {
    const [kitId, loanId] = [randomUUID(), randomUUID()];
    await add([kitId]);
    await teacher.get('kits.count', { params: { classId, kitId }, body: { shortages: [led(2)] } });
    await teacher.get('kits.set-spare', { params: { classId }, body: { part: 'wokwi-led', count: 1 } });
    expect(await teacher.get('kits.fill', { params: { classId, kitId }, body: {} })).toEqual({ filled: { 'wokwi-led': 1 } });
    expect(await cupboard()).toMatchObject({ spares: {}, kits: [{ shortages: [led(1)] }] });
    await lend(kitId, loanId);
    expect(await teacher.call('kits.retire', { params: { classId, kitId } })).toMatchObject({ error: { code: 'kit.is-lent' } });
    await takeBack(kitId, loanId);
    await teacher.get('kits.retire', { params: { classId, kitId } });
    expect((await cupboard()).kits).toEqual([]);
    await add([randomUUID()]);
    expect((await cupboard()).kits).toMatchObject([{ label: 'K02' }]);
  });

  it('hides kits of another school and pupils of another class, and never hands a known id to another school', async () => {
    const [kitId, foreign] = [randomUUID(), await api.as(api.club.foreign.teacher)];
    await foreign.get('kits.add', { params: { classId: api.club.foreign.id }, body: { kitIds: [kitId], contents } });
    expect((await cupboard()).kits).toEqual([]);
    expect((await lend(kitId)).status).toBe(404);
    expect((await add([kitId])).status).toBe(409);
    const own = randomUUID();
    await add([own]);
    expect((await lend(own, randomUUID(), [api.club.neighbour.pupils[0] ?? ''])).status).toBe(404);
    const neighbour = await api.as(api.club.neighbour.teacher);
    expect((await neighbour.get('kits.cupboard', { params: { classId: api.club.neighbour.id } })).kits).toMatchObject([{ id: own }]);
  });

  it('says which lessons the class can do with what is left, from the circuits of the lessons', async () => {
    const diagram = { version: 1, connections: [], parts: ['wokwi-arduino-uno', 'wokwi-led', 'wokwi-led'].map((type, at) => ({ id: `p${at}`, type, left: 0, top: 0 })) };
    await api.db.query("insert into course (id, version, content) values ('maker-club-1', 'test', $1)", [JSON.stringify({ id: 'maker-club-1' })]);
    await api.db.query("insert into lesson (id, course_id, number, version, content) values ('one', 'maker-club-1', 1, 'test', $1)", [JSON.stringify({ id: 'one', number: 1, title: text('灯'), steps: [] })]);
    await api.db.query("insert into exercise (id, lesson_id, version, content) values ('ex', 'one', 'test', $1)", [JSON.stringify({ id: 'ex', title: text('灯'), checks: [], reference: { code: '', diagram } })]);
    const kitIds = [randomUUID(), randomUUID()];
    await add(kitIds);
    const passports = async () => (await teacher.get('kits.passports', { params: { classId } })).passports;
    const pupils = (await cupboard()).pupils.length;
    expect(await passports()).toMatchObject([{ lessonId: 'one', pupils, kits: 2, ready: 2, verdict: { pupilsPerKit: Math.ceil(pupils / 2) }, needs: [{ part: 'wokwi-arduino-uno', need: 1, have: 2 }, { part: 'wokwi-led', need: 2, have: 4 }] }]);
    for (const kitId of kitIds) await teacher.get('kits.count', { params: { classId, kitId }, body: { shortages: [led(1)] } });
    expect(await passports()).toMatchObject([{ ready: 0, verdict: { is: 'impossible' } }]);
    await teacher.get('kits.set-spare', { params: { classId }, body: { part: 'wokwi-led', count: 1 } });
    expect(await passports()).toMatchObject([{ ready: 1, fills: [{ label: 'K01', part: 'wokwi-led', count: 1 }] }]);
  });
});
