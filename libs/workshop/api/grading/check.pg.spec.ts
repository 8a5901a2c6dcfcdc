import { randomUUID } from 'node:crypto';
import type { Work } from '@kindling/contracts';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { addTestLessons, blinkBlocks, CANARY, circuit, sendOperation, textWork } from '../workshop-test-lesson.ts';
import { GradingPool } from './grading-pool.ts';

describe('check', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi(); await addTestLessons(api); });
  afterAll(async () => { await api.stop(); });

  const place = (exerciseId = 'first-blink') => ({ classId: api.club.own.id, exerciseId });
  const pupil = (at: number): Promise<TestClient> => api.as(api.club.own.pupils[at] ?? '');
  const check = (client: TestClient, work: Work, attemptId: string = randomUUID(), exerciseId?: string) => client.get('workshop.check', { params: place(exerciseId), body: { attemptId, work } });
  const cellOf = async (at: number) => {
    const grid = await (await api.as(api.club.own.teacher)).get('progress.class-grid', { params: { classId: api.club.own.id, lessonId: 'first' } });
    return grid.rows.find((row) => row.pupilId === api.club.own.pupils[at])?.cells.find((cell) => cell.stepId === 'make');
  };
  const attempts = async (at: number): Promise<number> => (await api.db.query<unknown[]>('select 1 from attempt where person_id = $1', [api.club.own.pupils[at]])).length;

  it('brings blocks through compiler and grader to the teacher’s grid as a first try, once however often it is sent', async () => {
    const [first, attemptId] = [await pupil(0), randomUUID()];
    const [one, two] = await Promise.all([check(first, blinkBlocks(500), attemptId), check(first, blinkBlocks(500), attemptId)]);
    expect(one).toMatchObject({ attemptId, report: { verdict: 'passed', exerciseId: 'first-blink' }, compilation: { status: 'compiled', lineOfBlock: { b: { from: 7, to: 7 } } } });
    expect(two).toEqual(one);
    expect(await check(first, blinkBlocks(100), attemptId)).toEqual(one);
    expect(await attempts(0)).toBe(1);
    expect(await cellOf(0)).toMatchObject({ state: 'first-try', attempts: 1 });
    const mine = await first.get('progress.mine', { params: { classId: api.club.own.id } });
    expect(mine.steps.find((step) => step.stepId === 'make')?.state).toBe('first-try');
  });

  it('hands in with the verdict of the very work that was checked', async () => {
    const [first, projectId] = [await pupil(0), randomUUID()];
    const handInOf = async (work: Work) => {
      const [revisionId, handInId] = [randomUUID(), randomUUID()];
      expect(await sendOperation(first, 'workshop.save-revision', { ...place(), projectId, revisionId, parentId: null, work })).toMatchObject({ outcome: 'applied' });
      expect(await sendOperation(first, 'workshop.hand-in', { ...place(), projectId, handInId, revisionId, note: '' })).toMatchObject({ outcome: 'applied' });
      return first.get('workshop.hand-in', { params: { handInId } });
    };
    expect(await handInOf(blinkBlocks(500))).toMatchObject({ verdict: 'passed', report: { verdict: 'passed' } });
    expect(await handInOf(blinkBlocks(501))).toMatchObject({ verdict: 'unchecked', report: null });
  });

  it('believes no program that says it passed', async () => {
    const loud = 'void setup() { Serial.begin(9600); }\nvoid loop() { Serial.println("PASS"); Serial.println("{\\"verdict\\":\\"passed\\"}"); delay(100); }\n';
    const { report } = await check(await pupil(1), textWork(loud));
    expect(report.verdict).toBe('failed');
    expect(report.checks.map((each) => each.verdict)).toEqual(['passed', 'failed']);
    expect(report.serial).toContain('PASS');
    expect(await cellOf(1)).toMatchObject({ state: 'started', attempts: 1 });
  });

  it('keeps the moments of a failure with the line that ran, for the pupil and the teacher alike', async () => {
    const slow = 'void blink() {\n  digitalWrite(13, HIGH);\n  delay(700);\n  digitalWrite(13, LOW);\n  delay(700);\n}\nvoid setup() { pinMode(13, OUTPUT); }\nvoid loop() { blink(); }\n';
    const { report } = await check(await pupil(1), textWork(slow));
    const failed = report.checks.find((each) => each.verdict === 'failed');
    const playback = failed?.verdict === 'failed' ? failed.evidence?.playback : undefined;
    expect(playback?.signals.map(({ signal }) => signal)).toEqual(['led:led1', 'pin:13']);
    expect(playback?.signals[0]?.edges.map(([, level]) => level)).toContain(1);
    const ran = new Set(playback?.lines.map(([, line]) => line));
    expect([3, 5].every((line) => ran.has(line))).toBe(true);
    expect([...ran].every((line) => line >= 2 && line <= 8)).toBe(true);
  });

  it('stores the report of a program that sends zeros', async () => {
    const zeros = 'void setup() { Serial.begin(9600); }\nvoid loop() { Serial.write((byte)0); Serial.print("x"); delay(100); }\n';
    expect((await check(await pupil(1), textWork(zeros))).report.serial).toContain('\u2400x');
  });

  it('fails a right program in a wrong circuit', async () => {
    const reversed = { ...circuit, connections: [['uno:13', 'r1:1', 'green', []], ['r1:2', 'led1:C', 'green', []], ['led1:A', 'uno:GND.1', 'black', []]] } satisfies typeof circuit;
    const { report } = await check(await pupil(1), blinkBlocks(500, reversed));
    expect(report).toMatchObject({ verdict: 'failed', findings: [{ code: 'led-reversed' }] });
  });

  it('reports a program that does not compile, and the third time as stuck', async () => {
    const third = await pupil(2);
    const broken = textWork('void setup() { pinMode(13, OUTPUT) }\nvoid loop() { }\n');
    const { compilation, report } = await check(third, broken);
    expect(compilation).toMatchObject({ status: 'failed', diagnostics: [{ severity: 'error', line: 1 }] });
    expect(report.checks).toMatchObject([{ verdict: 'not-run', because: 'compile-failed' }, { verdict: 'not-run', because: 'compile-failed' }]);
    await check(third, broken);
    expect(await cellOf(2)).toMatchObject({ state: 'started', attempts: 2 });
    await check(third, broken);
    expect(await cellOf(2)).toMatchObject({ state: 'stuck', stuckBecause: 'same-compile-error-three-times' });
    await check(third, blinkBlocks(500));
    expect(await cellOf(2)).toMatchObject({ state: 'done', stuckBecause: null, attempts: 4 });
  });

  it('lets nothing of the key out', async () => {
    const answer = JSON.stringify(await check(await pupil(1), blinkBlocks(300)));
    expect(answer).not.toMatch(new RegExp(`${CANARY}|toleranceMs|expectations|simHex|led-on-pin`));
  });

  it('refuses who is not a pupil of the class, a closed lesson, an unknown exercise, free play and a foreign attempt id', async () => {
    const { own, neighbour, foreign } = api.club;
    const call = async (personId: string | null, exerciseId = 'first-blink', attemptId: string = randomUUID()) =>
      (await (await api.as(personId)).call('workshop.check', { params: { classId: own.id, exerciseId }, body: { attemptId, work: blinkBlocks(500) } })).error?.code;
    expect(await call(null)).toBe('session.missing');
    expect(await call(own.teacher)).toBe('access.denied');
    expect(await call(neighbour.pupils[0] ?? '')).toBe('resource.not-found');
    expect(await call(foreign.pupils[0] ?? '')).toBe('resource.not-found');
    expect(await call(own.pupils[1] ?? '', 'second-blink')).toBe('lesson.not-open');
    expect(await call(own.pupils[1] ?? '', 'no-such')).toBe('resource.not-found');
    expect(await call(own.pupils[1] ?? '', 'first-play')).toBe('exercise.has-no-checks');
    const [taken] = await api.db.query<{ id: string }[]>('select id from attempt where person_id = $1', [own.pupils[0]]);
    expect(await call(own.pupils[1] ?? '', 'first-blink', taken?.id)).toBe('resource.conflict');
  });

  it('compiles tabs with the sketch, points into them, and takes names only that a sketch may have', async () => {
    const client = await pupil(2);
    const source = (name: string, code: string) => ({ mode: 'text' as const, code: '#include "times.h"\nvoid setup() { pinMode(13, OUTPUT); }\nvoid loop() { digitalWrite(13, HIGH); delay(HALF); digitalWrite(13, LOW); delay(HALF); }\n', files: [{ name, code }] });
    const tried = (name: string, code: string) => client.call('workshop.check', { params: { classId: api.club.own.id, exerciseId: 'first-blink' }, body: { attemptId: randomUUID(), work: { ...blinkBlocks(1), source: source(name, code) } } });
    expect(await tried('times.h', 'const int HALF = 500;\n')).toMatchObject({ status: 200, body: { report: { verdict: 'passed' } } });
    expect(await tried('times.h', '\nconst integer HALF = 500;\n')).toMatchObject({ status: 200, body: { compilation: { status: 'failed', diagnostics: expect.arrayContaining([expect.objectContaining({ file: 'times.h', line: 2 })]) } } });
    for (const name of ['../times.h', 'sketch.ino', 'times.py', 'a b.h']) expect((await tried(name, '')).status).toBe(400);
  }, 30_000);

  it('replaces a worker that breaks down and goes on grading', async () => {
    const pool = api.app.get(GradingPool);
    const job = { exerciseId: 'x', checks: [{ id: 'c', title: { zh: 'c', en: 'c' }, failed: { zh: 'f', en: 'f' }, simulateMs: 10, stimuli: [], expectations: [{ kind: 'circuit-safe' as const }] }], diagram: circuit, source: '' };
    const broken = await Promise.all([1, 2, 3, 4].map(() => pool.grade({ ...job, simHex: 'not a hex file' })));
    for (const each of broken) expect(each).toMatchObject({ ok: true, value: { report: { verdict: 'failed', checks: [{ verdict: 'not-run', because: 'budget' }] } } });
    expect(await pool.grade({ ...job, simHex: ':020000000C945E\n:00000001FF\n' })).toMatchObject({ ok: true, value: { report: { verdict: 'passed' } } });
  });
});

