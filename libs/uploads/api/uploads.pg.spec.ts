import { createHash, randomBytes } from 'node:crypto';
import { uploadPurposes, type UploadPurpose } from '@kindling/contracts';
import { announceFile, putContest, sendPart, sendUp, startTestApi, tus, type ContestProps, type TestApi, type TestClient } from '@kindling/testing';

const partType = 'application/offset+octet-stream';

describe('files on their way up', () => {
  let api: TestApi;
  let [teacher, tutor]: TestClient[] = [];
  beforeEach(async () => {
    api = await startTestApi();
    await api.db.query("insert into course (id, version, content) values ('maker-club-1', 'test', '{}')");
    [teacher, tutor] = [await api.as(api.club.own.teacher), await api.as(api.club.own.tutor)];
  });
  afterEach(async () => { await api.stop(); });

  const place = (purpose: UploadPurpose = 'material', placeId = api.club.own.id) => ({ purpose, placeId });
  const begin = async (size: number, who = teacher as TestClient, name = 'x.pdf'): Promise<string> => (await announceFile(who, place(), size, name)).headers.get('location') ?? '';
  const offset = async (path: string, who = teacher as TestClient): Promise<[number, string | null]> => { const { status, headers } = await tus(who, 'HEAD', path); return [status, headers.get('upload-offset')]; };
  const kept = async (): Promise<{ state: string; at: string; bytes: Buffer | null }[]> => api.db.query("select state, u.at, (select string_agg(p.bytes, ''::bytea order by p.at) from upload_part p where p.upload_id = u.id) bytes from upload u");

  it('go on where they stopped, part by part, and are whole byte for byte', async () => {
    const file = randomBytes(1000);
    const path = await begin(file.length, teacher, '接线图.pdf');
    expect(path).toMatch(/^\/api\/uploads\/[0-9a-f-]{36}$/);
    expect(await offset(path)).toEqual([200, '0']);
    for (const [at, to] of [[0, 400], [400, 401], [401, 1000]] as const) {
      const { status, headers } = await sendPart(teacher as TestClient, path, at, file.subarray(at, to));
      expect([status, headers.get('upload-offset'), headers.get('tus-resumable')]).toEqual([204, String(to), '1.0.0']);
      expect(await offset(path)).toEqual([200, String(to)]);
    }
    const [row] = await kept();
    expect([row?.state, row?.bytes?.equals(file)]).toEqual(['whole', true]);
    expect(await api.db.query('select name from upload')).toEqual([{ name: '接线图.pdf' }]);
  });

  it('take no part that does not begin where the bytes end, and tell where that is', async () => {
    const path = await begin(10);
    await sendPart(teacher as TestClient, path, 0, Buffer.from('abcd'));
    for (const at of [0, 3, 5, 10]) expect(await sendPart(teacher as TestClient, path, at, Buffer.from('xy'))).toMatchObject({ status: 409, code: 'upload.moved-on' });
    expect(await sendPart(teacher as TestClient, path, 4, Buffer.from('1234567'))).toMatchObject({ status: 413, code: 'upload.too-long' });
    expect(await offset(path)).toEqual([200, '4']);
  });

  it('take a part once when two come at the same moment', async () => {
    const path = await begin(8);
    const both = await Promise.all(['aaaa', 'bbbb', 'cccc'].map((letters) => sendPart(teacher as TestClient, path, 0, Buffer.from(letters))));
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
    expect((await kept())[0]?.bytes?.length).toBe(4);
  });

  it('take nothing that was damaged on the way', async () => {
    const path = await begin(4);
    const send = (checksum: string) => tus(teacher as TestClient, 'PATCH', path, { 'content-type': partType, 'upload-offset': '0', 'upload-checksum': checksum }, Buffer.from('abcd'));
    expect(await send(`sha256 ${createHash('sha256').update('abce').digest('base64')}`)).toMatchObject({ status: 460, code: 'upload.damaged' });
    expect(await send('md5 AAAA')).toMatchObject({ status: 400 });
    expect(await offset(path)).toEqual([200, '0']);
    expect((await send(`sha1 ${createHash('sha1').update('abcd').digest('base64')}`)).status).toBe(204);
  });

  it('are stopped before the first byte when they are too large, empty or too many', async () => {
    for (const [size, status, code] of [[8_400_001, 413, 'material.too-big'], [0, 422, 'upload.empty'], [Number.MAX_SAFE_INTEGER, 400, 'request.malformed']] as const) expect(await announceFile(teacher as TestClient, place(), size)).toMatchObject({ status, code });
    await api.db.query("insert into upload (id, purpose, place_id, person_id, name, size, at) select gen_random_uuid(), 'material', $1, $2, 'x', 8400000, 8400000 from generate_series(1, 3)", [api.club.own.id, api.club.own.teacher]);
    expect(await announceFile(tutor as TestClient, place(), 1)).toMatchObject({ status: 409, code: 'upload.full' });
    await api.db.query("update upload set touched_at = now() - interval '25 hours'");
    expect((await announceFile(tutor as TestClient, place(), 1)).status).toBe(201);
    // A part is never larger than a request may be.
    const path = await begin(1_000_000);
    expect((await tus(teacher as TestClient, 'PATCH', path, { 'content-type': partType, 'upload-offset': '0' }, Buffer.alloc(600 * 1024))).status).toBe(413);
  });

  it('belong to whoever began them: to nobody else of the class, and to no other school', async () => {
    const path = await begin(4);
    const { own, neighbour, foreign, foreignOrganiser } = api.club;
    for (const person of [own.tutor, own.pupils[0], neighbour.teacher, foreign.teacher, foreignOrganiser]) {
      const other = await api.as(person ?? null);
      for (const method of ['HEAD', 'DELETE']) expect([403, 404]).toContain((await tus(other, method, path)).status);
      expect([403, 404]).toContain((await sendPart(other, path, 0, Buffer.from('evil'))).status);
    }
    const visitor = await api.as(null);
    expect([(await tus(visitor, 'HEAD', path)).status, (await sendPart(visitor, path, 0, Buffer.from('evil'))).status, (await announceFile(visitor, place(), 4)).status]).toEqual([401, 401, 401]);
    expect(await offset(path)).toEqual([200, '0']);
    await api.db.query('delete from membership where person_id = $1', [own.teacher]);
    expect((await sendPart(await api.as(own.teacher), path, 0, Buffer.from('late'))).status).toBe(404);
  });

  it('cannot be brought where one may not bring them, whatever they are for', async () => {
    const { own, neighbour, foreign, branch, organiser, foreignOrganiser } = api.club;
    const placeOf = await placesOf(api);
    const [pupil, other] = [own.pupils[0] ?? '', own.pupils[1] ?? ''];
    const everywhere = [neighbour.teacher, neighbour.pupils[0] ?? '', foreign.teacher, foreign.pupils[0] ?? '', foreignOrganiser];
    const mayNot: Record<UploadPurpose, string[]> = { deck: [pupil, ...everywhere], material: [pupil, ...everywhere], 'contest-video': [other, ...everywhere], 'contest-photo': [other, ...everywhere], 'event-paper': [pupil, foreign.teacher, foreignOrganiser], 'talk-slides': [pupil, own.teacher, foreign.teacher, foreignOrganiser], 'lesson-film': [pupil, ...everywhere] };
    const may: Record<UploadPurpose, string[]> = { deck: [own.tutor], material: [own.teacher], 'contest-video': [pupil, own.teacher], 'contest-photo': [pupil], 'event-paper': [own.teacher], 'talk-slides': [organiser], 'lesson-film': [own.teacher] };
    expect(branch).not.toBe('');
    for (const purpose of uploadPurposes) {
      for (const person of mayNot[purpose]) expect([purpose, [403, 404].includes((await announceFile(await api.as(person), { purpose, placeId: placeOf[purpose] }, 4)).status)]).toEqual([purpose, true]);
      for (const person of may[purpose]) expect([purpose, (await announceFile(await api.as(person), { purpose, placeId: placeOf[purpose] }, 4)).status]).toEqual([purpose, 201]);
      expect([purpose, (await announceFile(await api.as(may[purpose][0] ?? ''), { purpose, placeId: organiser }, 4)).status]).toEqual([purpose, 404]);
    }
  });

  it('are gone after a day untouched, and after they were given up', async () => {
    const [old, given] = [await begin(4), await begin(4)];
    await sendPart(teacher as TestClient, old, 0, Buffer.from('ab'));
    await api.db.query("update upload set touched_at = now() - interval '25 hours' where at = 2");
    expect(await offset(old)).toEqual([410, null]);
    expect(await sendPart(teacher as TestClient, old, 2, Buffer.from('cd'))).toMatchObject({ status: 410, code: 'upload.gone' });
    expect((await tus(teacher as TestClient, 'DELETE', given)).status).toBe(204);
    expect(await offset(given)).toEqual([404, null]);
  });

  it('speak tus 1.0 and say so; another version, another type or another site is refused', async () => {
    const about = await tus(await api.as(null), 'OPTIONS', '/api/uploads');
    expect([about.status, ...['tus-version', 'tus-extension', 'tus-checksum-algorithm', 'tus-max-size'].map((name) => about.headers.get(name))]).toEqual([204, '1.0.0', 'creation,checksum,termination,expiration', 'sha1,sha256', String(24 * 1024 * 1024)]);
    const path = await begin(4);
    expect(await tus(teacher as TestClient, 'PATCH', path, { 'tus-resumable': '0.2.2', 'content-type': partType, 'upload-offset': '0' }, Buffer.from('abcd'))).toMatchObject({ status: 412, code: 'upload.version' });
    expect(await tus(teacher as TestClient, 'PATCH', path, { 'content-type': 'application/json', 'upload-offset': '0' }, Buffer.from('{}'))).toMatchObject({ status: 415, code: 'upload.not-bytes' });
    for (const bad of ['-1', '1.5', '', 'x', '9'.repeat(20)]) expect((await tus(teacher as TestClient, 'PATCH', path, { 'content-type': partType, 'upload-offset': bad }, Buffer.from('abcd'))).status).toBe(400);
    expect((await tus(teacher as TestClient, 'PATCH', path, { origin: 'https://evil.example', 'content-type': partType, 'upload-offset': '0' }, Buffer.from('abcd'))).status).toBe(403);
    const { headers } = await tus(teacher as TestClient, 'HEAD', path);
    expect([headers.get('cache-control'), headers.get('upload-length'), Date.parse(headers.get('upload-expires') ?? '') > Date.now()]).toEqual(['no-store', '4', true]);
  });

  it('leave no half part behind when the line breaks in the middle of one', async () => {
    const path = await begin(200_000);
    await sendPart(teacher as TestClient, path, 0, Buffer.alloc(1000, 1));
    const breaking = new AbortController();
    const slow = new ReadableStream<Uint8Array>({ start: (out) => { out.enqueue(new Uint8Array(50_000)); }, pull: () => new Promise(() => undefined) });
    const sent = fetch(`${api.url}${path}`, { method: 'PATCH', headers: { cookie: teacher?.cookie ?? '', origin: api.url, 'tus-resumable': '1.0.0', 'content-type': partType, 'upload-offset': '1000' }, body: slow, duplex: 'half', signal: breaking.signal } as RequestInit).catch((failure: Error) => failure.name);
    // The server has the head and a piece of the body when it answers somebody else.
    await offset(path);
    breaking.abort();
    expect(await sent).toBe('AbortError');
    expect(await offset(path)).toEqual([200, '1000']);
    expect((await sendPart(teacher as TestClient, path, 1000, Buffer.alloc(9000, 2))).status).toBe(204);
  });

  it('are taken for what they were announced for, and only there', async () => {
    const { uploadId } = await sendUp(teacher as TestClient, place(), Buffer.from('%PDF-1.7'));
    const deck = await (teacher as TestClient).call('materials.put', { params: { classId: api.club.own.id, materialId: uploadId }, body: { kind: 'reading', licence: 'own-work', title: { zh: 'x', en: '' }, text: { zh: '', en: '' }, source: '', lessonId: null, shared: false, content: { is: 'file', uploadId } } });
    expect(deck.status).toBe(200);
    const half = (await begin(9)).split('/').pop() ?? '';
    expect((await (teacher as TestClient).call('materials.put', { params: { classId: api.club.own.id, materialId: half }, body: { kind: 'reading', licence: 'own-work', title: { zh: 'x', en: '' }, text: { zh: '', en: '' }, source: '', lessonId: null, shared: false, content: { is: 'file', uploadId: half } } })).error?.code).toBe('upload.not-whole');
  });
});

/** One place of the own club for each purpose. */
async function placesOf(api: TestApi): Promise<Record<UploadPurpose, string>> {
  const { own, branch } = api.club;
  const { entryId }: ContestProps = await putContest(api.db, api.club);
  const [event] = await api.db.query<{ id: string }[]>("insert into club_event (id, school_id, kind, state, title_zh, title_en, text_zh, text_en, where_zh, where_en, starts_at, ends_at, family_places, contact, needs, created_by) values (gen_random_uuid(), $1, 'salon', 'published', '沙龙', '', 'x', '', 'x', '', now(), now() + interval '1 hour', 5, '', '', $2) returning id", [own.schoolId, own.teacher]);
  const [review] = await api.db.query<{ id: string }[]>("insert into year_review (id, branch_id, year, criteria, seats) values (gen_random_uuid(), $1, 2026, '{}', '{}') returning id", [branch]);
  return { deck: own.id, material: own.id, 'contest-video': entryId, 'contest-photo': entryId, 'event-paper': event?.id ?? '', 'talk-slides': review?.id ?? '', 'lesson-film': own.id };
}
