import { randomBytes, randomUUID } from 'node:crypto';
import type { CircuitExercise, LessonDraft, Step } from '@kindling/contracts';
import { importContent } from '@kindling/courses/api';
import { sendUp, startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { createCanvas } from '@napi-rs/canvas';

/** A photo with a note in its head, as cameras write where they stood. */
async function photoTakenAt(place: string): Promise<Buffer> {
  const jpeg = await createCanvas(80, 40).encode('jpeg', 90);
  const note = Buffer.from(`Exif\0\0${place}`);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, note.length + 2]), note, jpeg.subarray(2)]);
}
/** A film that says how long it lasts; what it shows is noise. */
function filmOf(seconds: number, noise: number): Buffer {
  const box = (name: string, body: Buffer): Buffer => { const head = Buffer.alloc(8); head.writeUInt32BE(body.length + 8); head.write(name, 4, 'latin1'); return Buffer.concat([head, body]); };
  const header = Buffer.alloc(20);
  header.writeUInt32BE(1000, 12);
  header.writeUInt32BE(seconds * 1000, 16);
  return Buffer.concat([box('ftyp', Buffer.from('isom')), box('moov', box('mvhd', header)), box('mdat', randomBytes(noise))]);
}
const newLesson = (): string => `own-${randomBytes(6).toString('hex')}`;
const both = (word: string) => ({ zh: `${word}（中）`, en: word });
const SECRET = 'key-that-nobody-sees';
const quiz = (right: 'a' | 'b'): Step => ({
  kind: 'quiz', phase: 'exit', id: 'ask', title: both('ask'), minutes: 3,
  items: [{ kind: 'choice', id: 'q1', concept: 'idea', prompt: both('which'), choices: (['a', 'b'] as const).map((id) => ({ id, text: both(id), correct: id === right, feedback: both(`${SECRET} ${id}`) })) }],
});

