import { randomUUID } from 'node:crypto';
import { operationPayloads } from '@kindling/contracts';
import { readAppMap } from '../../rig/app-map.ts';
import { knock, knockJson } from '../../rig/knock.ts';
import { openExercise, openLesson, plainWork, putProps } from '../../rig/props.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { casesOf, valuesFor } from '../audiences.ts';

const injected = (rig: Rig): readonly string[] => [
  '"role":"admin"', '"score":100', '"verdict":"passed"', '"state":"accepted"', '"correct":true', `"schoolId":"${rig.club.foreign.schoolId}"`, `"classIds":["${rig.club.foreign.id}"]`,
  `"personId":"${rig.club.own.teacher}"`, `"ownerId":"${rig.club.own.pupils[1]}"`, `"actorId":"${rig.club.admin}"`, '"seenAt":null', '"round":99',
  '"__proto__":{"role":"admin","ok":true}', '"constructor":{"prototype":{"role":"admin"}}', '"prototype":{"role":"admin"}',
];
/** Who everybody is, and what was judged: nothing that a pupil's request may touch. */
const guarded = `select md5(string_agg(line, ',' order by line)) digest from (
  select id::text || role || school_id || coalesce(login, '') line from person union all select class_id::text || person_id from membership
  union all select id::text || pupil_id || state || verdict || round from hand_in union all select id::text || verdict || person_id from attempt) lines`;

const withKey = (json: string, extra: string): string => (json === '{}' ? `{${extra}}` : json.replace(/^\{/, `{${extra},`));

async function tryBodies(rig: Rig, tally: Tally): Promise<void> {
  const [{ routes }, props] = [await readAppMap(rig), await putProps(rig)];
  const [cases, values] = [casesOf(rig, props), valuesFor(rig, props)];
  const before = await rig.db.query<unknown[]>(guarded);
  const [pupil, teacher, organiser] = await Promise.all([rig.club.own.pupils[0] ?? null, rig.club.own.teacher, rig.club.organiser].map(async (who) => (await rig.as(who)).cookie));
  for (const { routeId, method, path } of routes.filter((each) => each.method !== 'GET' && each.routeId !== 'identity.sign-out' && each.routeId !== null)) {
    const body = JSON.stringify(cases[routeId as keyof typeof cases][0]?.body ?? {});
    const target = path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? '');
    const send = async (cookie: string | undefined, extra: string): Promise<void> => {
      const { status, ms, text } = await knock(rig.url, { method, path: target, headers: { cookie: cookie ?? '', origin: rig.url, 'content-type': 'application/json' }, body: withKey(body, extra) });
      tally.took(ms);
      // `__proto__` in JSON is dropped or refused; a body that the route does not read is not looked at.
      const refused = status >= 400 && status < 500;
      tally.expect(refused || extra.includes('__proto__') || body === '{}', () => `${method} ${path} took ${extra}: ${status} ${text.slice(0, 100)}`);
    };
    for (const extra of injected(rig)) await send(pupil, extra);
    // Who may use the route is told apart from what its body may hold; a route that reads no body would only do its work.
    if (body !== '{}') for (const extra of injected(rig).filter((each) => !each.includes('__proto__'))) { await send(teacher, extra); await send(organiser, extra); }
  }
  const after = await rig.db.query<unknown[]>(guarded);
  tally.expect(JSON.stringify(before) === JSON.stringify(after), () => 'a role, a membership, a hand-in or a verdict changed');
}

async function tryOperations(rig: Rig, tally: Tally): Promise<void> {
  const { cookie } = await rig.as(rig.club.own.pupils[1] ?? null);
  const at = { classId: rig.club.own.id, exerciseId: openExercise };
  const free = { classId: rig.club.own.id, projectId: randomUUID() };
  const step = { classId: rig.club.own.id, lessonId: openLesson, stepId: 'recall' };
  const valid: Readonly<Record<string, unknown>> = {
    'workshop.save-revision': { ...at, projectId: randomUUID(), revisionId: randomUUID(), parentId: null, work: plainWork }, 'workshop.hand-in': { ...at, handInId: randomUUID(), projectId: randomUUID(), revisionId: randomUUID(), note: '' },
    'workshop.rename-project': { ...free, title: 'x' }, 'workshop.share-project': { ...free, shared: true }, 'workshop.delete-project': free, 'workshop.bring-back-project': free,
    'progress.step-visited': step, 'progress.step-done': step, 'progress.time-on-task': { ...step, seconds: 1 },
    'events.check-in': { eventId: randomUUID(), attendanceId: randomUUID(), at: '1970-01-01T00:00:00Z', who: { is: 'walk-in', heads: 1 } }, 'events.undo-check-in': { eventId: randomUUID(), attendanceId: randomUUID() },
    'progress.answer': { ...step, answerId: randomUUID(), answer: { kind: 'choice', itemId: 'q1', choiceId: 'a' } },
  };
  for (const type of Object.keys(operationPayloads)) {
    for (const extra of injected(rig).filter((each) => !each.includes('__proto__'))) {
      const operation = `{"opId":"${randomUUID()}","deviceSeq":1,"schema":1,"type":"${type}","clientTime":"1970-01-01T00:00:00Z","payload":${withKey(JSON.stringify(valid[type] ?? {}), extra)}}`;
      const { status, text } = await knock(rig.url, { method: 'POST', path: '/api/operations', headers: { cookie, origin: rig.url, 'content-type': 'application/json' }, body: `{"deviceId":"${randomUUID()}","operations":[${operation}]}` });
      tally.expect(status === 200 && text.includes('"rejected"'), () => `${type} took ${extra}: ${status} ${text.slice(0, 120)}`);
    }
  }
}

/** Whoever polluted a prototype would now be an admin everywhere. */
async function stillThemselves(rig: Rig, tally: Tally): Promise<void> {
  for (const [person, role] of [[rig.club.own.pupils[0], 'pupil'], [rig.club.own.teacher, 'teacher']] as const) {
    const { text } = await knockJson(rig.url, 'GET', '/api/me', (await rig.as(person ?? null)).cookie);
    tally.expect((JSON.parse(text) as { role: string }).role === role, () => `${role} has become ${text.slice(0, 80)}`);
  }
  const visitor = await knockJson(rig.url, 'GET', '/api/me', '');
  tally.expect(visitor.status === 401, () => `a visitor has become somebody: ${visitor.text.slice(0, 80)}`);
}

export const massAssignment: Exercise = {
  says: 'role, score, school and __proto__ put into every body and operation: refused, and nobody and nothing judged changes', quick: true,
  run: (tally) => withRig({}, async (rig) => { await tryBodies(rig, tally); await tryOperations(rig, tally); await stillThemselves(rig, tally); }),
};
