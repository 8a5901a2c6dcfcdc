import type { PassedAside, SocketAnswer } from '@kindling/contracts';
import { noDiagram } from '@kindling/contracts';
import { startSecondApi, startTestApi, type TestApi } from '@kindling/testing';
import { addLesson, LiveSeat, openLive } from './live-test-class.ts';

describe('looking over one shoulder', () => {
  let api: TestApi;
  const seats: LiveSeat[] = [];
  const seat = async (personId: string, liveId: string, url = api.url): Promise<LiveSeat> => { const taken = await LiveSeat.take(api, personId, liveId, 0, url); seats.push(taken); return taken; };
  const say = (from: LiveSeat, to: string, aside: unknown): Promise<SocketAnswer<unknown>> => from.socket.send('live.aside', { liveId: from.liveId, to, aside });
  const heard = (by: LiveSeat): PassedAside[] => (by.socket.heard.get('live.aside') ?? []) as PassedAside[];
  const [tutorId, heId, lanId] = [() => api.club.own.tutor, () => api.club.own.pupils[0] ?? '', () => api.club.own.pupils[1] ?? ''];
  const work = (body: string) => ({ is: 'work', version: 0, refused: false, work: { exerciseId: 'blink', format: 'text', body, diagram: noDiagram } });
  beforeAll(async () => { api = await startTestApi(); await addLesson(api); });
  afterEach(() => { for (const each of seats.splice(0)) each.leave(); });
  afterAll(async () => { await api.stop(); });

  it('shows a pupil who looks, and the one who looks the whole work, and nobody else anything', async () => {
    const liveId = await openLive(api);
    const [tutor, he, lan] = [await seat(tutorId(), liveId), await seat(heId(), liveId), await seat(lanId(), liveId)];
    expect(await say(tutor, heId(), { is: 'watch', on: true })).toMatchObject({ ok: true });
    expect(await he.socket.until<PassedAside>('live.aside')).toMatchObject({ from: tutorId(), aside: { is: 'watch', on: true } });
    const body = '灯"\\'.repeat(3500);
    expect(await say(he, tutorId(), work(body))).toMatchObject({ ok: true });
    expect(await tutor.socket.until<PassedAside>('live.aside')).toMatchObject({ from: heId(), aside: { work: { body } } });
    expect(heard(lan)).toEqual([]);
    const stored: unknown[] = await api.db.query("select 1 from live_event where live_id = $1 and kind like '%aside%'", [liveId]);
    expect(stored).toEqual([]);
  });

  it('writes a look down once for each pupil', async () => {
    await api.db.query("update audit_entry set at = at - interval '1 hour' where action = 'live.aside'");
    const liveId = await openLive(api);
    const [tutor] = [await seat(tutorId(), liveId), await seat(heId(), liveId), await seat(lanId(), liveId)];
    const looks = (): Promise<unknown[]> => api.db.query("select subject_id from audit_entry where action = 'live.aside' and actor_id = $1 order by at", [tutorId()]);
    const before = (await looks()).length;
    for (const to of [heId(), heId(), lanId(), lanId()]) await say(tutor, to, { is: 'watch', on: true });
    expect((await looks()).slice(before)).toEqual([{ subject_id: heId() }, { subject_id: lanId() }]);
  });

  it('is refused between pupils, without leave to write, and from outside', async () => {
    const liveId = await openLive(api);
    const [tutor, he, lan] = [await seat(tutorId(), liveId), await seat(heId(), liveId), await seat(lanId(), liveId)];
    expect(await say(he, lanId(), work('x'))).toMatchObject({ ok: false, code: 'resource.not-found' });
    expect(await say(he, lanId(), { is: 'watch', on: true })).toMatchObject({ ok: false, code: 'live.not-allowed' });
    const write = { is: 'write', version: 0, changes: [{ from: 0, to: 0, insert: 'x' }] };
    expect(await say(tutor, heId(), write)).toMatchObject({ ok: false, code: 'live.not-allowed-to-write' });
    await tutor.command('help.ask-to-write', { personId: heId() });
    await he.command('help.allow');
    expect(await say(tutor, heId(), write)).toMatchObject({ ok: true });
    await he.command('help.end');
    expect(await say(tutor, heId(), write)).toMatchObject({ ok: false, code: 'live.not-allowed-to-write' });
    for (const outsiderId of [api.club.neighbour.tutor, api.club.neighbour.pupils[0] ?? '', api.club.foreign.teacher]) {
      const outsider = await seat(outsiderId, liveId);
      expect(await say(outsider, heId(), { is: 'watch', on: true })).toMatchObject({ ok: false, code: 'resource.not-found' });
    }
    expect(heard(lan)).toEqual([]);
  });

  it('reaches a pupil who is connected to another process', async () => {
    const second = await startSecondApi(api);
    try {
      const liveId = await openLive(api);
      const [tutor, he] = [await seat(tutorId(), liveId), await seat(heId(), liveId, second.url)];
      await say(tutor, heId(), { is: 'point', at: { on: 'line', line: 3 } });
      expect(await he.socket.until<PassedAside>('live.aside')).toMatchObject({ aside: { is: 'point', at: { line: 3 } } });
      await say(he, tutorId(), work('x'.repeat(9000)));
      expect(await tutor.socket.until<PassedAside>('live.aside')).toMatchObject({ aside: { work: { body: 'x'.repeat(9000) } } });
    } finally {
      await second.stop();
    }
  });

  it('sends a tip to its pupil and leaves the others a number', async () => {
    const liveId = await openLive(api);
    const [tutor, he, lan] = [await seat(tutorId(), liveId), await seat(heId(), liveId), await seat(lanId(), liveId)];
    await tutor.command('help.tip', { personId: heId(), text: 'only-for-one' });
    await tutor.command('chat.say', { text: '好' });
    await Promise.all([he, lan].map((each) => each.hears('chat.said')));
    expect(JSON.stringify(he.events)).toContain('only-for-one');
    const late = await seat(lanId(), liveId);
    for (const other of [lan, late]) {
      expect(JSON.stringify(other.events)).not.toContain('only-for-one');
      expect(other.events.map((event) => event.s)).toEqual(other.events.map((_, index) => index + 1));
    }
    expect(JSON.stringify(await late.socket.send('live.resume', { liveId, lastSeq: 0 }))).not.toContain('only-for-one');
    expect(JSON.stringify((await seat(heId(), liveId)).events)).toContain('only-for-one');
  });
});
