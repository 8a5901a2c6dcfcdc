import { randomBytes, randomUUID } from 'node:crypto';
import type { CircuitExercise, LessonDraft, Step } from '@kindling/contracts';
import { importContent } from '@kindling/courses/api';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { createCanvas } from '@napi-rs/canvas';

/** A photo with a note in its head, as cameras write where they stood. */
async function photoTakenAt(place: string): Promise<Buffer> {
  const jpeg = await createCanvas(80, 40).encode('jpeg', 90);
  const note = Buffer.from(`Exif\0\0${place}`);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, note.length + 2]), note, jpeg.subarray(2)]);
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