describe('a visitor', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi(); await addTestLessons(api); });
  afterAll(async () => { await api.stop(); });

  it('compiles blocks on the server and gets the C++ that was compiled', async () => {
    const visitor = await api.as(null);
    const compiled = await visitor.get('workshop.compile', { body: { source: blinkBlocks(500).source } });
    expect(compiled).toMatchObject({ status: 'compiled', code: expect.stringContaining('delay(500);') });
    const unknown = { mode: 'blocks' as const, blocks: { blocks: { languageVersion: 0, blocks: [{ type: 'arduino_loop', id: 'L', inputs: { DO: { block: { type: 'evil', id: 'e' } } } }] } } };
    expect(await visitor.call('workshop.compile', { body: { source: unknown } })).toMatchObject({ status: 422, error: { code: 'blocks.rejected' } });
  });

  it('checks lessons for visitors only, nothing is stored, and not for ever', async () => {
    const visitor = await api.as(null);
    const tried = (exerciseId: string) => visitor.call('workshop.try-check', { params: { exerciseId }, body: { work: blinkBlocks(500) } });
    expect(await tried('first-blink')).toMatchObject({ status: 200, body: { report: { verdict: 'passed' } } });
    expect(await tried('second-blink')).toMatchObject({ status: 404 });
    expect(await api.db.query('select 1 from attempt')).toEqual([]);
    expect(await api.db.query('select 1 from fact')).toEqual([]);
    const more = await Promise.all(Array.from({ length: 8 }, () => tried('no-such')));
    expect(more.map((each) => each.status)).toContain(429);
  });

  it('has a small allowance of compilations for each address, a pupil a generous one', async () => {
    const source = blinkBlocks(500).source;
    const statuses = async (personId: string | null) => {
      const client = await api.as(personId);
      return (await Promise.all(Array.from({ length: 20 }, () => client.call('workshop.compile', { body: { source } })))).map((each) => each.status);
    };
    expect(await statuses(null)).toContain(429);
    expect(new Set(await statuses(api.club.own.pupils[0] ?? ''))).toEqual(new Set([200]));
  });
});

describe('without a compiler', () => {
  it('says so with a code', async () => {
    const api = await startTestApi({ CACHE_DIR: '/dev/null/nowhere' });
    await addTestLessons(api);
    const client = await api.as(api.club.own.pupils[0] ?? '');
    expect(await client.call('workshop.compile', { body: { source: blinkBlocks(500).source } })).toMatchObject({ status: 503, error: { code: 'compiler.off' } });
    await api.stop();
  });
});
