import { randomUUID } from 'node:crypto';
import type { CheckReport } from '@kindling/contracts';
import { PinSeal } from '@kindling/identity/api';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { addAttempt } from '../grading/attempts.repository.ts';
import { addTestLessons, sendOperation, textWork } from '../workshop-test-lesson.ts';

const [exerciseId, pin] = ['first-blink', '4711'];
const work = textWork('void setup() {}\nvoid loop() {}\n');

describe('two at one computer', () => {
  let api: TestApi;
  let driver: TestClient;
  let partner: TestClient;
  let teacher: TestClient;
  beforeEach(async () => {
    api = await startTestApi();
    await addTestLessons(api);
    [driver, partner, teacher] = [await api.as(mate(0)), await api.as(mate(1)), await api.as(api.club.own.teacher)];
    for (const at of [1, 2]) await api.db.query('update person set pin_sealed = $2 where id = $1', [mate(at), api.app.get(PinSeal).seal(pin)]);
  });
  afterEach(async () => { await api.stop(); });

  const mate = (at: number): string => api.club.own.pupils[at] ?? '';
  const place = () => ({ params: { classId: api.club.own.id, exerciseId } });
  const join = (personId: string, typed = pin) => driver.call('pairs.join', { ...place(), body: { personId, pin: typed } });
  const mine = () => driver.get('pairs.mine', place());
  async function handIn(from = driver): Promise<string> {
    const [projectId, revisionId, handInId, where] = [randomUUID(), randomUUID(), randomUUID(), { classId: api.club.own.id, exerciseId }];
    expect(await sendOperation(from, 'workshop.save-revision', { ...where, projectId, revisionId, parentId: null, work })).toMatchObject({ outcome: 'applied' });
    expect(await sendOperation(from, 'workshop.hand-in', { ...where, projectId, revisionId, handInId, note: '' })).toMatchObject({ outcome: 'applied' });
    return handInId;
  }
  const accept = (handInId: string) => teacher.get('feedback.review', { params: { handInId }, body: { outcome: 'accepted' } });
  const bookRow = async (personId: string) => (await teacher.get('progress.gradebook', { params: { classId: api.club.own.id } })).rows.find((row) => row.pupilId === personId);
  const stepOf = async (who: TestClient) => (await who.get('progress.mine', { params: { classId: api.club.own.id } })).steps.find((step) => step.stepId === 'make')?.state;

  it('takes the PIN of the class-mate, gives no session for it, and locks after wrong ones as signing in does', async () => {
    const sessions = () => api.db.query<{ n: number }[]>('select count(*)::int n from session where person_id = $1', [mate(1)]);
    const before = await sessions();
    expect((await mine()).mates.map(({ personId }) => personId)).toEqual([mate(1), mate(2)]);
    expect((await join(mate(1), '0000')).error?.code).toBe('session.wrong-credentials');
    expect((await mine()).pair).toBeNull();
    const answer = await join(mate(1));
    expect([answer.status, JSON.stringify(answer.body).includes('token')]).toEqual([200, false]);
    expect((await mine()).pair).toMatchObject({ partner: { personId: mate(1), name: '马晓兰' } });
    expect(await sessions()).toEqual(before);
    expect((await join(mate(2))).error?.code).toBe('pair.full');
    await driver.get('pairs.leave', place());
    const codes = [];
    for (let tried = 0; tried < 12; tried += 1) codes.push((await join(mate(2), '0000')).error?.code);
    expect(codes).toContain('session.locked');
    expect((await join(mate(2))).error?.code).toBe('session.locked');
  });

  it('takes nobody from elsewhere, not oneself, and no staff', async () => {
    for (const personId of [mate(0), api.club.neighbour.pupils[0] ?? '', api.club.own.teacher, randomUUID()]) expect((await join(personId)).status).toBe(404);
    expect((await teacher.call('pairs.mine', place())).status).toBe(403);
  });

  it('hands in with both names, and both have it to their credit: progress, gradebook, portfolio, feedback', async () => {
    await join(mate(1));
    const checks = ['wiring', 'period'].map((id) => ({ id, title: { zh: id, en: id }, verdict: 'passed' as const }));
    const report: CheckReport = { version: 1, grader: 'test', exerciseId, verdict: 'passed', findings: [], serial: '', simulatedMs: 1000, checks };
    await addAttempt(api.db.manager, { id: randomUUID(), personId: mate(0), classId: api.club.own.id, exerciseId, work, report });
    const handInId = await handIn();
    const rows = (await teacher.get('workshop.hand-ins', { params: { classId: api.club.own.id } })).handIns;
    expect(rows).toMatchObject([{ pupilName: '张小禾', partners: ['马晓兰'] }]);
    expect(await stepOf(partner)).toMatch(/done|first-try/);
    expect((await partner.get('workshop.hand-in', { params: { handInId } })).partners).toEqual(['马晓兰']);
    expect((await (await api.as(mate(2))).call('workshop.hand-in', { params: { handInId } })).status).toBe(403);
    const before = await bookRow(mate(2));
    await accept(handInId);
    for (const at of [0, 1]) expect((await bookRow(mate(at)))?.handIns.got).toBe(1);
    expect(await bookRow(mate(2))).toEqual(before);
    for (const who of [driver, partner]) {
      expect((await who.get('portfolio.mine')).works.map((each) => each.handInId)).toEqual([handInId]);
      expect((await who.get('feedback.mine')).items.map((each) => each.handInId)).toEqual([handInId]);
      expect((await who.get('notices.mine')).notices.map((each) => each.kind)).toContain('accepted');
    }
    expect((await (await api.as(mate(2))).get('portfolio.mine')).works).toEqual([]);
  });

  it('ends when the partner leaves and when the driver signs out; what was handed in keeps both names', async () => {
    await join(mate(1));
    const together = await handIn();
    await driver.get('pairs.leave', place());
    const alone = await handIn();
    const names = async (id: string) => (await teacher.get('workshop.hand-in', { params: { handInId: id } })).partners;
    expect([await names(together), await names(alone)]).toEqual([['马晓兰'], []]);
    await join(mate(1));
    await driver.get('identity.sign-out');
    const again = await api.as(mate(0));
    expect((await again.get('pairs.mine', place())).pair).toBeNull();
    expect(await names(await handIn(again))).toEqual([]);
  });
});
