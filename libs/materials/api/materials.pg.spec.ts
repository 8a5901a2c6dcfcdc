import { randomUUID } from 'node:crypto';
import { libraryLimits } from '@kindling/contracts';
import { countQueries, sendUp, startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { fromPhone, pdfOfPages, picture } from '@kindling/testing/files';

const none = { zh: '', en: '' };
const paper = { kind: 'work-sheet', licence: 'own-work', title: { zh: '面包板接线图', en: 'Breadboard wiring sheet' }, text: { zh: '绿色发光二极管怎么接', en: 'How a green LED is wired' }, source: '王老师', lessonId: null, shared: false } as const;
const link = { is: 'link', address: 'https://example.org/led' } as const;
type Paper = Omit<typeof paper, 'title' | 'text' | 'shared' | 'lessonId' | 'licence'> & { title: { zh: string; en: string }; text: { zh: string; en: string }; shared: boolean; lessonId: string | null; licence: 'own-work' | 'school-only' };

describe('the library of materials', () => {
  let api: TestApi;
  let teacher: TestClient;
  let pupil: TestClient;
  beforeEach(async () => {
    api = await startTestApi();
    [teacher, pupil] = [await api.as(api.club.own.teacher), await api.as(api.club.own.pupils[0] ?? '')];
    await api.db.query("insert into course (id, version, content) values ('maker-club-1', 'test', $1)", [JSON.stringify({ id: 'maker-club-1', title: none, summary: none })]);
    for (const [number, id] of ['one', 'two'].entries()) await api.db.query("insert into lesson (id, course_id, number, version, content) values ($1, 'maker-club-1', $2, 'test', $3)", [id, number + 1, JSON.stringify({ id, number: number + 1, title: { zh: `第${id}课`, en: id }, steps: [] })]);
    await api.db.query("insert into lesson_opening (class_id, lesson_id, opens_at) values ($1, 'one', now() - interval '1 day'), ($1, 'two', now() + interval '1 day')", [api.club.own.id]);
  });
  afterEach(async () => { await api.stop(); });

  const at = (materialId: string, classId = api.club.own.id) => ({ params: { classId, materialId } });
  const put = (materialId: string, written: Partial<Paper> = {}, content: object = link, who = teacher, classId = api.club.own.id) =>
    who.call('materials.put', { ...at(materialId, classId), body: { ...paper, ...written, content: content as typeof link } });
  const find = (who: TestClient, q = '', more: object = {}, classId = api.club.own.id) => who.get('materials.find', { params: { classId }, query: { q, ...more } });
  const titles = async (who: TestClient, q = '', more: object = {}) => (await find(who, q, more)).materials.map(({ title }) => title.zh);
  const sent = async (bytes: Buffer, name = 'x.pdf', who = teacher, partBytes?: number) => ({ is: 'file', uploadId: (await sendUp(who, { purpose: 'material', placeId: api.club.own.id }, bytes, { name, ...(partBytes ? { partBytes } : {}) })).uploadId });
  const file = (who: TestClient, materialId: string, classId = api.club.own.id) => fetch(`${api.url}/api/classes/${classId}/materials/${materialId}/file`, { headers: { cookie: who.cookie } });

  it('finds a title in Chinese without spaces, in pinyin, by first letters and in English; titles first', async () => {
    await put(randomUUID());
    await put(randomUUID(), { title: { zh: '蜂鸣器数据', en: 'Buzzer data' }, text: { zh: '放在接线图旁边看', en: '' } });
    await put(randomUUID(), { title: { zh: '百分之百_会用', en: '' }, text: none });
    for (const q of ['面包板接线', '接线图 面包板', 'mianbaoban', 'mbbjxt', 'jiexian mianbao', 'breadboard', 'wiring sheet']) expect(await titles(pupil, q)).toEqual(['面包板接线图']);
    expect(await titles(pupil, 'jxt')).toEqual(['面包板接线图', '蜂鸣器数据']);
    expect(await titles(pupil, '王老师')).toHaveLength(3);
    for (const q of ['舵机', 'zzz', '%', '_', '!!', "' or 1=1"]) expect((await find(pupil, q)).total).toBe(0);
    expect(await titles(pupil, '', { kind: 'data-sheet' })).toEqual([]);
  });

  it('shows pupils what belongs to no lesson or to an open one, and nothing of a closed one, by its address either', async () => {
    const [open, closed] = [randomUUID(), randomUUID()];
    const content = await sent(pdfOfPages(['1 0 0']), '工作单.pdf');
    await put(open, { lessonId: 'one', title: { zh: '一', en: '' } });
    expect((await put(closed, { lessonId: 'two', title: { zh: '二', en: '' } }, content)).status).toBe(200);
    expect([await titles(pupil), await titles(teacher), await titles(teacher, '', { lesson: 'two' })]).toEqual([['一'], ['一', '二'], ['二']]);
    expect((await find(pupil)).lessons.map(({ id }) => id)).toEqual(['one']);
    expect([(await file(pupil, closed)).status, (await file(teacher, closed)).status]).toEqual([404, 200]);
    expect((await put(randomUUID(), { lessonId: 'three' })).status).toBe(404);
  });

  it('keeps what is of one school there, and lets other schools see, not change, what is shared', async () => {
    const [own, shared] = [randomUUID(), randomUUID()];
    await put(own, { title: { zh: '只给本校', en: '' } });
    await put(shared, { title: { zh: '给大家', en: '' }, shared: true });
    const foreign = await api.as(api.club.foreign.teacher);
    const there = (await find(foreign, '', {}, api.club.foreign.id)).materials;
    expect(there.map(({ title, mayChange }) => [title.zh, mayChange])).toEqual([['给大家', false]]);
    expect((await find(foreign, '只给本校', {}, api.club.foreign.id)).total).toBe(0);
    expect((await put(shared, {}, link, foreign, api.club.foreign.id)).status).toBe(409);
    expect((await foreign.call('materials.remove', at(shared, api.club.foreign.id))).status).toBe(404);
    expect((await put(randomUUID(), { shared: true, licence: 'school-only' })).error?.code).toBe('material.not-to-share');
    expect((await find(pupil)).materials.every(({ mayChange }) => !mayChange)).toBe(true);
    expect((await put(randomUUID(), {}, link, pupil)).status).toBe(403);
  });

  it('is sent up in parts, kept once, and comes down to be saved, never shown', async () => {
    const id = randomUUID();
    const pdf = pdfOfPages(['1 0 0', '0 1 0']);
    const content = await sent(pdf, '接线图.exe', teacher, 400);
    // An answer that was lost on the way is asked for again.
    for (let again = 0; again < 2; again += 1) expect((await put(id, {}, content)).status).toBe(200);
    expect((await put(randomUUID(), {}, content)).status).toBe(404);
    const answer = await file(pupil, id);
    expect(Object.fromEntries(['content-type', 'x-content-type-options', 'content-security-policy', 'content-disposition'].map((name) => [name, answer.headers.get(name)]))).toEqual({
      'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'content-security-policy': "sandbox; default-src 'none'", 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('接线图.pdf')}`,
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
    expect((await put(id, { title: { zh: '改名', en: '' } }, { is: 'same' })).status).toBe(200);
    expect((await find(pupil, '改名')).materials).toMatchObject([{ content: { is: 'file', bytes: pdf.length } }]);
    await teacher.get('materials.remove', at(id));
    expect((await file(teacher, id)).status).toBe(404);
    expect(await api.db.query('select 1 from material_file union all select 1 from upload_part')).toEqual([]);
  });

  it('draws pictures anew and refuses whatever is neither paper nor picture; nothing of it stays', async () => {
    const id = randomUUID();
    const photo = fromPhone(await picture('jpeg'), 'GPS 35.05N 107.63E');
    expect((await put(id, { kind: 'work-sheet' }, await sent(photo, '实物.jpg'))).status).toBe(200);
    const bytes = Buffer.from(await (await file(pupil, id)).arrayBuffer()).toString('latin1');
    expect([bytes.slice(8, 12), bytes.includes('GPS')]).toEqual(['WEBP', false]);
    for (const hostile of ['<svg onload="alert(1)"/>', '<!doctype html><script>', 'PK\u0003\u0004', '\u00ff\u00d8\u00ff broken']) {
      const other = randomUUID();
      const content = await sent(Buffer.from(hostile, 'latin1'));
      for (let again = 0; again < 2; again += 1) expect((await put(other, {}, content)).error?.code).toBe('material.unknown-kind');
    }
    expect(await api.db.query('select 1 from upload_part')).toEqual([]);
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'x']) expect((await put(randomUUID(), {}, { is: 'link', address })).status).toBe(400);
  }, 60_000);

  it('shows page after page of a full shelf with the same few queries, and refuses one more', async () => {
    await put(randomUUID());
    const before = await countQueries(api, () => find(pupil, 'jxt'));
    await api.db.query(`insert into material (id, school_id, course_id, kind, licence, title_zh, title_en, text_zh, text_en, source, shared, address, title_finder, finder)
      select gen_random_uuid(), school_id, course_id, kind, licence, title_zh || n, '', '', '', '', false, address, title_finder, finder from material, generate_series(2, $1) n`, [libraryLimits.files]);
    expect(await countQueries(api, () => find(pupil, 'jxt'))).toBe(before);
    const [first, last] = [await find(pupil, 'jxt'), await find(pupil, 'jxt', { from: libraryLimits.files - 1 })];
    expect([first.total, first.materials.length, last.materials.length]).toEqual([libraryLimits.files, libraryLimits.page, 1]);
    expect((await put(randomUUID())).error?.code).toBe('material.library-full');
  });
});
