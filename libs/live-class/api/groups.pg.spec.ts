import { startTestApi, type TestApi } from '@kindling/testing';
import { addLesson, LiveSeat, openLive } from './live-test-class.ts';

describe('groups over the wire', () => {
  let api: TestApi;
  const seats: LiveSeat[] = [];
  const seat = async (personId: string, liveId: string): Promise<LiveSeat> => { const taken = await LiveSeat.take(api, personId, liveId); seats.push(taken); return taken; };
  const [heId, lanId] = [() => api.club.own.pupils[0] ?? '', () => api.club.own.pupils[1] ?? ''];
  beforeAll(async () => { api = await startTestApi(); await addLesson(api); });
  afterEach(() => { for (const each of seats.splice(0)) each.leave(); });
  afterAll(async () => { await api.stop(); });

  it('send the words of a group to its pupils and the staff, live, in a late greeting and in a resume', async () => {
    const liveId = await openLive(api);
    const [tutor, he, lan] = [await seat(api.club.own.tutor, liveId), await seat(heId(), liveId), await seat(lanId(), liveId)];
    expect(await he.command('groups.make', { groups: [[heId()]] })).toMatchObject({ ok: false, code: 'live.not-allowed' });
    expect(await tutor.command('groups.make', { groups: [[heId()], [lanId()]] })).toMatchObject({ ok: true });
    expect(await he.command('group.say', { text: 'words-of-one' })).toMatchObject({ ok: true });
    await lan.command('group.say', { text: 'words-of-two' });
    await he.command('group.call');
    await tutor.command('chat.say', { text: '好' });
    await Promise.all([tutor, he, lan].map((each) => each.hears('chat.said')));
    const said = (by: LiveSeat): string => JSON.stringify(by.events);
    expect([said(tutor).includes('words-of-one'), said(tutor).includes('words-of-two')]).toEqual([true, true]);
    for (const by of [lan, await seat(lanId(), liveId)]) {
      expect([said(by).includes('words-of-one'), said(by).includes('group.called'), said(by).includes('words-of-two')]).toEqual([false, false, true]);
      expect(by.events.map((event) => event.s)).toEqual(by.events.map((_, index) => index + 1));
      expect(JSON.stringify(await by.socket.send('live.resume', { liveId, lastSeq: 0 }))).not.toContain('words-of-one');
    }
    expect(said(await seat(api.club.own.teacher, liveId))).toContain('words-of-one');
  });

  it('are closed to other classes and schools, and hold nobody from there', async () => {
    const liveId = await openLive(api);
    const tutor = await seat(api.club.own.tutor, liveId);
    expect(await tutor.command('groups.make', { groups: [[api.club.neighbour.pupils[0]]] })).toMatchObject({ ok: false, code: 'resource.not-found' });
    for (const personId of [api.club.neighbour.tutor, api.club.neighbour.pupils[0] ?? '', api.club.foreign.teacher]) {
      const outsider = await seat(personId, liveId);
      for (const [kind, data] of [['group.say', { text: 'x', group: 1 }], ['group.call', {}], ['groups.close', {}]] as const) expect(await outsider.command(kind, data)).toMatchObject({ ok: false, code: 'resource.not-found' });
    }
  });
});
