import { randomUUID } from 'node:crypto';
import type { OperationPayload, OperationType } from '@kindling/contracts';
import type { TestApi, TestClient } from '@kindling/testing';

const text = (word: string) => ({ zh: word, en: word });

/** One lesson with exercises that have no checks. */
export async function addExercises(api: TestApi, ids: readonly string[], more: object = {}): Promise<void> {
  await api.db.query("insert into course (id, version, content) values ('maker-club-1', 'test', '{}')");
  await api.db.query("insert into lesson (id, course_id, number, version, content) values ('one', 'maker-club-1', 1, 'test', $1)", [JSON.stringify({ id: 'one', title: text('第一课'), steps: [] })]);
  for (const id of ids) await api.db.query("insert into exercise (id, lesson_id, version, content) values ($1, 'one', 'test', $2)", [id, JSON.stringify({ id, title: text('闪灯'), checks: [], ...more })]);
}

/** Saves and hands in, as a pupil's outbox does. @returns the hand-in's id */
export async function handInWork(pupil: TestClient, classId: string, exerciseId = 'ex', code = 'void setup() {}\nvoid loop() {}\n'): Promise<string> {
  const [projectId, revisionId, handInId] = [randomUUID(), randomUUID(), randomUUID()];
  const work = { source: { mode: 'text' as const, code }, diagram: { version: 1 as const, parts: [], connections: [] } };
  const send = async <T extends OperationType>(type: T, payload: OperationPayload<T>): Promise<void> => {
    const { results } = await pupil.get('operations.apply', { body: { deviceId: randomUUID(), operations: [{ opId: randomUUID(), deviceSeq: 1, schema: 1, type, payload, clientTime: '2026-01-01T00:00:00Z' }] } });
    if (results[0]?.outcome !== 'applied') throw new Error(`${type} was ${JSON.stringify(results)}`);
  };
  await send('workshop.save-revision', { projectId, classId, exerciseId, revisionId, parentId: null, work });
  await send('workshop.hand-in', { handInId, projectId, classId, exerciseId, revisionId, note: '' });
  return handInId;
}

/** Of everybody that a rule must tell apart: the answers' statuses, in this order. */
export async function statusesOf(api: TestApi, ask: (client: TestClient) => Promise<{ status: number }>): Promise<Record<string, number>> {
  const { own, neighbour, foreign, organiser, foreignOrganiser, admin } = api.club;
  const people = { owner: own.pupils[0], classmate: own.pupils[1], tutor: own.tutor, teacher: own.teacher, organiser, admin, neighbour: neighbour.teacher, neighbourTutor: neighbour.tutor, neighbourPupil: neighbour.pupils[0], foreign: foreign.teacher, foreignTutor: foreign.tutor, foreignOrganiser, visitor: null };
  const statuses: Record<string, number> = {};
  for (const [who, id] of Object.entries(people)) statuses[who] = (await ask(await api.as(id ?? null))).status;
  return statuses;
}
