import type { PassedGlimpse } from '@kindling/contracts';
import { startSecondApi, startTestApi, type TestApi } from '@kindling/testing';
import { digest, fold, packPoints, unopened } from '../domain/index.ts';
import { addLesson, LiveSeat, openLive } from './live-test-class.ts';

const shape = { is: 'pen', c: 0, w: 1, p: packPoints([{ x: 10, y: 10 }, { x: 200, y: 40 }]) } as const;
const put = { page: 0, n: 1, shape };
const pointer = { is: 'pointer', page: 0, at: { x: 800, y: 450 } } as const;

describe('the board of a class', () => {
  let api: TestApi;
  const seats: LiveSeat[] = [];
  const seat = async (personId: string, liveId: string, url?: string): Promise<LiveSeat> => {
    const taken = await LiveSeat.take(api, personId, liveId, 0, url);
    seats.push(taken);
    return taken;
  };
  const show = (from: LiveSeat, liveId: string, glimpse: unknown = pointer) => from.socket.send('live.glimpse', { liveId, glimpse });
  const [tutor, he, lan] = [() => api.club.own.tutor, () => api.club.own.pupils[0] ?? '', () => api.club.own.pupils[1] ?? ''];
  beforeAll(async () => { api = await startTestApi(); await addLesson(api); });
  afterEach(() => { for (const each of seats.splice(0)) each.leave(); });
  afterAll(async () => { await api.stop(); });

  it('is the same for everybody, and for whoever comes late', async () => {
    const liveId = await openLive(api);
    const [staff, pupil] = [await seat(tutor(), liveId), await seat(he(), liveId)];
    await staff.command('board.show', { on: true });
    await staff.command('board.put', put);
    expect(await pupil.command('board.put', put)).toMatchObject({ ok: false, code: 'live.drawing-not-let' });
    await staff.command('board.let-draw', { personId: he(), on: true });
    await Promise.all([pupil.command('board.put', put), staff.command('board.put', { ...put, n: 2 })]);
    await pupil.command('board.undo');
    await Promise.all([staff, pupil].map((each) => each.hears('board.undone')));
    const late = await seat(lan(), liveId);
    const boards = [staff, pupil, late].map((each) => fold(unopened, each.events).board);
    expect(boards[0]?.pages[0]).toHaveLength(2);
    expect(new Set(boards.map((board) => JSON.stringify(board))).size).toBe(1);
    expect(digest(fold(unopened, staff.events)).length).toBeGreaterThan(100);
  });

  it('takes no shape that is not one', async () => {
    const liveId = await openLive(api);
    const staff = await seat(tutor(), liveId);
    const shapes = [{ ...shape, p: 'A' }, { ...shape, p: '<script>' }, { ...shape, p: 'A'.repeat(1501) }, { ...shape, c: 99 }, { is: 'text', c: 0, w: 0, x: 1, y: 1, text: ' ' }, { is: 'svg', html: '<svg>' }, { ...shape, more: 1 }];
    for (const each of shapes) expect(await staff.command('board.put', { ...put, shape: each })).toMatchObject({ ok: false, code: 'request.malformed' });
  });

  it('passes glimpses on to the others at once, and keeps none', async () => {
    const liveId = await openLive(api);
    const [staff, pupil] = [await seat(tutor(), liveId), await seat(he(), liveId)];
    const before = (await pupil.socket.send('live.resume', { liveId, lastSeq: 0 })) as { value: { seq: number } };
    expect(await show(staff, liveId)).toEqual({ ok: true, value: {} });
    expect(await pupil.socket.until<PassedGlimpse>('live.glimpse', () => true)).toEqual({ u: tutor(), glimpse: pointer });
    expect(staff.socket.heard.get('live.glimpse')).toBeUndefined();
    expect(await pupil.socket.send('live.resume', { liveId, lastSeq: 0 })).toMatchObject({ value: { seq: before.value.seq } });
  });

  it('spares a tab that takes the state only, until it says otherwise', async () => {
    const liveId = await openLive(api);
    const [staff, pupil] = [await seat(tutor(), liveId), await seat(he(), liveId)];
    const hello = (stateOnly: boolean) => pupil.socket.send('live.hello', { liveId, lastSeq: 1, stateOnly });
    expect(await hello(true)).toMatchObject({ ok: true });
    expect(await show(staff, liveId)).toMatchObject({ ok: true });
    await staff.command('board.show', { on: true });
    await pupil.hears('board.shown');
    expect(pupil.socket.heard.get('live.glimpse')).toBeUndefined();
    expect(await hello(false)).toMatchObject({ ok: true });
    expect(await show(staff, liveId)).toMatchObject({ ok: true });
    expect(await pupil.socket.until<PassedGlimpse>('live.glimpse', () => true)).toEqual({ u: tutor(), glimpse: pointer });
  });

  it('shows no glimpse from who may not draw, from other classes, other schools, or of nonsense', async () => {
    const liveId = await openLive(api);
    const [staff, pupil] = [await seat(tutor(), liveId), await seat(he(), liveId)];
    expect(await show(pupil, liveId)).toMatchObject({ ok: false, code: 'live.drawing-not-let' });
    for (const personId of [api.club.neighbour.pupils[0] ?? '', api.club.neighbour.tutor, api.club.foreign.teacher]) {
      const outsider = await seat(personId, liveId);
      expect(await show(outsider, liveId)).toMatchObject({ ok: false, code: 'resource.not-found' });
      expect(await outsider.command('board.put', put)).toMatchObject({ ok: false, code: 'resource.not-found' });
      expect(outsider.socket.heard.get('live.event')).toBeUndefined();
    }
    for (const glimpse of [{ is: 'sketch', page: 0, n: 1, c: 0, w: 0, p: 'AA' }, { ...pointer, page: 9 }, { ...pointer, at: { x: -1, y: 0 } }, { is: 'html' }]) expect(await show(staff, liveId, glimpse)).toMatchObject({ ok: false, code: 'request.malformed' });
    expect(pupil.socket.heard.get('live.glimpse')).toBeUndefined();
  });

  it('reaches another server process', async () => {
    const second = await startSecondApi(api);
    try {
      const liveId = await openLive(api);
      const [staff, pupil] = [await seat(tutor(), liveId), await seat(he(), liveId, second.url)];
      await staff.command('board.put', put);
      await pupil.hears('board.put');
      await show(staff, liveId);
      expect(await pupil.socket.until<PassedGlimpse>('live.glimpse', () => true)).toMatchObject({ glimpse: pointer });
    } finally {
      await second.stop();
    }
  });
});
