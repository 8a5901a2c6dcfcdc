import { randomUUID } from 'node:crypto';
import type { Work } from '@kindling/contracts';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { addTestLessons, blinkBlocks, CANARY, pythonWork, sendOperation } from '../workshop-test-lesson.ts';

const right = 'a = int(input("a? "))\nb = int(input("b? "))\nprint(a + b)\n';

describe('a Python exercise', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi(); await addTestLessons(api); });
  afterAll(async () => { await api.stop(); });

  const place = (exerciseId = 'first-python') => ({ classId: api.club.own.id, exerciseId });
  const pupil = (at: number): Promise<TestClient> => api.as(api.club.own.pupils[at] ?? '');
  const run = (client: TestClient, code: string, stdin = '', exerciseId?: string) => client.call('workshop.run-python', { params: place(exerciseId), body: { code, stdin } });
  const check = (client: TestClient, work: Work, attemptId: string = randomUUID(), exerciseId?: string) => client.get('workshop.check', { params: place(exerciseId), body: { attemptId, work } });

  it('is handed out with its start, sample input and files, and titles of checks only', async () => {
    const open = await (await pupil(0)).get('exercises.exercise', { params: { exerciseId: 'first-python' } });
    expect(open).toMatchObject({ kind: 'python', starter: { code: 'print(1)\n' }, sampleInput: '2\n3\n', files: [{ name: 'notes.txt' }], checks: [{ id: 'adds' }, { id: 'negative' }, { id: 'no-sum' }], hintLevels: 1 });
    expect(JSON.stringify(open)).not.toMatch(new RegExp(`${CANARY}|40417|40416|expectations|stdin`));
    expect((await (await pupil(0)).call('exercises.wiring', { params: { exerciseId: 'first-python' } })).status).toBe(404);
  });

  it('runs with input and files, for the pupil and for staff, and stores nothing', async () => {
    for (const client of [await pupil(0), await api.as(api.club.own.teacher)]) {
      expect(await run(client, `${right}print(open("notes.txt").read())`, '2\n3\n')).toMatchObject({ status: 200, body: { status: 'ran', output: 'a? 2\nb? 3\n5\none\n\n', exitCode: 0 } });
    }
    expect(await api.db.query('select 1 from attempt')).toEqual([]);
  });

  it('explains an error with its line in both languages', async () => {
    const answer = await run(await pupil(0), 'x = 1\nif x == 1\n    print(x)\n');
    expect(answer.body).toMatchObject({ status: 'error', diagnostic: { line: 2, code: 'missing-colon', message: { zh: expect.stringContaining('冒号'), en: expect.stringContaining('colon') } } });
  });

  it('refuses closed lessons, unknown and other exercises, and outsiders', async () => {
    const status = async (personId: string | null, exerciseId = 'first-python') => (await run(await api.as(personId), 'print(1)', '', exerciseId)).error?.code;
    const { own, neighbour, foreign, foreignOrganiser } = api.club;
    expect(await status(null)).toBe('session.missing');
    for (const outsider of [neighbour.pupils[0], neighbour.teacher, foreign.pupils[0], foreign.teacher, foreignOrganiser]) expect(await status(outsider ?? '')).toBe('resource.not-found');
    expect(await status(own.pupils[0] ?? '', 'second-python')).toBe('lesson.not-open');
    expect(await status(own.teacher, 'second-python')).toBeUndefined();
    expect(await status(own.pupils[0] ?? '', 'no-such')).toBe('resource.not-found');
    expect(await status(own.pupils[0] ?? '', 'first-blink')).toBe('resource.not-found');
  });

  it('is checked with inputs of the server, stored once, and comes to the teacher’s grid', async () => {
    const [client, attemptId] = [await pupil(1), randomUUID()];
    const [one, two] = await Promise.all([check(client, pythonWork(right), attemptId), check(client, pythonWork(right), attemptId)]);
    expect(one).toMatchObject({ attemptId, compilation: null, diagnostics: [], report: { verdict: 'passed', grader: 'python-1', serial: '5\n' } });
    expect(two).toEqual(one);
    expect(await check(client, pythonWork('print(1)'), attemptId)).toEqual(one);
    const grid = await (await api.as(api.club.own.teacher)).get('progress.class-grid', { params: { classId: api.club.own.id, lessonId: 'first' } });
    expect(grid.rows.find((row) => row.pupilId === api.club.own.pupils[1])?.cells.find((cell) => cell.stepId === 'python')).toMatchObject({ state: 'first-try', attempts: 1 });
  });

  it('tells what went wrong, one difficulty at a time, and never a hidden input', async () => {
    const glued = await check(await pupil(2), pythonWork('print(input() + input())\n'));
    expect(glued.report.checks).toMatchObject([{ id: 'adds', verdict: 'failed', detail: { en: 'With the input “2 ⏎ 3”: It should print “5”, but printed “23”.' } }, { id: 'negative', verdict: 'not-run', because: 'earlier-check' }, { verdict: 'passed' }]);
    const told = 'a, b = input(), input()\nprint(int(a) + int(b) if a == "2" else a)\n';
    const copied = await check(await pupil(2), pythonWork(told));
    expect(copied.report.checks).toMatchObject([{ verdict: 'passed' }, { verdict: 'failed' }, { verdict: 'passed' }]);
    const shouted = await check(await pupil(2), pythonWork('a, b = input(), input()\nif a != "2": raise KeyError(a)\nprint(5)\n'));
    for (const answer of [glued, copied, shouted]) expect(JSON.stringify(answer)).not.toMatch(/40417|40416/);
  });

  it('counts a program that cannot begin as such, and the same mistake three times as stuck', async () => {
    const client = await pupil(0);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(await check(client, pythonWork('print(1'))).toMatchObject({ diagnostics: [{ code: 'never-closed', line: 1 }], report: { checks: [{ verdict: 'not-run', because: 'syntax-error' }, {}, {}] } });
    }
    const grid = await (await api.as(api.club.own.teacher)).get('progress.class-grid', { params: { classId: api.club.own.id, lessonId: 'first' } });
    expect(grid.rows.find((row) => row.pupilId === api.club.own.pupils[0])?.cells.find((cell) => cell.stepId === 'python')).toMatchObject({ state: 'stuck', stuckBecause: 'same-compile-error-three-times' });
  });

  it('is handed in like any work, with the verdict of its check', async () => {
    const [client, projectId, revisionId, handInId] = [await pupil(1), randomUUID(), randomUUID(), randomUUID()];
    const work = pythonWork(right);
    expect(await sendOperation(client, 'workshop.save-revision', { ...place(), projectId, revisionId, parentId: null, work })).toMatchObject({ outcome: 'applied' });
    expect(await sendOperation(client, 'workshop.hand-in', { ...place(), projectId, handInId, revisionId, note: '' })).toMatchObject({ outcome: 'applied' });
    expect(await (await api.as(api.club.own.teacher)).get('workshop.hand-in', { params: { handInId } })).toMatchObject({ verdict: 'passed', work });
  });

  it('takes no sketch, and a circuit takes no Python', async () => {
    const client = await pupil(0);
    const malformed = { status: 400, error: { code: 'request.malformed' } };
    const checked = (exerciseId: string, work: Work) => client.call('workshop.check', { params: place(exerciseId), body: { attemptId: randomUUID(), work } });
    expect(await checked('first-python', blinkBlocks(500))).toMatchObject(malformed);
    expect(await checked('first-blink', pythonWork(right))).toMatchObject(malformed);
    expect(await checked('first-python', { ...pythonWork(right), diagram: blinkBlocks(1).diagram })).toMatchObject(malformed);
    const save = (exerciseId: string, work: Work) => sendOperation(client, 'workshop.save-revision', { ...place(exerciseId), projectId: randomUUID(), revisionId: randomUUID(), parentId: null, work });
    expect(await save('first-python', blinkBlocks(500))).toMatchObject({ outcome: 'rejected', code: 'request.malformed' });
    expect(await save('first-blink', pythonWork(right))).toMatchObject({ outcome: 'rejected', code: 'request.malformed' });
    expect((await client.call('workshop.compile', { body: { source: pythonWork(right).source as never } })).status).toBe(400);
  });

  it('runs and checks for visitors in their lesson, a few times a minute', async () => {
    const visitor = await api.as(null);
    const tried = (exerciseId: string) => visitor.call('workshop.try-python', { params: { exerciseId }, body: { code: 'print(1)', stdin: '' } });
    expect(await tried('first-python')).toMatchObject({ status: 200, body: { status: 'ran', output: '1\n' } });
    expect((await tried('second-python')).status).toBe(404);
    expect(await visitor.call('workshop.try-check', { params: { exerciseId: 'first-python' }, body: { work: pythonWork(right) } })).toMatchObject({ status: 200, body: { report: { verdict: 'passed' } } });
    expect((await Promise.all(Array.from({ length: 12 }, () => tried('no-such')))).map((each) => each.status)).toContain(429);
  });

  it('has an allowance for each person', async () => {
    const client = await pupil(0);
    const answers = await Promise.all(Array.from({ length: 40 }, () => run(client, 'print(1)', '', 'no-such')));
    expect(answers.map((each) => each.status)).toContain(429);
    expect((await run(await pupil(2), 'print(1)')).status).toBe(200);
  });
});
