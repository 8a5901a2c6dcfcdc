import { randomUUID } from 'node:crypto';
import type { LiveEvent } from '@kindling/contracts';
import { RehearsedClass, standardScript, type Lines, type Who } from '@kindling/live-class/domain';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';

const lines: Lines = { names: ['一', '二', '三', '四'], chat: ['听不见'], thanks: '谢谢' };

describe('rehearsals', () => {
  let api: TestApi;
  let tutor: TestClient;
  beforeEach(async () => {
    api = await startTestApi();
    tutor = await api.as(api.club.own.tutor);
    await api.db.query('insert into branch_member (branch_id, person_id) values ($1, $2)', [api.club.branch, api.club.own.tutor]);
  });
  afterEach(async () => { await api.stop(); });

  /** A rehearsal of so many minutes in which the first hand is answered. */
  function rehearsed(minutes: number): readonly LiveEvent[] {
    const me: Who = { personId: api.club.own.tutor, name: 'tutor', role: 'staff' };
    const room = new RehearsedClass(standardScript(5, minutes * 60_000, lines), lines);
    room.give(me, { kind: 'class.open', data: { lessonId: 'one' } });
    room.give(me, { kind: 'presence.join', data: {} });
    room.tick(minutes * 20_000);
    for (const person of Object.values(room.state.people)) if (person.hand.is === 'up') room.give(me, { kind: 'hand.down', data: { personId: person.id } });
    room.tick(minutes * 60_000);
    room.give(me, { kind: 'class.close', data: {} });
    return room.log;
  }
  const finish = (minutes: number, rehearsalId: string = randomUUID()) => tutor.call('rehearsals.finish', { params: { rehearsalId }, body: { lessonId: 'one', source: 'standard', log: [...rehearsed(minutes)], looked: [], talkedMs: 1000 } });
  const step = async () => (await tutor.get('volunteers.my-path')).branches[0]?.steps.find((each) => each.kind === 'rehearsal')?.doneOn;

  it('end with a debrief that the server works out, count once on the training path, and are nobody else’s', async () => {
    const id = randomUUID();
    expect(await step()).toBeNull();
    const first = await finish(3, id);
    expect(first.body).toMatchObject({ lastedMs: 180_000, pupils: 4, counts: true, talkedMs: 1000 });
    expect(first.body?.hands.filter((hand) => hand.forMs !== null).length).toBeGreaterThan(0);
    expect(await finish(5, id)).toMatchObject({ body: { lastedMs: 180_000 } });
    expect(await step()).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await tutor.get('rehearsals.mine')).rehearsals).toHaveLength(1);
    expect((await (await api.as(api.club.own.teacher)).get('rehearsals.mine')).rehearsals).toEqual([]);
  });

  it('that were a look around do not count', async () => {
    expect((await finish(1)).body).toMatchObject({ counts: false });
    expect(await step()).toBeNull();
  });

  it('are no class: no hours, no person-times, no past class, no fact', async () => {
    const organiser = await api.as(api.club.organiser);
    const span = { from: '2026-01-01', to: '2100-01-01' };
    const numbers = () => organiser.get('overview.numbers', { params: { branchId: api.club.branch }, query: span } as never);
    const before = JSON.stringify(await numbers()).replace(/"asOf":"[^"]*"/, '');
    await finish(4);
    expect(JSON.stringify(await numbers()).replace(/"asOf":"[^"]*"/, '')).toBe(before);
    expect((await tutor.get('volunteers.mine', { query: span })).rows).toEqual([]);
    expect((await tutor.get('live.past', { params: { classId: api.club.own.id } })).classes).toEqual([]);
    const [counted] = await api.db.query<{ n: number }[]>('select (select count(*) from live_event)::int + (select count(*) from fact)::int + (select count(*) from volunteer_hours)::int n');
    expect(counted?.n).toBe(0);
  });
});
