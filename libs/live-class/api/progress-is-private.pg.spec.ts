import { FactBus } from '@kindling/platform-api';
import { startTestApi, type TestApi } from '@kindling/testing';
import { addLesson, LESSON, LiveSeat, openLive } from './live-test-class.ts';

/** What a class-mate learns of how somebody gets on, at every door out of the log. */
describe('how a pupil gets on', () => {
  let api: TestApi;
  const [tutor, he, lan] = [() => api.club.own.tutor, () => api.club.own.pupils[0] ?? '', () => api.club.own.pupils[1] ?? ''];
  beforeAll(async () => { api = await startTestApi(); await addLesson(api); });
  afterAll(async () => { await api.stop(); });

  it('reaches the staff and that pupil; class-mates get numbers, live, after a break and in the replay', async () => {
    const liveId = await openLive(api);
    const [staff, own, mate] = [await LiveSeat.take(api, tutor(), liveId), await LiveSeat.take(api, he(), liveId), await LiveSeat.take(api, lan(), liveId)];
    const before = mate.events.length;
    await own.command('step.at', { lessonId: LESSON, stepId: 'make', passed: 1, of: 3 });
    await own.command('hand.up');
    await own.command('reaction.give', { sign: 'lost' });
    await api.db.transaction((db) => api.app.get(FactBus).record(db, 'progress.stuck', { personId: he(), classId: api.club.own.id, lessonId: LESSON, stepId: 'make', reason: 'same-check-three-times' }));
    await staff.command('hand.down', { personId: he() });
    await staff.command('chat.say', { text: '好了' });
    await Promise.all([staff, own, mate].map((each) => each.hears('chat.said')));

    const kinds = ['step.at', 'hand.up', 'reaction.given', 'pupil.stuck', 'hand.down', 'chat.said'];
    for (const each of [staff, own]) expect(each.events.slice(-kinds.length).map((event) => event.k)).toEqual(kinds);
    const [lateMate, lateOwn] = [await LiveSeat.take(api, lan(), liveId), await LiveSeat.take(api, he(), liveId)];
    expect(lateOwn.events.filter((event) => kinds.includes(event.k))).toHaveLength(kinds.length);
    const resumed = await mate.socket.send('live.resume', { liveId, lastSeq: before }) as { value: { tail: unknown } };
    await staff.command('class.close');
    await mate.hears('class.closed');
    const mates = await api.as(lan());
    const replay = await mates.get('replay.log', { params: { liveId }, query: { fromMs: '0', toMs: '60000', state: 'no' } as never });
    const later = await mates.get('replay.log', { params: { liveId }, query: { fromMs: '59000', toMs: '60000', state: 'yes' } as never });

    const fresh = mate.events.slice(before);
    expect(fresh.map((event) => event.k)).toEqual(['veiled', 'veiled', 'reaction.given', 'veiled', 'veiled', 'chat.said', 'class.closed']);
    expect(mate.events.map((event) => event.s)).toEqual(mate.events.map((_, index) => index + 1));
    for (const door of [fresh, lateMate.events.slice(before), resumed.value.tail, replay.events.slice(before)]) {
      expect(JSON.stringify(door)).not.toContain(he());
      expect(JSON.stringify(door)).not.toMatch(/step\.at|stuck|hand\.|passed/);
    }
    expect(JSON.stringify(later.state)).not.toMatch(/"is":"(stuck|up)"|"passed"/);
    for (const each of [staff, own, mate, lateMate, lateOwn]) each.leave();
  });
});
