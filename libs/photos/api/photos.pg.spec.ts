import { randomUUID } from 'node:crypto';
import { photoLimits, type PhotoSubject } from '@kindling/contracts';
import { importContent } from '@kindling/courses/api';
import { startTestApi, TestSocket, type TestApi, type TestClient } from '@kindling/testing';
import { fromPhone, hugePng, picture } from '@kindling/testing/files';

const task: PhotoSubject = { on: 'exercise', exerciseId: '01-light-up' };
const bench: PhotoSubject = { on: 'step', lessonId: '01-first-light', stepId: 'build' };

describe('photographs by phone', () => {
  let api: TestApi;
  let pupil: TestClient;
  let phone: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    await importContent(api.db, 'content');
    await api.db.query("insert into lesson_opening (class_id, lesson_id, opens_at) values ($1, '01-first-light', now())", [api.club.own.id]);
    [pupil, phone] = [await api.as(api.club.own.pupils[0] ?? ''), await api.as(null)];
  });
  afterAll(async () => { await api.stop(); });
  afterEach(async () => { await api.db.query('delete from photo'); await api.db.query('delete from photo_door'); await api.db.query('delete from hand_in'); });
  const at = () => ({ params: { classId: api.club.own.id } });
  const open = async (subject: PhotoSubject = task, who: TestClient = pupil): Promise<string> => (await who.get('photos.open-door', { ...at(), body: { subject } })).path.replace('/p/', '');
  const send = (doorToken: string, bytes: Buffer, photoId: string = randomUUID()) => phone.call('photos.send', { params: { doorToken, photoId }, body: { base64: bytes.toString('base64') } });
  const mine = async () => (await pupil.get('photos.mine', { ...at(), query: { exerciseId: '01-light-up' } })).photos;
  const see = (who: TestClient, photoId: string, size = 'small'): Promise<Response> => fetch(`${api.url}/api/photos/${photoId}/${size}`, { headers: { cookie: who.cookie } });

  it('come in through an address without a sign-in, are drawn anew, and reach the computer by themselves', async () => {
    const socket = await TestSocket.connect(api.url, '/hints', { cookie: pupil.cookie });
    await socket.send('hints.follow-class', { classId: api.club.own.id });
    const token = await open();
    expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(await api.db.query('select 1 from photo_door d where to_jsonb(d)::text like $1', [`%${token}%`])).toEqual([]);
    const behind = await phone.get('photos.door', { params: { doorToken: token } });
    expect(behind).toMatchObject({ open: true, left: photoLimits.perDoor });
    expect(behind.title.zh).not.toBe('');
    const photoId = randomUUID();
    const shot = fromPhone(await picture('jpeg'), 'GPS 27.9 N 103.5 E');
    expect(await send(token, shot, photoId)).toMatchObject({ status: 200, body: { left: photoLimits.perDoor - 1 } });
    await socket.until('hints.changed', ({ topic }: { topic: string }) => topic === 'photos');
    socket.close();
    expect(await send(token, shot, photoId)).toMatchObject({ status: 200, body: { left: photoLimits.perDoor - 1 } });
    expect(await mine()).toMatchObject([{ id: photoId, width: 40, height: 80, handInId: null, subject: task }]);
    const answer = await see(pupil, photoId, 'large');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([bytes.toString('latin1', 8, 12), bytes.includes('GPS')]).toEqual(['WEBP', false]);
    expect(Object.fromEntries(['content-security-policy', 'x-content-type-options', 'cache-control', 'content-disposition'].map((name) => [name, answer.headers.get(name)]))).toEqual({
      'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store', 'content-disposition': 'attachment; filename="photo.webp"',
    });
  }, 60_000);

  it('stop after the time, after ten, when closed, when another door opens and when the pupil leaves', async () => {
    const shot = await picture('jpeg');
    const tokens = [await open(), await open(bench)] as const;
    expect((await send(tokens[0], shot)).status).toBe(404);
    await api.db.query('update photo_door set taken = $1', [photoLimits.perDoor - 1]);
    const both = await Promise.all([send(tokens[1], shot), send(tokens[1], shot)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)).toMatchObject({ error: { code: 'photo.door-full' } });
    const again = await open();
    await api.db.query("update photo_door set ends_at = now() - interval '1 second'");
    expect(await send(again, shot)).toMatchObject({ status: 409, error: { code: 'photo.door-closed' } });
    expect(await phone.get('photos.door', { params: { doorToken: again } })).toMatchObject({ open: false });
    const closed = await open();
    await pupil.get('photos.close-door', at());
    expect((await send(closed, shot)).status).toBe(404);
    const left = await open();
    await api.db.query('update person set archived_at = now() where id = $1', [api.club.own.pupils[0]]);
    expect((await send(left, shot)).status).toBe(404);
    await api.db.query('update person set archived_at = null where id = $1', [api.club.own.pupils[0]]);
  }, 60_000);

  it('keep the album of one pupil and task apart from every other', async () => {
    const album = async (subject: PhotoSubject, who: TestClient) => (await phone.get('photos.door', { params: { doorToken: await open(subject, who) } })).album;
    const other = await api.as(api.club.own.pupils[1] ?? '');
    const [first, again, step, neighbour] = [await album(task, pupil), await album(task, pupil), await album(bench, pupil), await album(task, other)];
    expect(first).toBe(again);
    expect(new Set([first, step, neighbour]).size).toBe(3);
  });

  it('are refused in words when they are no pictures or too big, and nothing stays', async () => {
    const token = await open();
    const png = await picture('png');
    const hostile: readonly [Buffer, number, string][] = [
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 415, 'photo.not-a-picture'], [Buffer.from('504b0304140000000800', 'hex'), 415, 'photo.not-a-picture'],
      [Buffer.from('%PDF-1.7\n%%EOF'), 415, 'photo.not-a-picture'], [png.subarray(0, 60), 415, 'photo.not-a-picture'], [hugePng(png), 413, 'photo.too-big'],
    ];
    for (const [bytes, status, code] of hostile) expect(await send(token, bytes)).toMatchObject({ status, error: { code } });
    expect((await send(token, Buffer.alloc(photoLimits.bytes + 9, 1))).status).toBe(400);
    expect(await mine()).toEqual([]);
    expect((await phone.get('photos.door', { params: { doorToken: token } })).left).toBe(photoLimits.perDoor);
    await api.db.query("insert into photo (id, pupil_id, class_id, exercise_id, width, height, small, large) select gen_random_uuid(), $1, $2, '01-light-up', 1, 1, '', '' from generate_series(1, $3)", [api.club.own.pupils[0], api.club.own.id, photoLimits.perSubject]);
    expect(await pupil.call('photos.open-door', { ...at(), body: { subject: task } })).toMatchObject({ status: 409, error: { code: 'photo.too-many' } });
    expect((await pupil.call('photos.open-door', { ...at(), body: { subject: { on: 'exercise', exerciseId: '05-dimmer' } } })).status).toBeGreaterThanOrEqual(403);
    expect((await pupil.call('photos.open-door', { ...at(), body: { subject: { ...bench, stepId: 'nowhere' } } })).status).toBe(404);
  }, 60_000);

  it('are seen by the pupil and the staff of the class only, and taken away by them', async () => {
    const { own, neighbour, foreign, organiser } = api.club;
    const photoId = randomUUID();
    await send(await open(), await picture('png'), photoId);
    const statuses: number[] = [];
    for (const who of [own.pupils[0] ?? '', own.teacher, own.tutor, organiser, own.pupils[1] ?? '', neighbour.tutor, neighbour.pupils[0] ?? '', foreign.teacher, null]) statuses.push((await see(await api.as(who), photoId)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 403, 404, 404, 404, 401]);
    const teacher = await api.as(own.teacher);
    expect((await teacher.get('photos.of-class', at())).photos).toMatchObject([{ id: photoId, pupilId: own.pupils[0], lessonNumber: 1 }]);
    expect((await (await api.as(own.pupils[1] ?? '')).call('photos.remove', { params: { photoId } })).status).toBe(403);
    await teacher.get('photos.remove', { params: { photoId } });
    expect(await api.db.query("select 1 from audit_entry where action = 'photo-removed' and subject_id = $1", [own.pupils[0]])).toHaveLength(1);
    expect(await mine()).toEqual([]);
  }, 60_000);

  it('go along with a hand-in, later ones with the newest round, and comments hold on to a place on them', async () => {
    const [first, second, early, late] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const token = await open();
    await send(token, await picture('png'), early);
    const [projectId, revisionId, classId] = [randomUUID(), randomUUID(), api.club.own.id];
    const handIn = async (handInId: string) => {
      const work = { source: { mode: 'text' as const, code: 'void setup() {}\nvoid loop() {}\n' }, diagram: { version: 1 as const, parts: [], connections: [] } };
      const operation = (type: string, payload: unknown) => ({ opId: randomUUID(), deviceSeq: 1, schema: 1 as const, type, payload, clientTime: '2026-01-01T00:00:00Z' });
      const { results } = await pupil.get('operations.apply', { body: { deviceId: randomUUID(), operations: [
        operation('workshop.save-revision', { projectId, classId, exerciseId: '01-light-up', revisionId, parentId: null, work }), operation('workshop.hand-in', { handInId, projectId, classId, exerciseId: '01-light-up', revisionId, note: '' })] } });
      expect(results[1]).toMatchObject({ outcome: 'applied' });
    };
    await handIn(first);
    await send(token, await picture('png'), late);
    const of = async (handInId: string) => (await pupil.get('photos.of-hand-in', { params: { handInId } })).photos.map(({ id }) => id);
    expect(await of(first)).toEqual([early, late]);
    const teacher = await api.as(api.club.own.teacher);
    const pin = (photoId: string) => teacher.call('feedback.comment', { params: { handInId: first }, body: { commentId: randomUUID(), anchor: { on: 'photo', photoId, x: 0.25, y: 0.75 }, body: '这根线松了' } });
    expect(await pin(late)).toMatchObject({ status: 200, body: { anchor: { on: 'photo', photoId: late, x: 0.25, y: 0.75 } } });
    expect((await pin(randomUUID())).status).toBe(404);
    await handIn(second);
    expect([await of(first), await of(second)]).toEqual([[early], [late]]);
  }, 60_000);
});
