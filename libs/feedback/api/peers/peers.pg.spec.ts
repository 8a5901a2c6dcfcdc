import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { addExercises, handInWork, statusesOf } from '../feedback-test-work.ts';

const outsiders = { neighbour: 404, neighbourTutor: 404, neighbourPupil: 404, foreign: 404, foreignTutor: 404, foreignOrganiser: 404, visitor: 401 };
const staffOnly = { owner: 403, classmate: 403, tutor: 200, teacher: 200, organiser: 200, admin: 200, ...outsiders };

describe('two stars and a wish', () => {
  let api: TestApi;
  let teacher: TestClient;
  let pupils: TestClient[];
  let classId: string;
  beforeEach(async () => {
    api = await startTestApi();
    classId = api.club.own.id;
    await addExercises(api, ['ex']);
    teacher = await api.as(api.club.own.teacher);
    pupils = await Promise.all(api.club.own.pupils.map((id) => api.as(id)));
  });
  afterEach(async () => { await api.stop(); });
  const everybodyHandsIn = async () => { for (const [at, pupil] of pupils.entries()) await handInWork(pupil, classId, 'ex', `// ${['张小禾', '马晓兰', '李阳'][at] ?? ''}\n`); };
  const start = (roundId: string = randomUUID(), client = teacher) => client.call('peer.start', { params: { classId, exerciseId: 'ex' }, body: { roundId } });
  const mine = (pupil: TestClient) => pupil.get('peer.mine', { params: { classId } });
  const write = (client: TestClient, taskId: string, words: string) => client.call('peer.write', { params: { taskId }, body: { stars: [`${words} 一`, `${words} 二`], wish: `${words} 愿` } });
  const release = (roundId: string, without: string[] = []) => teacher.call('peer.release', { params: { classId, roundId }, body: { without } });

  it('gives everybody two works of others, without names; the answers wait for the teacher and reach the author without names', async () => {
    await everybodyHandsIn();
    const roundId = randomUUID();
    expect(await start(roundId)).toMatchObject({ body: { asked: 6 } });
    expect(await start(roundId)).toMatchObject({ body: { asked: 6 } });
    expect(await start()).toMatchObject({ error: { code: 'peer.running' } });
    for (const [at, pupil] of pupils.entries()) {
      const { tasks } = await mine(pupil);
      expect(tasks).toHaveLength(2);
      for (const { taskId } of tasks) {
        const seen = await pupil.get('peer.task', { params: { taskId } });
        expect(JSON.stringify(seen)).not.toMatch(/张小禾|马晓兰|李阳/);
        for (const id of api.club.own.pupils) expect(JSON.stringify(seen)).not.toContain(id);
        expect((await write(pupil, taskId, `来自${at}`)).status).toBe(200);
      }
      expect((await mine(pupil)).received).toEqual([]);
    }
    const [round] = (await teacher.get('peer.rounds', { params: { classId } })).rounds;
    expect(round?.answers).toHaveLength(6);
    expect(round?.answers.every((each) => each.reviewerName !== each.authorName)).toBe(true);
    const rude = round?.answers.find((each) => each.authorName === '张小禾');
    expect(await release(roundId, [rude?.taskId ?? ''])).toMatchObject({ status: 200 });
    const { received } = await mine(pupils[0] as TestClient);
    expect(received).toMatchObject([{ exerciseTitle: { zh: '闪灯' } }]);
    expect(received[0]?.answers).toHaveLength(1);
    expect(received[0]?.answers[0]?.wish).not.toBe(rude?.wish);
    expect(JSON.stringify(received)).not.toMatch(/马晓兰|李阳|Id"/);
    expect((await pupils[0]?.get('notices.mine'))?.notices.map((notice) => notice.kind)).toEqual(['peer-released', 'peer-asked']);
  });

  it('takes changed words until they are released, and a new round after that', async () => {
    await everybodyHandsIn();
    const [roundId, pupil] = [randomUUID(), pupils[1] as TestClient];
    await start(roundId);
    const taskId = (await mine(pupil)).tasks[0]?.taskId ?? '';
    await write(pupil, taskId, '初稿');
    await write(pupil, taskId, '定稿');
    expect(await pupil.get('peer.task', { params: { taskId } })).toMatchObject({ answer: { wish: '定稿 愿' }, open: true });
    await release(roundId);
    expect(await write(pupil, taskId, '太晚')).toMatchObject({ error: { code: 'peer.released' } });
    expect(await release(roundId)).toMatchObject({ status: 200 });
    expect(await start()).toMatchObject({ status: 200 });
    expect(await pupil.call('peer.write', { params: { taskId }, body: { stars: ['', 'b'], wish: 'c' } } as never)).toMatchObject({ status: 400 });
  });

  it('needs two works, and takes those of this class only', async () => {
    await handInWork(pupils[0] as TestClient, classId);
    await handInWork(await api.as(api.club.neighbour.pupils[0] ?? ''), api.club.neighbour.id);
    expect(await start()).toMatchObject({ error: { code: 'peer.too-few' } });
    expect(await teacher.call('peer.start', { params: { classId, exerciseId: 'no-such' }, body: { roundId: randomUUID() } })).toMatchObject({ status: 404 });
  });

  it('is started, read and released by staff; a task is for whoever was asked', async () => {
    await everybodyHandsIn();
    const roundId = randomUUID();
    await start(roundId);
    const taskId = (await mine(pupils[0] as TestClient)).tasks[0]?.taskId ?? '';
    expect(await statusesOf(api, (client) => client.call('peer.rounds', { params: { classId } }))).toEqual(staffOnly);
    expect(await statusesOf(api, (client) => start(roundId, client))).toEqual(staffOnly);
    expect(await statusesOf(api, (client) => client.call('peer.task', { params: { taskId } }))).toEqual({ ...staffOnly, owner: 200, tutor: 403, teacher: 403, organiser: 403, admin: 403 });
    expect(await statusesOf(api, (client) => write(client, taskId, 'x'))).toEqual({ ...staffOnly, owner: 200, tutor: 403, teacher: 403, organiser: 403, admin: 403 });
    expect(await statusesOf(api, (client) => client.call('peer.mine', { params: { classId } }))).toEqual({ ...staffOnly, owner: 200, classmate: 200, tutor: 403, teacher: 403, organiser: 403, admin: 403 });
    expect(await statusesOf(api, (client) => client.call('peer.release', { params: { classId, roundId }, body: { without: [] } }))).toEqual(staffOnly);
    const neighbour = await api.as(api.club.neighbour.teacher);
    expect(await neighbour.call('peer.release', { params: { classId: api.club.neighbour.id, roundId }, body: { without: [] } })).toMatchObject({ status: 404 });
  });
});
