import { randomUUID } from 'node:crypto';
import { noDiagram } from '@kindling/contracts';
import { startTestApi, type TestApi } from '@kindling/testing';
import { digest, fold, unopened } from '../domain/index.ts';
import { addLesson, LiveSeat, openLive } from './live-test-class.ts';

describe('a program before everybody', () => {
  let api: TestApi;
  const seats: LiveSeat[] = [];
  const seat = async (personId: string, liveId: string, lastSeq = 0): Promise<LiveSeat> => { const taken = await LiveSeat.take(api, personId, liveId, lastSeq); seats.push(taken); return taken; };
  const program = (shareId: string, body: string) => ({ shareId, format: 'text', title: '闪烁', exerciseId: null, body, diagram: noDiagram });
  const edit = (shareId: string, version: number, from: number, insert: string) => ({ shareId, version, changes: [{ from, to: from, insert }], caret: from + insert.length });
  const pupils = (): readonly string[] => api.club.own.pupils;
  beforeAll(async () => { api = await startTestApi(); await addLesson(api); });
  afterEach(() => { for (const each of seats.splice(0)) each.leave(); });
  afterAll(async () => { await api.stop(); });

  it('is written by one after the other, and is the same for all, also for who comes late', async () => {
    const liveId = await openLive(api);
    const shareId = randomUUID();
    const [tutor, he, lan] = [await seat(api.club.own.tutor, liveId), await seat(pupils()[0] ?? '', liveId), await seat(pupils()[1] ?? '', liveId)];
    expect(await he.command('share.open', program(shareId, ''))).toMatchObject({ ok: false, code: 'live.not-allowed' });
    expect(await tutor.command('share.open', program(shareId, 'void loop() {}'))).toMatchObject({ ok: true });
    expect(await he.command('share.edit', edit(shareId, 0, 0, 'x'))).toMatchObject({ ok: false, code: 'live.no-pen' });
    expect(await tutor.command('share.edit', edit(shareId, 0, 13, '\n  '))).toMatchObject({ ok: true });
    await he.command('pen.ask');
    expect(await tutor.command('pen.give', { personId: pupils()[0] })).toMatchObject({ ok: true });
    expect(await tutor.command('share.edit', edit(shareId, 1, 0, 'x'))).toMatchObject({ ok: false, code: 'live.no-pen' });
    expect(await he.command('share.edit', edit(shareId, 1, 16, 'delay(500); // 等半秒\n'))).toMatchObject({ ok: true });
    expect(await he.command('share.edit', edit(shareId, 1, 0, 'late'))).toMatchObject({ ok: false, code: 'resource.conflict' });
    await tutor.command('pen.take-back');
    await Promise.all([tutor, he, lan].map((each) => each.hears('pen.returned')));
    const late = await seat(pupils()[2] ?? '', liveId);
    await Promise.all([tutor, he, lan].map((each) => each.hears('presence.joined', (event) => event.u === pupils()[2])));
    const states = [tutor, he, lan, late].map((each) => fold(unopened, each.events));
    expect(new Set(states.map(digest)).size).toBe(1);
    expect(states[0]?.shared).toMatchObject({ body: 'void loop() {\n  delay(500); // 等半秒\n}', version: 2 });
    // Looked back at, words of the program are found where they were written, also by who came late.
    const search = async (q: string) => (await (await api.as(pupils()[2] ?? '')).get('replay.search', { params: { liveId }, query: { q } })).hits;
    expect(await search('等半秒')).toMatchObject([{ kind: 'code', text: expect.stringContaining('delay(500)') as string }]);
    expect(await search('等一秒')).toEqual([]);
  });

  it('may be as long as a message allows, and arrives whole', async () => {
    const liveId = await openLive(api);
    const [tutor, he] = [await seat(api.club.own.tutor, liveId), await seat(pupils()[0] ?? '', liveId)];
    const body = '灯'.repeat(16_000);
    expect(await tutor.command('share.open', program(randomUUID(), body))).toMatchObject({ ok: true });
    expect(await he.hears('share.opened')).toMatchObject({ d: { body } });
    expect(await tutor.command('share.open', program(randomUUID(), `${body}灯`))).toMatchObject({ ok: false, code: 'request.malformed' });
    expect(await tutor.command('share.open', { ...program(randomUUID(), '<xml/>'), format: 'blocks' })).toMatchObject({ ok: false, code: 'request.malformed' });
  });

  it('is closed to other classes and other schools', async () => {
    const liveId = await openLive(api);
    const tutor = await seat(api.club.own.tutor, liveId);
    const shareId = randomUUID();
    await tutor.command('share.open', program(shareId, 'secret-words'));
    for (const personId of [api.club.neighbour.tutor, api.club.neighbour.pupils[0] ?? '', api.club.foreign.teacher]) {
      const outsider = await seat(personId, liveId);
      for (const [kind, data] of [['share.edit', edit(shareId, 0, 0, 'x')], ['pen.ask', {}], ['share.close', {}]] as const) expect(await outsider.command(kind, data)).toMatchObject({ ok: false, code: 'resource.not-found' });
      expect(JSON.stringify(outsider.events)).not.toContain('secret-words');
    }
  });
});