describe('lessons that a school writes', () => {
  let api: TestApi;
  let teacher: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    await importContent(api.db, 'content');
    teacher = await api.as(api.club.own.teacher);
  });
  afterAll(async () => { await api.stop(); });

  const at = (lessonId: string, classId = api.club.own.id) => ({ params: { classId, lessonId, ownLessonId: lessonId } });
  const begin = async (from: string | null = null): Promise<string> => {
    const lessonId = newLesson();
    await teacher.get('authoring.create', { ...at(lessonId), body: { from } });
    return lessonId;
  };
  const draftOf = (lessonId: string, who = teacher) => who.get('authoring.draft', at(lessonId));
  const save = async (lessonId: string, change: (draft: LessonDraft) => LessonDraft) => {
    const { revision, draft } = await draftOf(lessonId);
    return (await teacher.get('authoring.save', { ...at(lessonId), body: { revision, saveId: randomUUID(), draft: change(draft) } })).revision;
  };
  const filled = (steps: readonly Step[]) => (draft: LessonDraft): LessonDraft => ({
    ...draft, lesson: { ...draft.lesson, goal: both('goal'), steps, prep: { goal: both('g'), timing: both('t'), likelyErrors: [both('1'), both('2'), both('3')], askThis: both('a'), script: both('s') } },
  });
  const publish = (lessonId: string, revision: number, note = '') => teacher.call('authoring.publish', { ...at(lessonId), body: { revision, note } });
  const open = (lessonId: string) => teacher.get('courses.open-lesson', { ...at(lessonId), body: { opensAt: '2020-01-01T00:00:00Z' } });
  const lint = async (lessonId: string) => (await teacher.get('authoring.lint', { ...at(lessonId), body: {} })).findings;

  it('begins as a copy of a lesson, once, with its pictures and exercises, for the school and nobody else', async () => {
    const lessonId = await begin('02-blink-and-rhythm');
    await teacher.get('authoring.create', { ...at(lessonId), body: { from: null } });
    const { draft, pictures, revision } = await draftOf(lessonId);
    expect(draft.exercises.map(({ id }) => id)).toContain('02-half-second');
    expect(draft.lesson.steps.length).toBeGreaterThan(4);
    expect(pictures.length).toBeGreaterThan(0);
    expect((await teacher.get('authoring.lessons', { params: { classId: api.club.own.id } })).lessons.map(({ id }) => id)).toContain(lessonId);
    // A colleague of the same school goes on writing; another school, a pupil and a stranger never see it.
    expect((await draftOf(lessonId, await api.as(api.club.own.tutor))).revision).toBe(revision);
    const foreign = await api.as(api.club.foreign.teacher);
    expect((await foreign.call('authoring.draft', at(lessonId, api.club.foreign.id))).status).toBe(404);
    expect((await foreign.call('authoring.create', { ...at(lessonId, api.club.foreign.id), body: { from: null } })).status).toBe(409);
    expect((await foreign.get('authoring.lessons', { params: { classId: api.club.foreign.id } })).lessons).toEqual([]);
    expect((await (await api.as(api.club.own.pupils[0] ?? '')).call('authoring.draft', at(lessonId))).status).toBe(403);
    expect((await (await api.as(null)).call('authoring.draft', at(lessonId))).status).toBe(401);
  });

  it('keeps what two editors write at once: the second is told, and a lost answer may be asked for again', async () => {
    const lessonId = await begin();
    const { revision, draft } = await draftOf(lessonId);
    const titled = (title: string) => ({ ...draft, lesson: { ...draft.lesson, title: both(title) } });
    const send = (who: TestClient, saveId: string, title: string) => who.call('authoring.save', { ...at(lessonId), body: { revision, saveId, draft: titled(title) } });
    const [mine, theirs] = [randomUUID(), randomUUID()];
    expect((await send(teacher, mine, 'mine')).body).toEqual({ revision: revision + 1 });
    expect((await send(teacher, mine, 'mine')).body).toEqual({ revision: revision + 1 });
    expect(await send(await api.as(api.club.own.tutor), theirs, 'theirs')).toMatchObject({ status: 409, error: { code: 'authoring.changed-elsewhere', params: { by: 'teacher', revision: revision + 1 } } });
    expect((await draftOf(lessonId)).draft.lesson.title.en).toBe('mine');
  });

  it('publishes versions that never change: classes of the school get the newest, a pupil goes on with the one begun', async () => {
    const lessonId = await begin();
    expect(await publish(lessonId, await save(lessonId, (draft) => draft))).toMatchObject({ error: { code: 'authoring.not-ready' } });
    const first = await save(lessonId, filled([quiz('a')]));
    expect((await publish(lessonId, first, 'erste')).body).toEqual({ number: 1 });
    expect((await publish(lessonId, first)).body).toEqual({ number: 1 });
    await open(lessonId);
    const [early, late] = [await api.as(api.club.own.pupils[0] ?? ''), await api.as(api.club.own.pupils[1] ?? '')];
    const lessonFor = (who: TestClient) => who.get('courses.lesson', at(lessonId));
    expect((await lessonFor(early)).contentVersion).toBe('v1');

    const renamed = await save(lessonId, filled([{ ...quiz('b'), title: both('asked again') }]));
    expect((await draftOf(lessonId)).changedSince).toBe(true);
    expect((await publish(lessonId, first)).error?.code).toBe('authoring.changed-elsewhere');
    expect((await publish(lessonId, renamed)).body).toEqual({ number: 2 });
    expect((await lessonFor(early)).steps[0]?.title.en).toBe('ask');
    expect((await lessonFor(late)).steps[0]?.title.en).toBe('asked again');
    const answer = async (who: TestClient) => (await who.get('progress.answer', { params: { classId: api.club.own.id, lessonId, stepId: 'ask' }, body: { answerId: randomUUID(), answer: { kind: 'choice', itemId: 'q1', choiceId: 'a' } } })).correct;
    expect([await answer(early), await answer(late)]).toEqual([true, false]);
    const outline = await teacher.get('courses.outline', { params: { classId: api.club.own.id } });
    expect(outline.lessons.find(({ id }) => id === lessonId)).toMatchObject({ ownVersion: 2, number: 15, opening: { state: 'open' } });

    // History: what was written stays, and writing goes on from it.
    const { versions } = await teacher.get('authoring.versions', at(lessonId));
    expect(versions.map(({ number, note, publishedBy }) => [number, note, publishedBy])).toEqual([[2, '', 'teacher'], [1, 'erste', 'teacher']]);
    const old = await teacher.get('authoring.version', { params: { ...at(lessonId).params, number: 1 } });
    expect(old.draft.lesson.steps[0]?.title.en).toBe('ask');
  });

  it('shows no pupil a key, and no other school the lesson', async () => {
    const lessonId = await begin();
    await publish(lessonId, await save(lessonId, filled([quiz('a')])));
    await open(lessonId);
    const pupil = await api.as(api.club.own.pupils[2] ?? '');
    expect(JSON.stringify(await pupil.get('courses.lesson', at(lessonId)))).not.toContain(SECRET);
    for (const who of [api.club.foreign.teacher, api.club.foreign.pupils[0] ?? '']) {
      const stranger = await api.as(who);
      expect((await stranger.call('courses.lesson', at(lessonId, api.club.foreign.id))).status).toBe(404);
      expect(JSON.stringify(await stranger.get('courses.outline', { params: { classId: api.club.foreign.id } }))).not.toContain(lessonId);
    }
    expect((await (await api.as(api.club.foreign.teacher)).call('courses.open-lesson', { ...at(lessonId, api.club.foreign.id), body: { opensAt: '2020-01-01T00:00:00Z' } })).status).toBe(404);
    // Taken out of the list it stays where a class has it open, and comes back when it is put back.
    const list = async (classId: string) => (await teacher.get('courses.outline', { params: { classId } })).lessons.map(({ id }) => id);
    await teacher.get('authoring.remove', { ...at(lessonId), body: { removed: true } });
    expect(await list(api.club.own.id)).toContain(lessonId);
    await teacher.get('courses.open-lesson', { ...at(lessonId), body: { opensAt: null } });
    expect(await list(api.club.own.id)).not.toContain(lessonId);
    await teacher.get('authoring.remove', { ...at(lessonId), body: { removed: false } });
    expect(await list(api.club.own.id)).toContain(lessonId);
  });

  it('gives a changed exercise a new name, so that whoever began the old one keeps it', async () => {
    const lessonId = await begin('02-blink-and-rhythm');
    expect((await publish(lessonId, (await draftOf(lessonId)).revision)).body).toEqual({ number: 1 });
    await open(lessonId);
    const pupil = await api.as(api.club.own.pupils[0] ?? '');
    const exerciseOf = async (who: TestClient): Promise<string[]> => (await who.get('courses.lesson', at(lessonId))).steps.flatMap((step) => ('exercise' in step ? [step.exercise] : []));
    const before = await exerciseOf(pupil);
    const revision = await save(lessonId, (draft) => ({ ...draft, exercises: draft.exercises.map((exercise) => (exercise.id === '02-half-second' ? { ...exercise, task: both('another task') } : exercise)) }));
    await publish(lessonId, revision);
    expect(await exerciseOf(pupil)).toEqual(before);
    const after = await exerciseOf(await api.as(api.club.own.pupils[1] ?? ''));
    expect(after.filter((id) => !before.includes(id))).toHaveLength(1);
    const [changed] = before.filter((id) => !after.includes(id));
    expect((await pupil.get('exercises.exercise', { params: { exerciseId: changed ?? '' } })).stepId).not.toBeNull();
  });

  it('runs the checks before publishing: a solution that fails and a check that an empty program passes are said', async () => {
    const lessonId = await begin('02-blink-and-rhythm');
    const change = (to: (exercise: CircuitExercise) => CircuitExercise) => save(lessonId, (draft) => ({ ...draft, exercises: draft.exercises.map((each) => (each.id === '02-half-second' && each.kind !== 'python' ? to(each) : each)) }));
    const about = async () => (await lint(lessonId)).filter((each) => each.exerciseId === '02-half-second').map(({ code, severity }) => [code, severity]);
    expect(await about()).toEqual([]);
    const { draft } = await draftOf(lessonId);
    const right = draft.exercises.find(({ id }) => id === '02-half-second') as CircuitExercise;
    const revision = await change((exercise) => ({ ...exercise, reference: { ...exercise.reference, code: exercise.reference.code.replaceAll('500', '700') } }));
    const [fails] = (await lint(lessonId)).filter((each) => each.code === 'reference-fails');
    expect(fails).toMatchObject({ exerciseId: '02-half-second', severity: 'error', params: { zh: right.checks[1]?.title.zh } });
    expect((await publish(lessonId, revision)).error?.code).toBe('authoring.not-ready');
    await change(() => ({ ...right, reference: { ...right.reference, code: 'void setup( {' } }));
    expect(await about()).toEqual([['reference-does-not-compile', 'error']]);
    await change(() => ({ ...right, checks: [{ id: 'quiet', title: both('quiet'), failed: both('loud'), simulateMs: 0, stimuli: [], expectations: [{ kind: 'source-calls', name: 'tone', wanted: false }] }] }));
    expect(await about()).toEqual([['empty-passes', 'error']]);
  });

  it('takes a film and its captions in parts, shows them in ranges to the school only, and lets nobody publish a film without captions', async () => {
    const lessonId = await begin();
    const [film, captions] = [filmOf(95, 3000), Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\n电流走一圈\n')];
    const bring = async (bytes: Buffer, who = teacher, classId = api.club.own.id) => {
      const sent = await sendUp(who, { purpose: 'lesson-film', placeId: classId }, bytes);
      return { ...sent, answer: await who.call('authoring.add-film', { ...at(lessonId, classId), body: { uploadId: sent.uploadId } }) };
    };
    const added = await bring(film);
    expect(added.answer.body).toMatchObject({ kind: 'film', seconds: 95, file: expect.stringMatching(/^film-[a-f0-9]{20}\.mp4$/) });
    expect((await teacher.call('authoring.add-film', { ...at(lessonId), body: { uploadId: added.uploadId } })).body).toEqual(added.answer.body);
    const [file, text] = [added.answer.body?.file ?? '', (await bring(captions)).answer.body?.file ?? ''];
    for (const [bytes, code] of [[filmOf(241, 10), 'authoring.film-length'], [Buffer.from('MZ a program'), 'authoring.film-unknown'], [Buffer.from('WEBVTT\n'), 'authoring.captions-broken'], [Buffer.concat([captions, Buffer.alloc(70_000, 32)]), 'authoring.film-unknown']] as const) expect((await bring(bytes)).answer.error?.code).toBe(code);
    expect((await draftOf(lessonId)).films).toEqual([{ file, kind: 'film', seconds: 95 }, { file: text, kind: 'captions', seconds: null }]);

    const see = async (who: string | null, name: string, headers: Record<string, string> = {}) => fetch(`${api.url}/api/lessons/${lessonId}/films/${name}`, { headers: { ...headers, cookie: (await api.as(who)).cookie } });
    const pupil = api.club.own.pupils[0] ?? '';
    const part = await see(pupil, file, { range: 'bytes=100-199' });
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-type'), part.headers.get('cache-control')]).toEqual([206, `bytes 100-199/${film.length}`, 'video/mp4', 'private, max-age=86400']);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(film.subarray(100, 200));
    const whole = await see(pupil, file);
    expect([whole.status, Buffer.from(await whole.arrayBuffer()).equals(film)]).toEqual([200, true]);
    expect([(await see(pupil, file, { range: 'bytes=999999999-' })).status, (await see(pupil, text)).headers.get('content-type')]).toEqual([416, 'text/vtt; charset=utf-8']);
    expect([(await see(api.club.foreign.teacher, file)).status, (await see(api.club.foreign.pupils[0] ?? '', text)).status, (await see(null, file)).status]).toEqual([404, 404, 404]);
    const foreign = await api.as(api.club.foreign.teacher);
    expect((await bring(film, foreign, api.club.foreign.id)).answer.status).toBe(404);
    expect((await sendUp(foreign, { purpose: 'lesson-film', placeId: api.club.own.id }, film)).status).toBe(404);
    expect((await sendUp(await api.as(pupil), { purpose: 'lesson-film', placeId: api.club.own.id }, film)).status).toBe(403);

    const picture = (await teacher.get('authoring.add-picture', { ...at(lessonId), body: { base64: (await photoTakenAt('x')).toString('base64') } })).file;
    const frame = { picture: { file: picture, alt: both('alt') }, body: both('words') };
    const watch = (en: string): Step => ({ kind: 'video', phase: 'theory', id: 'watch', title: both('watch'), minutes: 2, seconds: 95, film: file, captions: { zh: text, en }, frames: [frame, frame] });
    expect((await publish(lessonId, await save(lessonId, filled([watch('')])))).error?.code).toBe('authoring.not-ready');
    expect((await lint(lessonId)).filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['no-captions']);
    expect((await publish(lessonId, await save(lessonId, filled([watch(text)])))).body).toEqual({ number: 1 });
    await open(lessonId);
    const shown = await (await api.as(pupil)).get('courses.lesson', { params: { classId: api.club.own.id, lessonId } });
    expect(shown.steps[0]).toMatchObject({ kind: 'video', film: file, captions: { zh: text, en: text } });

    const copy = await begin(lessonId);
    expect((await draftOf(copy)).films.map(({ file: name }) => name).sort()).toEqual([file, text].sort());
  });

  it('draws pictures anew without what the camera wrote, and shows them to the school only', async () => {
    const lessonId = await begin();
    const photo = await photoTakenAt('31.2304N 121.4737E');
    const added = await teacher.get('authoring.add-picture', { ...at(lessonId), body: { base64: photo.toString('base64') } });
    expect(added).toMatchObject({ width: expect.any(Number) });
    const see = async (who: string | null) => fetch(`${api.url}/api/lessons/${lessonId}/pictures/${added.file}`, { headers: { cookie: (await api.as(who)).cookie } });
    const seen = await see(api.club.own.pupils[0] ?? '');
    const bytes = Buffer.from(await seen.arrayBuffer());
    expect([seen.status, seen.headers.get('content-type'), bytes.toString('latin1', 8, 12), bytes.includes('31.2304N'), bytes.includes('EXIF')]).toEqual([200, 'image/webp', 'WEBP', false, false]);
    expect([(await see(api.club.foreign.teacher)).status, (await see(null)).status]).toEqual([404, 404]);
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    expect((await teacher.call('authoring.add-picture', { ...at(lessonId), body: { base64: svg.toString('base64') } })).error?.code).toBe('deck.unknown-kind');
    expect((await (await api.as(api.club.foreign.teacher)).call('authoring.add-picture', { ...at(lessonId, api.club.foreign.id), body: { base64: photo.toString('base64') } })).status).toBe(404);
  });
});
