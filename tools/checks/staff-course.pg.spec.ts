import type { Lesson, StepAnswer } from '@kindling/contracts';
import { importContent, readContent } from '@kindling/courses/api';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { rightAnswer } from './right-answer.ts';

const read = readContent('content/for-staff');
if (!read.ok) throw new Error(String(read.params['problems']));
const lessons: readonly Lesson[] = read.value.flatMap((course) => course.lessons.map(({ lesson }) => lesson));
const rightAnswers = (lesson: Lesson): { stepId: string; answer: StepAnswer }[] => lesson.steps.flatMap((step) => (step.kind === 'quiz' ? step.items.map((item) => ({ stepId: step.id, answer: rightAnswer(item) })) : []));
const origin = 'https://club.example';

describe('the course for staff', () => {
  let api: TestApi;
  let tutor: TestClient;
  beforeEach(async () => {
    api = await startTestApi();
    await importContent(api.db, 'content/for-staff');
    await api.db.query('insert into branch_member (branch_id, person_id) values ($1, $2)', [api.club.branch, api.club.own.tutor]);
    tutor = await api.as(api.club.own.tutor);
  });
  afterEach(async () => { await api.stop(); });
  const finish = (lesson: Lesson, answers = rightAnswers(lesson)) => tutor.get('training.finish', { params: { lessonId: lesson.id }, body: { answers, origin } });

  it('shows lessons without their keys, judges answers, and is for staff', async () => {
    const [first] = lessons;
    if (!first) throw new Error('no lesson');
    expect(JSON.stringify(await tutor.get('training.lesson', { params: { lessonId: first.id } }))).not.toMatch(/"correct"|"isTrue"/);
    const [right] = rightAnswers(first);
    if (!right) throw new Error('no question');
    expect(await tutor.get('training.answer', { params: { lessonId: first.id, stepId: right.stepId }, body: { answer: right.answer } })).toMatchObject({ correct: true });
    expect((await (await api.as(api.club.own.pupils[0] ?? '')).call('training.course')).status).toBe(403);
    expect((await tutor.call('training.lesson', { params: { lessonId: '01-first-light' } })).status).toBe(404);
  });

  it('a lesson is done when every question has a right answer, and with the last one comes one certificate and a step of the path', async () => {
    const [first, ...rest] = lessons;
    if (!first) throw new Error('no lesson');
    expect(await finish(first, rightAnswers(first).slice(1))).toEqual({ open: [(rightAnswers(first)[0]?.answer as { itemId: string }).itemId], certificate: false });
    expect(await finish(first)).toEqual({ open: [], certificate: false });
    for (const lesson of rest) await finish(lesson);
    const [again] = [await finish(first)];
    expect(again).toEqual({ open: [], certificate: true });
    const course = await tutor.get('training.course');
    expect(course.lessons.every((lesson) => lesson.doneOn !== null)).toBe(true);
    expect(course.certificate?.token.split('.')).toHaveLength(3);
    expect((await tutor.get('badges.mine')).badges).toHaveLength(1);
    expect((await tutor.get('volunteers.my-path')).branches[0]?.steps.find((step) => step.kind === 'course')?.doneOn).toMatch(/^\d{4}/);
  });

  it('says everything in both languages', () => {
    const texts = (value: unknown): { zh: string; en: string }[] => (typeof value !== 'object' || value === null ? [] : 'zh' in value ? [value as { zh: string; en: string }] : Object.values(value).flatMap(texts));
    for (const { zh, en } of texts(lessons)) expect([/[\u4e00-\u9fff]/.test(zh), /[\u4e00-\u9fff]/.test(en), en.length > 0]).toEqual([true, false, true]);
  });
});
