import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi } from '@kindling/testing';
import { fold, unopened, votesOf, type Poll } from '../domain/index.ts';
import { addLesson, LiveSeat, openLive } from './live-test-class.ts';

const none: Poll = { id: '', question: '', options: [], votes: {}, phase: 'closed', right: null, revealed: false };

describe('a quick quiz over the wire', () => {
  let api: TestApi;
  const seats: LiveSeat[] = [];
  const seat = async (personId: string, liveId: string): Promise<LiveSeat> => { const taken = await LiveSeat.take(api, personId, liveId); seats.push(taken); return taken; };
  beforeAll(async () => { api = await startTestApi(); await addLesson(api); });
  afterEach(() => { for (const each of seats.splice(0)) each.leave(); });
  afterAll(async () => { await api.stop(); });

  it('keeps the answer from pupils, live, to who comes late and in the replay, until it is shown', async () => {
    const liveId = await openLive(api);
    const [heId, lanId] = [api.club.own.pupils[0] ?? '', api.club.own.pupils[1] ?? ''];
    const [tutor, teacher, he] = [await seat(api.club.own.tutor, liveId), await seat(api.club.own.teacher, liveId), await seat(heId, liveId)];
    const pollId = randomUUID();
    const asked = { pollId, question: '哪一脚接地？', options: ['长脚', '短脚'] };
    expect(await tutor.command('poll.open', { ...asked, right: 1 })).toMatchObject({ ok: true });
    expect(await he.command('poll.reveal', { pollId })).toMatchObject({ ok: false, code: 'live.not-allowed' });
    expect(await he.command('poll.vote', { pollId, option: 1 })).toMatchObject({ ok: true });
    await Promise.all([tutor, teacher, he].map((each) => each.hears('poll.voted')));
    const opened = (by: LiveSeat): unknown => by.events.find((event) => event.k === 'poll.opened')?.d;
    const lan = await seat(lanId, liveId);
    for (const staff of [tutor, teacher]) expect(opened(staff)).toEqual({ ...asked, right: 1 });
    for (const pupil of [he, lan]) expect(opened(pupil)).toEqual(asked);
    const back = async () => JSON.stringify(await (await api.as(heId)).get('replay.log', { params: { liveId }, query: { fromMs: '0', toMs: '60000', state: 'yes' } }));
    expect(await back()).not.toContain('"right":1');

    expect(await tutor.command('poll.reveal', { pollId })).toMatchObject({ ok: true });
    for (const pupil of [he, lan]) expect((await pupil.hears('poll.revealed')).d).toEqual({ pollId, right: 1 });
    expect(await lan.command('poll.vote', { pollId, option: 0 })).toMatchObject({ ok: false, code: 'resource.conflict' });
    expect(await back()).toContain('"right":1');
  });

  it('tells pupils how many voted for what, live, late and in the replay, and only staff who', async () => {
    const liveId = await openLive(api);
    const [heId, lanId] = [api.club.own.pupils[0] ?? '', api.club.own.pupils[1] ?? ''];
    const [tutor, he, lan] = [await seat(api.club.own.tutor, liveId), await seat(heId, liveId), await seat(lanId, liveId)];
    const pollId = randomUUID();
    expect(await tutor.command('poll.open', { pollId, question: '谁接好了？', options: ['接好了', '还没有'] })).toMatchObject({ ok: true });
    expect(await he.command('poll.vote', { pollId, option: 1 })).toMatchObject({ ok: true });
    const voter = async (by: LiveSeat): Promise<string> => (await by.hears('poll.voted')).u;
    expect([await voter(tutor), await voter(he)]).toEqual([heId, heId]);
    expect(await voter(lan)).not.toBe(heId);
    const late = await seat(lanId, liveId);
    const back = await (await api.as(lanId)).get('replay.log', { params: { liveId }, query: { fromMs: '0', toMs: '60000', state: 'yes' } });
    for (const events of [late.events, lan.events]) expect(fold(unopened, events).polls).toMatchObject([{ votes: expect.not.objectContaining({ [heId]: 1 }) }]);
    expect(late.events.filter((event) => event.k === 'poll.voted').map(({ u }) => u)).toEqual(lan.events.filter((event) => event.k === 'poll.voted').map(({ u }) => u));
    expect(votesOf(fold(unopened, late.events).polls[0] ?? none)).toEqual([0, 1]);
    expect(JSON.stringify(back)).not.toMatch(new RegExp(`"poll.voted","u":"${heId}"|"votes":\\{"${heId}"`));
  });
});
