import { randomUUID } from 'node:crypto';
import type { Lesson, OperationPayload, OperationResult, OperationType, StepAnswer } from '@kindling/contracts';
import { FactBus, type FactName, type Facts } from '@kindling/platform-api';
import type { Answered, TestApi, TestClient } from '@kindling/testing';

const text = (word: string) => ({ zh: word, en: word });
const choice = (id: string) => ({
  kind: 'choice' as const, id, concept: 'loop', prompt: text('which?'),
  choices: [{ id: 'a', text: text('A'), correct: true, feedback: text('right') }, { id: 'b', text: text('B'), correct: false, feedback: text('wrong') }],
});
const line = (id: string, distractor = false) => ({ id, code: `${id}();`, indent: 0, distractor, ...(distractor ? { why: text('not needed') } : {}) });
const picture = { file: 'loop.svg', alt: text('a loop') };
const base = (id: string) => ({ id, title: text(id), minutes: 5 });
const bench = (id: string, exercise: string) => ({ kind: 'workbench' as const, phase: 'make' as const, ...base(id), body: text('do'), exercise });

const steps: Lesson['steps'] = [
  { kind: 'quiz', phase: 'recall', ...base('recall'), items: [choice('q1'), { kind: 'numeric', id: 'q2', concept: 'loop', prompt: text('how many?'), answer: 20, tolerance: 1, feedback: text('twenty') }] },
  { kind: 'theory', phase: 'theory', ...base('read'), frames: [{ picture, body: text('1') }, { picture, body: text('2') }] },
  { kind: 'predict', phase: 'predict', ...base('predict'), code: 'loop();', item: choice('p1'), reveal: text('it loops') },
  { kind: 'parsons', phase: 'investigate', ...base('order'), prompt: text('order'), concept: 'loop', lines: [line('one'), line('two'), line('extra', true)] },
  bench('play', 'ex-play'), bench('make', 'ex-make'),
  { kind: 'build', phase: 'make', ...base('build'), body: text('build'), exercise: 'ex-make', parts: [], selfTests: [text('1'), text('2')] },
];
const lesson = (id: string, number: number): Lesson => ({
  id, number, visitors: false, title: text(id), goal: text('goal'), minutes: 90, concepts: [{ id: 'loop', name: text('loop') }], steps,
  prep: { goal: text('g'), timing: text('t'), likelyErrors: [text('1'), text('2'), text('3')], askThis: text('a'), script: text('s') },
});

/** Lesson `one` is open with every kind of step; lesson `two` has the same and is closed. */
export async function addTestLessons({ db, club }: TestApi): Promise<void> {
  await db.query("insert into course (id, version, content) values ('maker-club-1', 'test', $1)", [JSON.stringify({ id: 'maker-club-1', title: text('c'), summary: text('s'), lessons: ['one', 'two'] })]);
  for (const each of [lesson('one', 1), lesson('two', 2)]) await db.query("insert into lesson (id, course_id, number, version, content) values ($1, 'maker-club-1', $2, 'test', $3)", [each.id, each.number, JSON.stringify(each)]);
  for (const [id, checks] of [['ex-play', []], ['ex-make', [{ id: 'a' }, { id: 'b' }]]] as const) {
    await db.query("insert into exercise (id, lesson_id, version, content) values ($1, 'one', 'test', $2)", [id, JSON.stringify({ id, title: text(id), checks })]);
  }
  await db.query("insert into lesson_opening (class_id, lesson_id, opens_at) values ($1, 'one', now() - interval '1 hour'), ($1, 'two', now() + interval '1 day')", [club.own.id]);
}

export async function sendOperation<T extends OperationType>(client: TestClient, type: T, payload: OperationPayload<T>, opId: string = randomUUID()): Promise<OperationResult | undefined> {
  const { results } = await client.get('operations.apply', { body: { deviceId: randomUUID(), operations: [{ opId, deviceSeq: 1, schema: 1, type, payload, clientTime: '1970-01-01T00:00:00Z' }] } });
  return results[0];
}

export const answer = (api: TestApi, client: TestClient, stepId: string, given: StepAnswer, answerId: string = randomUUID(), lessonId = 'one'): Promise<Answered<'progress.answer'>> =>
  client.call('progress.answer', { params: { classId: api.club.own.id, lessonId, stepId }, body: { answerId, answer: given } });

/** As another context would tell it. */
export const tell = <N extends FactName>(api: TestApi, name: N, fact: Facts[N]): Promise<void> => api.db.transaction((db) => api.app.get(FactBus).record(db, name, fact));
