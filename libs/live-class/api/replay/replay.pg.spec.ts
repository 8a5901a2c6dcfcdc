import { randomUUID } from 'node:crypto';
import type { LiveEvent } from '@kindling/contracts';
import { decodeFrame, unpackChunk } from '@kindling/voice';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { digest, evolve, fold, unopened, type LiveState } from '../../domain/index.ts';
import { addLesson, LESSON, LiveSeat, openLive } from '../live-test-class.ts';
import { MediaLine } from '../media/media-test-line.ts';

describe('looking back at a class', () => {
  let api: TestApi;
  let liveId: string;
  let pupil: TestClient;
  let teacher: TestClient;
  const [tutor, he, lan] = [() => api.club.own.tutor, () => api.club.own.pupils[0] ?? '', () => api.club.own.pupils[1] ?? ''];
  const of = (more: object = {}) => ({ params: { liveId, ...more } });
  const asked = (query: Record<string, string>, more: object = {}) => ({ ...of(more), query }) as never;

  beforeAll(async () => {
    api = await startTestApi();
    await addLesson(api);
    await api.db.query("update lesson set content = content || $2 where id = $1", [LESSON, JSON.stringify({ steps: [{ id: 'theory', kind: 'theory', title: { zh: '电路像一条路', en: 'A circuit is a road' } }, { id: 'make', kind: 'workbench', phase: 'make', exercise: '01-light-up', title: { zh: '自己做', en: 'Make' } }] })]);
    await api.db.query('update club_class set keeps_voice = true where id = $1', [api.club.own.id]);
    await holdClass();
    [pupil, teacher] = [await api.as(he()), await api.as(api.club.own.teacher)];
  }, 60_000);
  afterAll(async () => { await api.stop(); });

  /** One slide, two lines of chat of which one was hidden, a vote, and 120 frames of the tutor's voice. */
  async function holdClass(): Promise<void> {
    liveId = await openLive(api);
    const [staff, first] = [await LiveSeat.take(api, tutor(), liveId), await LiveSeat.take(api, he(), liveId)];
    const [speaker, listener] = [await MediaLine.enter(api, tutor(), liveId), await MediaLine.enter(api, he(), liveId)];
    await staff.command('slide.set', { lessonId: LESSON, stepId: 'theory', frame: 0 });
    for (let frame = 0; frame < 20; frame++) speaker.say();
    await listener.hears(20);
    await first.command('chat.say', { text: '电阻是 220 欧吗' });
    const rude = await first.command('chat.say', { text: '粗话' });
    await staff.command('chat.hide', { seq: rude.ok ? rude.value.seq : 0 });
    await staff.command('poll.open', { pollId: randomUUID(), question: '灯会亮吗？', options: ['会', '不会'] });
    await staff.command('class.close');
    await staff.hears('class.closed');
    for (const each of [staff, first, speaker, listener]) each.leave();
    await speaker.ended();
    while (await kept() < 20) await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  /** The last words are written a moment after the last seat is empty. */
  async function kept(): Promise<number> {
    const [row] = await api.db.query<{ frames: number }[]>('select coalesce(sum(frames), 0)::int frames from live_audio_chunks where live_id = $1', [liveId]);
    return row?.frames ?? 0;
  }

  it('begins with what a player needs first: length, chapters, where somebody speaks', async () => {
    const index = await pupil.get('replay.index', of());
    expect(index).toMatchObject({ classId: api.club.own.id, lessonNumber: 90, open: false, voice: 'kept', notes: [] });
    expect(index.chapters).toMatchObject([{ kind: 'slide', stepId: 'theory', title: { zh: '电路像一条路' } }, { kind: 'poll', question: '灯会亮吗？' }]);
    expect(index.spoken).toHaveLength(1);
    expect(index.lastsMs).toBeGreaterThanOrEqual(index.spoken[0]?.[1] ?? Infinity);
  });

  it('folds to exactly what the class was, from the beginning and from any moment', async () => {
    const { lastsMs } = await pupil.get('replay.index', of());
    const whole = await pupil.get('replay.log', asked({ fromMs: '0', toMs: String(lastsMs + 1), state: 'yes' }));
    expect(whole.state).toEqual(unopened);
    const end = digest(fold(unopened, whole.events));
    for (const { t } of whole.events) {
      const part = await pupil.get('replay.log', asked({ fromMs: String(t), toMs: String(lastsMs + 1), state: 'yes' }));
      expect(digest(part.events.reduce(evolve, part.state as LiveState))).toBe(end);
    }
    expect(JSON.stringify(whole)).not.toContain('粗话');
    expect(whole.events.map((event: LiveEvent) => event.s)).toEqual(whole.events.map((_, at) => at + 1));
  });

  it('gives the very frames that were passed on, cut to the asked stretch', async () => {
    const [from = 0, to = 0] = (await pupil.get('replay.index', of())).spoken[0] ?? [];
    const read = async (fromMs: number, toMs: number) => unpackChunk(Buffer.from((await pupil.get('replay.voice', asked({ fromMs: String(fromMs), toMs: String(toMs) }))).sound, 'base64'));
    const all = await read(from, to + 1);
    expect(all.map(({ bytes }) => decodeFrame(Uint8Array.from(bytes))).map((frame) => frame.ok && frame.value.sequence)).toEqual(Array.from({ length: 20 }, (_, at) => at));
    const middle = Math.floor((from + to) / 2);
    expect([...await read(from, middle), ...await read(middle, to + 1)]).toEqual(all);
    expect(await read(to + 1, to + 2000)).toEqual([]);
  });

  it.each([['a longer stretch than any player needs', '0', '30001'], ['a stretch that ends before it begins', '5000', '5000'], ['no number', 'x', '2'], ['a moment before the class', '-1', '2']])('refuses %s', async (_, fromMs, toMs) => {
    expect(await pupil.call('replay.voice', asked({ fromMs, toMs }))).toMatchObject({ status: 400, error: { code: 'request.malformed' } });
  });

  it('finds words in chat, votes, titles and notes, and hidden words nowhere', async () => {
    await teacher.get('replay.add-note', { ...of(), body: { noteId: randomUUID(), atMs: 1234, text: '长脚接正极' } } as never);
    const find = async (q: string) => (await pupil.get('replay.search', asked({ q }))).hits.map((hit) => hit.kind);
    expect([await find('220'), await find('灯会亮'), await find('一条路'), await find('正极'), await find('粗话'), await find('')]).toEqual([['chat'], ['poll'], ['slide'], ['note'], [], []]);
  });

  it('lets staff write, change and take away a note, each in its own class', async () => {
    const noteId = randomUUID();
    const body = { noteId, atMs: 5000, text: '看电阻的颜色' };
    await teacher.get('replay.add-note', { ...of(), body } as never);
    await teacher.get('replay.add-note', { ...of(), body: { ...body, text: '看色环' } } as never);
    expect((await pupil.get('replay.index', of())).notes).toContainEqual({ id: noteId, atMs: 5000, text: '看色环', by: expect.any(String) as string });
    const other = await openLive(api, api.club.neighbour);
    const neighbour = await api.as(api.club.neighbour.tutor);
    expect(await neighbour.call('replay.add-note', { params: { liveId: other }, body } as never)).toMatchObject({ status: 409 });
    expect(await neighbour.call('replay.remove-note', { params: { liveId: other, noteId } } as never)).toMatchObject({ status: 404 });
    await teacher.get('replay.remove-note', of({ noteId }) as never);
    expect(await teacher.call('replay.remove-note', of({ noteId }) as never)).toMatchObject({ status: 404 });
  });

  it('opens the exercise of the moment with the program nearest before it, and nobody else’s', async () => {
    const work = { source: { mode: 'text', code: 'void setup(){} void loop(){}' }, diagram: { version: 1, parts: [], connections: [] } };
    const projectId = randomUUID();
    await api.db.query('insert into project (id, owner_id, class_id, exercise_id) values ($1, $2, $3, $4)', [projectId, he(), api.club.own.id, '01-light-up']);
    for (const [minutes, code] of [[-5, '// before'], [5, '// after']] as const) {
      await api.db.query(`insert into revision (id, project_id, device_id, work, saved_at) select gen_random_uuid(), $1, 'd', $2, opened_at + make_interval(mins => $4) from live_class where id = $3`, [projectId, JSON.stringify({ ...work, source: { mode: 'text', code } }), liveId, minutes]);
    }
    const place = { exerciseId: '01-light-up', stepId: 'make', lessonId: LESSON };
    expect(await pupil.get('replay.moment', asked({ atMs: '60000' }))).toMatchObject({ ...place, from: 'own', work: { source: { code: '// before' } } });
    expect(await pupil.get('replay.moment', asked({ atMs: '360000' }))).toMatchObject({ from: 'own', work: { source: { code: '// after' } } });
    expect(await (await api.as(lan())).get('replay.moment', asked({ atMs: '60000' }))).toMatchObject({ ...place, from: 'starter', work: null });
  });

  it('is closed to other classes and other schools; pupils write no notes', async () => {
    for (const personId of [api.club.neighbour.pupils[0] ?? '', api.club.neighbour.tutor, api.club.foreign.teacher, api.club.foreignOrganiser]) {
      const outsider = await api.as(personId);
      for (const id of ['replay.index', 'replay.log', 'replay.voice', 'replay.search', 'replay.moment'] as const) expect(await outsider.call(id, of() as never)).toMatchObject({ status: 404 });
      expect(await outsider.call('replay.add-note', { ...of(), body: { noteId: randomUUID(), atMs: 0, text: 'x' } } as never)).toMatchObject({ status: 404 });
    }
    expect(await pupil.call('replay.add-note', { ...of(), body: { noteId: randomUUID(), atMs: 0, text: 'x' } } as never)).toMatchObject({ status: 403 });
  });

  it('lists past classes for the pupils of the class, and for nobody else', async () => {
    expect((await pupil.get('live.past', { params: { classId: api.club.own.id } })).classes.map((live) => live.id)).toContain(liveId);
    expect(await (await api.as(api.club.neighbour.pupils[0] ?? '')).call('live.past', { params: { classId: api.club.own.id } })).toMatchObject({ status: 404 });
  });
});
