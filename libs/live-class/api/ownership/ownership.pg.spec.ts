import { randomUUID } from 'node:crypto';
import { mediaClose } from '@kindling/contracts';
import { startSecondApi, startTestApi, type TestApi } from '@kindling/testing';
import { ClassLog, type Given } from '../class-log.ts';
import { addLesson, LESSON, LiveSeat, openLive } from '../live-test-class.ts';
import { MediaLine } from '../media/media-test-line.ts';
import { ClassOwners, OwnedElsewhere } from './class-owners.ts';

/** Two nodes that know of each other, in one process. */
describe('one owner for a class', () => {
  let api: TestApi;
  let second: Awaited<ReturnType<typeof startSecondApi>>;
  const leave: { leave(): void }[] = [];
  const sit = async (personId: string, liveId: string, url?: string, lastSeq = 0): Promise<LiveSeat> => { const seat = await LiveSeat.take(api, personId, liveId, lastSeq, url); leave.push(seat); return seat; };
  const [tutor, he, lan] = [() => api.club.own.tutor, () => api.club.own.pupils[0] ?? '', () => api.club.own.pupils[1] ?? ''];
  const owners = (): [ClassOwners, ClassOwners] => [api.app.get(ClassOwners), second.app.get(ClassOwners)];
  const lease = async (liveId: string): Promise<{ node_id: string; epoch: number } | undefined> =>
    (await api.db.query<{ node_id: string; epoch: number }[]>('select node_id, epoch from live_lease where live_id = $1', [liveId]))[0];
  /** As if the first had slept: its lease runs out, and the second is faster than its next renewal. */
  const takeOver = async (liveId: string): Promise<void> => {
    for (let found = ''; found !== 'here';) {
      await api.db.query("update live_lease set expires_at = clock_timestamp() - interval '1 s' where live_id = $1", [liveId]);
      found = (await second.app.get(ClassOwners).ownerOf(liveId)).is;
    }
  };
  const turn = (liveId: string, frame: number): Given =>
    ({ liveId, who: { personId: tutor(), name: 'tutor', role: 'staff' }, command: { kind: 'slide.set', data: { lessonId: LESSON, stepId: 'theory', frame } }, commandId: randomUUID() });

  beforeAll(async () => { api = await startTestApi({ PEER_HOST: '127.0.0.1' }); await addLesson(api); second = await startSecondApi(api); }, 30_000);
  afterEach(() => { for (const each of leave.splice(0)) each.leave(); });
  afterAll(async () => { await second.stop(); await api.stop(); });

  it('is the node that hears of it first; what others are told there is done at the owner', async () => {
    const [first, other] = owners();
    const liveId = await openLive(api);
    const desk = await sit(tutor(), liveId);
    expect((await lease(liveId))?.node_id).toBe(first.nodeId);
    const pupil = await sit(he(), liveId, second.url);
    expect(await pupil.command('hand.up')).toMatchObject({ ok: true });
    expect(await pupil.command('slide.set', { lessonId: LESSON, stepId: 'theory', frame: 1 })).toMatchObject({ ok: false, code: 'live.not-allowed' });
    await Promise.all([desk, pupil].map((each) => each.hears('hand.up')));
    expect([await first.ownerOf(liveId), await other.ownerOf(liveId)]).toMatchObject([{ is: 'here', epoch: 1 }, { is: 'there' }]);
    expect(await lease(liveId)).toEqual({ node_id: first.nodeId, epoch: 1 });
  });

  it('keeps an owner that slept through the end of its lease from writing', async () => {
    const [first, other] = owners();
    const liveId = await openLive(api);
    const desk = await sit(tutor(), liveId);
    expect(await first.ownerOf(liveId)).toMatchObject({ is: 'here', epoch: 1 });
    await takeOver(liveId);
    const pupil = await sit(he(), liveId, second.url);
    expect(await lease(liveId)).toEqual({ node_id: other.nodeId, epoch: 2 });
    // Awake again, and still of the old opinion.
    await expect(api.app.get(ClassLog).runHere(turn(liveId, 1), 1)).rejects.toThrow(OwnedElsewhere);
    const turned = await api.db.query<unknown[]>("select 1 from live_event where live_id = $1 and kind = 'slide.set'", [liveId]);
    expect(turned).toEqual([]);
    // What a browser asks of it then goes to the new owner.
    expect(await desk.command('slide.set', { lessonId: LESSON, stepId: 'theory', frame: 2 })).toMatchObject({ ok: true });
    await pupil.hears('slide.set', (event) => event.k === 'slide.set' && event.d.frame === 2);
    expect(await lease(liveId)).toEqual({ node_id: other.nodeId, epoch: 2 });
  });

  it('gives one owner to a class that two nodes reach for at once', async () => {
    for (let round = 0; round < 10; round++) {
      const liveId = await openLive(api);
      const found = await Promise.all(owners().map((each) => each.ownerOf(liveId)));
      expect(found.map((each) => each.is).sort()).toEqual(['here', 'there']);
    }
  });

  it('leads two classes on two nodes at once; when one of them moves the other does not notice', async () => {
    const { neighbour } = api.club;
    const [here, there] = [await openLive(api), await openLive(api, neighbour)];
    const [desk, pupil] = [await sit(tutor(), here), await sit(he(), here)];
    const [nextDoor, nextPupil] = [await sit(neighbour.tutor, there, second.url), await sit(neighbour.pupils[0] ?? '', there, second.url)];
    const [first, other] = owners();
    expect([await lease(here), await lease(there)]).toEqual([{ node_id: first.nodeId, epoch: 1 }, { node_id: other.nodeId, epoch: 1 }]);
    const turnBoth = async (frame: number): Promise<void> => {
      const answers = await Promise.all([desk, nextDoor].map((each) => each.command('slide.set', { lessonId: LESSON, stepId: 'theory', frame })));
      expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
      await Promise.all([pupil, nextPupil].map((each) => each.hears('slide.set', (event) => event.k === 'slide.set' && event.d.frame === frame)));
    };
    await turnBoth(1);
    await takeOver(here);
    await turnBoth(2);
    expect([await lease(here), await lease(there)]).toEqual([{ node_id: other.nodeId, epoch: 2 }, { node_id: other.nodeId, epoch: 1 }]);
    for (const seat of [desk, pupil, nextDoor, nextPupil]) expect(seat.events.map((event) => event.s)).toEqual(seat.events.map((_, index) => index + 1));
  });

  it('carries sound between people of two nodes, and lets everybody come again when the class moves', async () => {
    const liveId = await openLive(api);
    leave.push(await LiveSeat.take(api, tutor(), liveId));
    const speaker = await MediaLine.enter(api, tutor(), liveId);
    const listener = await MediaLine.enter({ ...api, url: second.url }, he(), liveId);
    leave.push(speaker, listener);
    speaker.say();
    await listener.hears(1);
    expect(listener.frames[0]?.stream).toBe(speaker.stream);
    await takeOver(liveId);
    await Promise.all([speaker.ended(), listener.ended()]);
    expect(speaker.closed?.code).toBe(1013);
    const [again, hears] = [await MediaLine.enter(api, tutor(), liveId), await MediaLine.enter({ ...api, url: second.url }, lan(), liveId)];
    leave.push(again, hears);
    again.say();
    await hears.hears(1);
  });

  it('remembers at its new owner who was sent out, also whoever was away just then', async () => {
    const liveId = await openLive(api);
    const [desk, away] = [await sit(tutor(), liveId), await sit(he(), liveId)];
    const before = away.hello.ok ? away.hello.value.seq : 0;
    away.leave();
    expect(await desk.command('pupil.remove', { personId: he() })).toMatchObject({ ok: true });
    const stays = await sit(lan(), liveId);
    await takeOver(liveId);
    for (const url of [second.url, api.url]) expect((await sit(he(), liveId, url, before)).hello).toMatchObject({ ok: false, code: 'live.removed' });
    const line = await MediaLine.knock({ ...api, url: second.url }, he(), liveId);
    await line.ended();
    expect(line.closed?.code).toBe(mediaClose.removed);
    // Who sits at the old owner is out within two seconds of the new one's word.
    expect(await desk.command('pupil.remove', { personId: lan() })).toMatchObject({ ok: true });
    await stays.socket.ended(2000);
  });

  it('opens the inner door to nodes only', async () => {
    const [, other] = owners();
    const liveId = await openLive(api);
    await sit(tutor(), liveId);
    const found = await other.ownerOf(liveId);
    const address = found.is === 'there' ? found.address : '';
    for (const token of ['', 'x'.repeat(43)]) {
      const answer = await fetch(`http://${address}/run`, { method: 'POST', headers: { 'x-kindling-peer': token }, body: JSON.stringify(turn(liveId, 3)) });
      expect(answer.status).toBe(404);
    }
  });
});
