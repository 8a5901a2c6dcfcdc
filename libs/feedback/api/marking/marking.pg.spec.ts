import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { addExercises, handInWork, statusesOf } from '../feedback-test-work.ts';

const sound = (kind = [0x1a, 0x45, 0xdf, 0xa3], length = 600): string => Buffer.concat([Buffer.from(kind), Buffer.alloc(length, 7)]).toString('base64');
const outsiders = { neighbour: 404, neighbourTutor: 404, neighbourPupil: 404, foreign: 404, foreignTutor: 404, foreignOrganiser: 404, visitor: 401 };
const staffOnly = { owner: 403, classmate: 403, tutor: 200, teacher: 200, organiser: 200, admin: 200, ...outsiders };

describe('marking', () => {
  let api: TestApi;
  let pupil: TestClient;
  let teacher: TestClient;
  let tutor: TestClient;
  beforeEach(async () => {
    api = await startTestApi();
    const { own } = api.club;
    await addExercises(api, ['ex', 'ex-two']);
    [pupil, teacher, tutor] = [await api.as(own.pupils[0] ?? ''), await api.as(own.teacher), await api.as(own.tutor)];
  });
  afterEach(async () => { await api.stop(); });

  const handIn = (exerciseId?: string, code?: string, client = pupil) => handInWork(client, api.club.own.id, exerciseId, code);
  const sheet = (handInId: string, client = pupil) => client.get('feedback.sheet', { params: { handInId } });
  const mark = (handInId: string, criterion: string, level: number | null, client = teacher) => client.call('feedback.mark', { params: { handInId, criterion }, body: { level } });
  const speak = (handInId: string, body: object = {}, client = teacher, voiceId: string = randomUUID()) =>
    client.call('feedback.speak', { params: { handInId, voiceId }, body: { type: 'audio/webm', durationMs: 4000, base64: sound(), ...body } } as never);
  const comment = (handInId: string, body: string) => teacher.get('feedback.comment', { params: { handInId }, body: { commentId: randomUUID(), anchor: { on: 'second', atMs: 3200 }, body } });

  it('has the rubric of the kind of exercise; a level can be changed and taken away', async () => {
    const handInId = await handIn();
    expect((await sheet(handInId)).criteria.map(({ id }) => id)).toEqual(['works', 'program', 'circuit']);
    await mark(handInId, 'works', 2);
    await mark(handInId, 'works', 4, tutor);
    await mark(handInId, 'circuit', 1);
    expect((await sheet(handInId)).marks).toEqual([{ criterion: 'circuit', level: 1 }, { criterion: 'works', level: 4 }]);
    await mark(handInId, 'circuit', null);
    expect((await sheet(handInId)).marks).toHaveLength(1);
    expect(await mark(handInId, 'no-such-thing', 2)).toMatchObject({ status: 404 });
    for (const level of [0, 5, 1.5]) expect(await mark(handInId, 'works', level)).toMatchObject({ status: 400 });
  });

  it('shows earlier rounds and the work of the last, and marks no round that was replaced', async () => {
    const first = await handIn('ex', 'int first;\n');
    const second = await handIn('ex', 'int second;\n');
    const found = await sheet(second);
    expect(found.rounds.map(({ handInId, round, state }) => [handInId, round, state])).toEqual([[second, 2, 'waiting'], [first, 1, 'superseded']]);
    expect(found.previous).toMatchObject({ round: 1, work: { source: { code: 'int first;\n' } } });
    expect((await sheet(first)).previous).toBeNull();
    expect(await mark(first, 'works', 3)).toMatchObject({ error: { code: 'hand-in.superseded' } });
    expect(await speak(first)).toMatchObject({ error: { code: 'hand-in.superseded' } });
  });

  it('learns what a class hears most, and puts the class in a line by exercise and tile', async () => {
    const [mine, theirs, other] = [await handIn(), await handIn('ex', undefined, await api.as(api.club.own.pupils[1] ?? '')), await handIn('ex-two')];
    for (const words of ['检查接线', '很好', '检查接线', '长'.repeat(61)]) await comment(mine, words);
    const { chips, line } = await teacher.get('feedback.desk', { params: { handInId: theirs } });
    expect(chips).toEqual([{ body: '检查接线', used: 2 }]);
    expect(line.map((each) => each.handInId)).toEqual([mine, theirs, other]);
    const neighbours = await handInWork(await api.as(api.club.neighbour.pupils[0] ?? ''), api.club.neighbour.id);
    const beside = await (await api.as(api.club.neighbour.teacher)).get('feedback.desk', { params: { handInId: neighbours } });
    expect(beside).toMatchObject({ chips: [], line: [{ handInId: neighbours }] });
  });

  it('keeps a spoken word once, gives it back byte for byte, and lets only its speaker take it away', async () => {
    const [handInId, voiceId] = [await handIn(), randomUUID()];
    const [one, two] = await Promise.all([speak(handInId, {}, teacher, voiceId), speak(handInId, {}, teacher, voiceId)]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(await speak(handInId, {}, tutor, voiceId)).toMatchObject({ status: 409 });
    expect((await sheet(handInId)).voices).toMatchObject([{ id: voiceId, authorName: 'teacher', authorIsMe: false, durationMs: 4000 }]);
    expect((await pupil.get('feedback.mine')).items).toMatchObject([{ handInId, reviewerName: 'teacher', seen: false }]);
    const heard = await fetch(`${api.url}/api/hand-ins/${handInId}/voices/${voiceId}`, { headers: { cookie: pupil.cookie } });
    expect([heard.headers.get('content-type'), heard.headers.get('x-content-type-options'), heard.headers.get('cache-control')]).toEqual(['audio/webm', 'nosniff', 'private, no-store']);
    expect(Buffer.from(await heard.arrayBuffer()).toString('base64')).toBe(sound());
    expect(await tutor.call('feedback.unspeak', { params: { handInId, voiceId } })).toMatchObject({ status: 404 });
    expect(await teacher.call('feedback.unspeak', { params: { handInId, voiceId } })).toMatchObject({ status: 200 });
    expect((await sheet(handInId)).voices).toEqual([]);
  });

  it('takes sound only, short and a few times', async () => {
    const handInId = await handIn();
    const page = Buffer.from(`<script>alert(1)</script>${' '.repeat(60)}`).toString('base64');
    for (const body of [{ base64: page }, { type: 'audio/ogg' }, { durationMs: 30_000 }, { base64: sound(undefined, 170_000) }, { type: 'text/html' }]) expect(await speak(handInId, body)).toMatchObject({ status: 400 });
    for (let at = 0; at < 5; at += 1) expect((await speak(handInId, at % 2 ? {} : { type: 'audio/ogg', base64: sound([0x4f, 0x67, 0x67, 0x53]) })).status).toBe(200);
    expect(await speak(handInId)).toMatchObject({ error: { code: 'voice-note.too-many' } });
  });

  it('is read by the pupil and the staff of the class, and done by the staff only', async () => {
    const [handInId, voiceId] = [await handIn(), randomUUID()];
    await speak(handInId, {}, teacher, voiceId);
    expect(await statusesOf(api, (client) => client.call('feedback.sheet', { params: { handInId } }))).toEqual({ ...staffOnly, owner: 200 });
    expect(await statusesOf(api, (client) => client.call('feedback.hear', { params: { handInId, voiceId } }))).toEqual({ ...staffOnly, owner: 200 });
    expect(await statusesOf(api, (client) => client.call('feedback.desk', { params: { handInId } }))).toEqual(staffOnly);
    expect(await statusesOf(api, (client) => mark(handInId, 'works', 3, client))).toEqual(staffOnly);
    expect(await statusesOf(api, (client) => speak(handInId, {}, client))).toEqual(staffOnly);
    expect(await statusesOf(api, (client) => client.call('feedback.unspeak', { params: { handInId, voiceId: randomUUID() } }))).toMatchObject({ owner: 403, classmate: 403, ...outsiders });
  });
});
