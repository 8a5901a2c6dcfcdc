import { randomUUID } from 'node:crypto';
import type { LiveEvent } from '@kindling/contracts';
import { FactBus } from '@kindling/platform-api';
import { startSecondApi, startTestApi, TestSocket, type TestApi } from '@kindling/testing';
import { asSeenBy, digest, fold, unopened } from '../domain/index.ts';
import { addLesson, LESSON, LiveSeat, openLive } from './live-test-class.ts';

describe('a live class', () => {
  let api: TestApi;
  const seats: LiveSeat[] = [];
  const seat = async (personId: string, liveId: string, lastSeq = 0, url?: string): Promise<LiveSeat> => {
    const taken = await LiveSeat.take(api, personId, liveId, lastSeq, url);
    seats.push(taken);
    return taken;
  };
  const [tutor, he, lan] = [() => api.club.own.tutor, () => api.club.own.pupils[0] ?? '', () => api.club.own.pupils[1] ?? ''];
  beforeAll(async () => { api = await startTestApi(); await addLesson(api); });
  afterEach(() => { for (const each of seats.splice(0)) each.leave(); });
  afterAll(async () => { await api.stop(); });

  it('gives everybody the same events, as they may see them, in the same order without gaps', async () => {
    const liveId = await openLive(api);
    const [staff, first, second] = [await seat(tutor(), liveId), await seat(he(), liveId), await seat(lan(), liveId)];
    await Promise.all([
      staff.command('slide.set', { lessonId: LESSON, stepId: 'theory', frame: 0 }), first.command('hand.up'), second.command('chat.say', { text: '看到了' }),
      first.command('chat.say', { text: '我也看到了' }), second.command('step.at', { lessonId: LESSON, stepId: 'make', passed: 1, of: 3 }), staff.command('chat.say', { text: '很好' }),
    ]);
    const closed = await staff.command('class.close');
    expect(closed.ok).toBe(true);
    await Promise.all([staff, first, second].map((each) => each.hears('class.closed')));
    for (const each of [staff, first, second]) expect(each.events.map((event) => event.s)).toEqual(each.events.map((_, index) => index + 1));
    for (const [each, viewer] of [[first, { personId: he(), role: 'pupil' }], [second, { personId: lan(), role: 'pupil' }]] as const) {
      expect(digest(fold(unopened, each.events))).toBe(digest(fold(unopened, staff.events.map((event) => asSeenBy(event, viewer)))));
    }
  });

  it('writes down who of the staff looks into a class, an old one too, and no pupil', async () => {
    const liveId = await openLive(api);
    const staff = await seat(tutor(), liveId);
    await seat(he(), liveId);
    await staff.command('class.close');
    const looks = () => api.db.query<{ actor_id: string }[]>("select actor_id from audit_entry where action = 'live.hello' and class_id = $1", [api.club.own.id]);
    expect((await looks()).map((look) => look.actor_id)).toEqual([tutor()]);
    await seat(api.club.own.teacher, liveId);
    expect((await looks()).map((look) => look.actor_id)).toEqual([tutor(), api.club.own.teacher]);
  });

  it('stores a repeated command once and gives it the first answer', async () => {
    const liveId = await openLive(api);
    const pupil = await seat(he(), liveId);
    const commandId = randomUUID();
    const [once, again] = [await pupil.command('chat.say', { text: '一次' }, commandId), await pupil.command('chat.say', { text: '一次' }, commandId)];
    expect(once.ok).toBe(true);
    expect(again).toEqual(once);
    const stored: unknown[] = await api.db.query("select 1 from live_event where live_id = $1 and kind = 'chat.said'", [liveId]);
    expect(stored).toHaveLength(1);
  });

  it('gives a tab that was away exactly what it missed', async () => {
    const liveId = await openLive(api);
    const [staff, pupil] = [await seat(tutor(), liveId), await seat(he(), liveId)];
    const before = pupil.hello.ok ? pupil.hello.value.seq : 0;
    pupil.leave();
    for (let frame = 0; frame < 3; frame++) await staff.command('slide.set', { lessonId: LESSON, stepId: 'theory', frame });
    const back = await seat(he(), liveId, before);
    expect(back.hello).toMatchObject({ ok: true, value: { role: 'pupil', seq: before + 3 } });
    expect(back.events.map((event) => event.s)).toEqual([before + 1, before + 2, before + 3]);
    expect(await back.socket.send('live.resume', { liveId, lastSeq: before + 2 })).toMatchObject({ ok: true, value: { seq: before + 3, tail: [{ s: before + 3 }] } });
  });

  it('is closed to visitors, to other classes, to other schools and to foreign pages', async () => {
    const liveId = await openLive(api);
    await expect(TestSocket.connect(api.url, '/live', {})).rejects.toThrow('session.missing');
    const { cookie } = await api.as(he());
    await expect(TestSocket.connect(api.url, '/live', { cookie, origin: 'https://elsewhere.example' })).rejects.toThrow();
    for (const personId of [api.club.neighbour.pupils[0] ?? '', api.club.neighbour.tutor, api.club.foreign.teacher, api.club.foreignOrganiser]) {
      const outsider = await seat(personId, liveId);
      expect(outsider.hello).toMatchObject({ ok: false, code: 'resource.not-found' });
      expect(await outsider.command('chat.say', { text: '?' })).toMatchObject({ ok: false, code: 'resource.not-found' });
      expect(await outsider.socket.send('live.resume', { liveId, lastSeq: 0 })).toMatchObject({ ok: false });
    }
    expect((await seat(api.club.organiser, liveId)).hello).toMatchObject({ ok: true, value: { role: 'staff' } });
  });

  it('refuses staff commands from a pupil and leaves no trace of them', async () => {
    const liveId = await openLive(api);
    const pupil = await seat(he(), liveId);
    expect(await pupil.command('slide.set', { lessonId: LESSON, stepId: 'theory', frame: 0 })).toEqual({ ok: false, code: 'live.not-allowed', params: {} });
    expect(await pupil.command('class.close')).toMatchObject({ ok: false, code: 'live.not-allowed' });
    expect(await pupil.command('presence.leave')).toMatchObject({ ok: false, code: 'live.unknown-command' });
    expect(await pupil.command('__proto__')).toMatchObject({ ok: false, code: 'live.unknown-command' });
  });

  it('puts a removed pupil out within two seconds and does not let them back', async () => {
    const liveId = await openLive(api);
    const [staff, pupil] = [await seat(tutor(), liveId), await seat(he(), liveId)];
    expect(await staff.command('pupil.remove', { personId: he() })).toMatchObject({ ok: true });
    await pupil.socket.ended(2000);
    expect((await seat(he(), liveId)).hello).toMatchObject({ ok: false, code: 'live.removed' });
    expect((await seat(lan(), liveId)).hello.ok).toBe(true);
  });

  it('counts one vote for each pupil', async () => {
    const liveId = await openLive(api);
    const [staff, pupil] = [await seat(tutor(), liveId), await seat(he(), liveId)];
    const pollId = randomUUID();
    await staff.command('poll.open', { pollId, question: '灯会亮吗？', options: ['会', '不会'] });
    expect(await pupil.command('poll.vote', { pollId, option: 0 })).toMatchObject({ ok: true });
    expect(await pupil.command('poll.vote', { pollId, option: 1 })).toMatchObject({ ok: false, code: 'resource.conflict' });
    await staff.hears('poll.voted');
    expect(fold(unopened, staff.events).polls[0]?.votes).toEqual({ [he()]: 0 });
  });

  it('limits a pupil who floods the chat, and never sends hidden words again', async () => {
    const liveId = await openLive(api);
    const [staff, pupil] = [await seat(tutor(), liveId), await seat(he(), liveId)];
    const answers = [];
    for (let line = 0; line < 7; line++) answers.push(await pupil.command('chat.say', { text: `第${line}句` }));
    expect(answers.map((answer) => answer.ok)).toEqual([true, true, true, true, true, false, false]);
    expect(answers[6]).toMatchObject({ code: 'request.too-many' });
    const said = answers[0];
    await staff.command('chat.hide', { seq: said?.ok ? said.value.seq : 0 });
    const late = await seat(lan(), liveId);
    expect(JSON.stringify(late.events)).not.toContain('第0句');
    expect(JSON.stringify(late.events)).toContain('第1句');
  });

  it('answers malformed messages politely and stays usable', async () => {
    const liveId = await openLive(api);
    const pupil = await seat(he(), liveId);
    const malformed = { ok: false, code: 'request.malformed' };
    expect(await pupil.socket.send('live.hello', { liveId: 'not-an-id', lastSeq: 0 })).toMatchObject(malformed);
    expect(await pupil.socket.send('live.command', null)).toMatchObject(malformed);
    expect(await pupil.socket.send('live.command', [1, 2])).toMatchObject(malformed);
    expect(await pupil.socket.send('live.unheard-of', {})).toMatchObject(malformed);
    expect(await pupil.command('chat.say', { text: ' '.repeat(10) })).toMatchObject(malformed);
    expect(await pupil.command('chat.say', { text: '字'.repeat(501) })).toMatchObject(malformed);
    expect(await pupil.command('chat.say', { text: '还在' })).toMatchObject({ ok: true });
  });

  it('cuts a socket that sends a frame over 64 kB or a flood', async () => {
    const liveId = await openLive(api);
    const [big, fast] = [await seat(he(), liveId), await seat(lan(), liveId)];
    big.socket.raw.emit('live.command', { text: 'x'.repeat(70_000) });
    await big.socket.ended();
    for (let count = 0; count < 200; count++) fast.socket.raw.emit('live.resume', { liveId, lastSeq: 0 });
    await fast.socket.ended();
    expect((await seat(he(), liveId)).hello.ok).toBe(true);
  });

  it('cuts off at once somebody who only listens, when a new PIN or a sign-out ends their session', async () => {
    const liveId = await openLive(api);
    const [first = '', second = ''] = api.club.own.pupils;
    const [reset, left] = [await LiveSeat.take(api, first, liveId), await TestSocket.connect(api.url, '/live', { cookie: (await api.as(second)).cookie })];
    const teacher = await api.as(api.club.own.teacher);
    await teacher.get('identity.reset-pin', { params: { classId: api.club.own.id, personId: first } });
    await reset.socket.ended(2000);
    const browser = await api.as(second);
    const other = await TestSocket.connect(api.url, '/live', { cookie: browser.cookie });
    await browser.get('identity.sign-out');
    await other.ended(2000);
    // A session of the same person on another computer goes on.
    expect(left.raw.connected).toBe(true);
    left.close();
  });

  it('ends sockets of a session that has ended', async () => {
    const liveId = await openLive(api);
    const pupil = await seat(he(), liveId);
    await api.db.query('update session set ended_at = now() where person_id = $1', [he()]);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await pupil.command('chat.say', { text: '?' })).toMatchObject({ ok: false, code: 'session.missing' });
    await pupil.socket.until('session.ended');
    await pupil.socket.ended();
  });

  it('is one class across two server processes', async () => {
    const second = await startSecondApi(api);
    try {
      const liveId = await openLive(api);
      const [staff, pupil] = [await seat(tutor(), liveId), await seat(he(), liveId, 0, second.url)];
      await Promise.all([...Array.from({ length: 8 }, (_, frame) => staff.command('slide.set', { lessonId: LESSON, stepId: 'theory', frame })), pupil.command('hand.up'), pupil.command('chat.say', { text: '从另一台服务器' })]);
      await staff.command('pupil.remove', { personId: he() });
      await Promise.all([staff.hears('pupil.removed'), pupil.hears('pupil.removed')]);
      await pupil.socket.ended(2000);
      expect(staff.events.map((event) => event.s)).toEqual(staff.events.map((_, index) => index + 1));
      expect(digest(fold(unopened, pupil.events))).toBe(digest(fold(unopened, staff.events)));
    } finally {
      await second.stop();
    }
  });

  it('tells progress about hands, and shows what progress says about stuck pupils', async () => {
    const liveId = await openLive(api);
    const [staff, pupil] = [await seat(tutor(), liveId), await seat(he(), liveId)];
    await pupil.command('hand.up');
    const facts: { name: string; payload: unknown }[] = await api.db.query("select name, payload from fact where payload->>'liveId' = $1", [liveId]);
    expect(facts).toEqual([{ name: 'live-class.hand-raised', payload: { personId: he(), classId: api.club.own.id, liveId } }]);
    const stuck = { personId: lan(), classId: api.club.own.id, lessonId: LESSON, stepId: 'make', reason: 'same-check-three-times' };
    await api.db.transaction((db) => api.app.get(FactBus).record(db, 'progress.stuck', stuck));
    expect(await staff.hears('pupil.stuck')).toMatchObject({ u: lan(), d: { reason: 'same-check-three-times' } });
    await expect(api.db.transaction(async (db) => { await api.app.get(FactBus).record(db, 'progress.unstuck', stuck); throw new Error('undone'); })).rejects.toThrow('undone');
    await staff.command('chat.say', { text: '下一个' });
    await staff.hears('chat.said');
    expect(staff.events.some((event: LiveEvent) => event.k === 'pupil.unstuck')).toBe(false);
    expect(staff.events.map((event) => event.s)).toEqual(staff.events.map((_, index) => index + 1));
  });

  it('carries words for the tutor to the tutor and to nobody else, live and in the log', async () => {
    const liveId = await openLive(api);
    const [staff, writer, other] = [await seat(tutor(), liveId), await seat(he(), liveId), await seat(lan(), liveId)];
    await staff.command('chat.set-mode', { mode: 'to-staff' });
    expect(await writer.command('chat.say', { text: '我跟不上' })).toMatchObject({ ok: true });
    await Promise.all([staff, writer, other].map((each) => each.hears('chat.said')));
    const said = (from: LiveSeat): string[] => from.events.flatMap((event) => (event.k === 'chat.said' ? [event.d.text] : []));
    expect([staff, writer, other].map(said)).toEqual([['我跟不上'], ['我跟不上'], ['']]);
    const [lateStaff, lateWriter, latePupil] = [await seat(api.club.organiser, liveId), await seat(he(), liveId), await seat(lan(), liveId)];
    expect([lateStaff, lateWriter, latePupil].map(said)).toEqual([['我跟不上'], ['我跟不上'], ['']]);
    expect(JSON.stringify(await latePupil.socket.send('live.resume', { liveId, lastSeq: 0 }))).not.toContain('我跟不上');
  });

  it('lets pupils work on when the class that paused them closes, and tells the time by its own clock', async () => {
    const liveId = await openLive(api);
    const [staff, pupil] = [await seat(tutor(), liveId), await seat(he(), liveId)];
    await staff.command('work.pause');
    expect(await pupil.hears('work.paused')).toMatchObject({ k: 'work.paused' });
    expect(await pupil.command('work.resume')).toMatchObject({ ok: false, code: 'live.not-allowed' });
    const again = await seat(he(), liveId);
    const newest = again.events.at(-1)?.t ?? 0;
    expect(again.hello.ok && again.hello.value.at).toBeGreaterThanOrEqual(newest);
    await staff.command('class.close');
    await pupil.hears('class.closed');
    expect(fold(unopened, pupil.events).tools.pausedSince).toBeNull();
  });

  it('notes somebody as gone ten seconds after their last tab', async () => {
    const liveId = await openLive(api);
    const [staff, oneTab, otherTab] = [await seat(tutor(), liveId), await seat(he(), liveId), await seat(he(), liveId)];
    expect(otherTab.events.filter((event) => event.k === 'presence.joined' && event.u === he())).toHaveLength(1);
    oneTab.leave();
    otherTab.leave();
    await staff.socket.until<LiveEvent>('live.event', (event) => event.k === 'presence.left' && event.u === he(), 13_000);
  }, 20_000);
});
