import { randomUUID } from 'node:crypto';
import type { BenchSaid, CheckReport, SerialTrace } from '@kindling/contracts';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { addAttempt } from '../grading/attempts.repository.ts';
import { addTestLessons, blinkBlocks, sendOperation } from '../workshop-test-lesson.ts';

describe('simulation, bench and photographs of a hand-in', () => {
  let api: TestApi;
  let pupil: TestClient;
  const work = blinkBlocks(500);
  beforeEach(async () => {
    api = await startTestApi();
    await addTestLessons(api);
    pupil = await api.as(api.club.own.pupils[0] ?? '');
  });
  afterEach(async () => { await api.stop(); });

  const place = () => ({ classId: api.club.own.id, exerciseId: 'first-blink' });
  const check = (verdict: 'passed' | 'failed', serial: string) => {
    const report: CheckReport = { version: 1, grader: 'test', exerciseId: 'first-blink', verdict, findings: [], serial, simulatedMs: 1000, checks: [] };
    return addAttempt(api.db.manager, { id: randomUUID(), personId: api.club.own.pupils[0] ?? '', ...place(), work, report });
  };
  const said = (...lines: string[]): SerialTrace => ({ baud: 9600, letGo: 0, lines: lines.map((text, at) => ({ atMs: at * 100, text })) });
  async function handIn(more: { bench?: BenchSaid; boardTrace?: SerialTrace }): Promise<string> {
    const [projectId, revisionId, handInId] = [randomUUID(), randomUUID(), randomUUID()];
    expect(await sendOperation(pupil, 'workshop.save-revision', { ...place(), projectId, revisionId, parentId: null, work })).toMatchObject({ outcome: 'applied' });
    expect(await sendOperation(pupil, 'workshop.hand-in', { ...place(), projectId, revisionId, handInId, note: '', ...more })).toMatchObject({ outcome: 'applied' });
    return handInId;
  }
  const seen = async (handInId: string) => (await (await api.as(api.club.own.teacher)).get('workshop.hand-in', { params: { handInId } })).evidence;

  it('"works in simulation, fails on the bench" is a state, with what it rests on', async () => {
    await check('passed', 'light 512\n');
    expect(await seen(await handIn({ bench: 'fails' }))).toEqual({ is: 'simulation-only', because: ['checks-passed', 'pupil-says-fails'] });
    expect(await seen(await handIn({ bench: 'works' }))).toEqual({ is: 'both', because: ['checks-passed', 'pupil-says-works'] });
    const { handIns } = await (await api.as(api.club.own.teacher)).get('workshop.hand-ins', { params: { classId: api.club.own.id } });
    expect(handIns.map(({ evidence }) => evidence?.is)).toEqual(['both']);
  });

  it('holds the recording against the run on the server, whatever the browser says', async () => {
    await check('passed', 'light 512\r\nlight 498\r\n');
    expect(await seen(await handIn({ boardTrace: said('light 77', 'light 80') }))).toEqual({ is: 'both', because: ['checks-passed', 'trace-alike'] });
    expect(await seen(await handIn({ bench: 'works', boardTrace: said('sensor broken') }))).toEqual({ is: 'contradicts', because: ['checks-passed', 'pupil-says-works', 'trace-differs'] });
    expect(await seen(await handIn({ boardTrace: said() }))).toEqual({ is: 'simulation-only', because: ['checks-passed', 'board-silent'] });
  });

  it('says so when nothing was tried or checked, as hand-ins of older pages are', async () => {
    expect(await seen(await handIn({}))).toEqual({ is: 'not-tried', because: ['not-checked'] });
    expect(await seen(await handIn({ bench: 'works', boardTrace: said('x') }))).toEqual({ is: 'bench-only', because: ['not-checked', 'pupil-says-works'] });
  });

  it('counts the photographs that went along', async () => {
    await api.db.query("insert into photo (id, pupil_id, class_id, exercise_id, width, height, small, large) values (gen_random_uuid(), $1, $2, 'first-blink', 4, 3, '', '')", [api.club.own.pupils[0], api.club.own.id]);
    const handInId = await handIn({});
    expect(await pupil.get('workshop.hand-in', { params: { handInId } })).toMatchObject({ photos: 1 });
  });
});
