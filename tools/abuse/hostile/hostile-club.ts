import { randomUUID } from 'node:crypto';
import type { Work } from '@kindling/contracts';
import { TestSocket } from '../../../libs/testing/src/api/test-socket.ts';
import { openExercise, openLesson } from '../../rig/props.ts';
import type { Rig } from '../../rig/rig.ts';
import { hostileSvg, payloads, type Payload } from '../script-payloads.ts';

export interface HostileClub { readonly pupil: string; readonly handIns: readonly string[]; readonly liveId: string }

const hostileWork = ({ text }: Payload, blocks: boolean): Work => ({
  source: blocks
    ? { mode: 'blocks', blocks: { blocks: { languageVersion: 0, blocks: [{ type: 'arduino_loop', id: text.slice(0, 60), icons: { comment: { text, pinned: true } }, inputs: { DO: { block: { type: 'variables_set', id: 'v', fields: { VAR: { id: 'var1' } } } } } }] }, variables: [{ id: 'var1', name: text.slice(0, 64) }] } }
    : { mode: 'text', code: `// ${text}\nvoid setup() { Serial.begin(9600); Serial.println(${JSON.stringify(text.replace(/[^\x20-\x7e]/g, ''))}); }\nvoid loop() {}\n` },
  diagram: { version: 1, parts: [{ id: 'uno', type: 'wokwi-arduino-uno', left: 0, top: 0 }, { id: 'led1', type: text.slice(0, 64), left: 200, top: 0, attrs: { color: text.slice(0, 64), value: text.slice(0, 64), label: text.slice(0, 64) } }], connections: [['uno:13', 'led1:A', text.slice(0, 24), []]] },
});
const reportWith = ({ text }: Payload) => {
  const both = { zh: text, en: text };
  return { version: 1, grader: text, exerciseId: openExercise, verdict: 'failed', checks: [{ id: 'c', title: both, verdict: 'failed', message: both, detail: both, atMs: null, evidence: null }], findings: [{ code: 'led-reversed', severity: 'error', parts: [text], message: both }], serial: text, simulatedMs: 1 };
};

/** Straight into the database, past every check of the API: what is stored must still be harmless to read. */
async function addPupil({ db, club }: Rig, payload: Payload, tile: number): Promise<{ personId: string; handInId: string }> {
  const [personId, projectId, revisionId, handInId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const { text } = payload;
  await db.query("insert into person (id, school_id, role, name) values ($1, $2, 'pupil', $3)", [personId, club.own.schoolId, text]);
  await db.query('insert into membership (class_id, person_id, tile) values ($1, $2, $3)', [club.own.id, personId, tile]);
  await db.query('insert into project (id, owner_id, class_id, exercise_id) values ($1, $2, $3, $4)', [projectId, personId, club.own.id, openExercise]);
  await db.query('insert into revision (id, project_id, device_id, work) values ($1, $2, $3, $4)', [revisionId, projectId, text, JSON.stringify(hostileWork(payload, tile % 2 === 0))]);
  await db.query(`insert into hand_in (id, project_id, revision_id, pupil_id, class_id, exercise_id, round, state, verdict, report, note, reviewed_by, reviewed_at) values ($1, $2, $3, $4, $5, $6, 1, 'try-again', 'failed', $7, $8, $9, now())`,
    [handInId, projectId, revisionId, personId, club.own.id, openExercise, JSON.stringify(reportWith(payload)), text, club.own.teacher]);
  for (const anchor of [{ on: 'work' }, { on: 'line', line: 1 }, { on: 'block', blockId: text.slice(0, 60) }]) {
    await db.query('insert into review_comment (id, hand_in_id, author_id, anchor, body) values ($1, $2, $3, $4, $5)', [randomUUID(), handInId, club.own.teacher, JSON.stringify(anchor), text]);
  }
  await db.query("insert into step_progress (person_id, class_id, lesson_id, step_id, state, attempts, stuck_because, hand_in_id) values ($1, $2, $3, 'make', 'stuck', 3, 'hand-raised', $4)", [personId, club.own.id, openLesson, handInId]);
  return { personId, handInId };
}

async function talk(rig: Rig, pupils: readonly string[]): Promise<string> {
  const { club } = rig;
  const liveId = randomUUID();
  await (await rig.as(club.own.teacher)).get('live.open', { params: { classId: club.own.id }, body: { liveId, lessonId: openLesson } });
  const command = (socket: TestSocket, kind: string, data: unknown) => socket.send('live.command', { liveId, commandId: randomUUID(), kind, data });
  const sit = async (personId: string): Promise<TestSocket> => {
    const socket = await TestSocket.connect(rig.url, '/live', { cookie: (await rig.as(personId)).cookie });
    await socket.send('live.hello', { liveId, lastSeq: 0 });
    return socket;
  };
  for (const [at, { text }] of payloads.entries()) {
    const socket = await sit(pupils[at] ?? '');
    await command(socket, 'chat.say', { text });
    await command(socket, 'hand.up', {});
    socket.close();
  }
  const desk = await sit(club.own.teacher);
  for (const { text } of payloads) await command(desk, 'poll.open', { pollId: randomUUID(), question: text.slice(0, 200), options: [text.slice(0, 80), `2 ${text}`.slice(0, 80)] });
  desk.close();
  return liveId;
}

/** A club in which every text that anybody can write holds a script. */
export async function makeHostile(rig: Rig): Promise<HostileClub> {
  const { db, club } = rig;
  const [first] = payloads;
  const all = payloads.map((each) => each.text).join(' ');
  await db.query('update school set name_zh = $1, name_en = $1', [all]);
  await db.query('update club_class set name = $2 where id = $1', [club.own.id, all]);
  await db.query("update person set name = $2 where role <> 'pupil' and id = any($1)", [[club.own.teacher, club.own.tutor], all]);
  await db.query('update lesson_picture set svg = $1', [hostileSvg]);
  await db.query("update lesson set content = jsonb_set(jsonb_set(content, '{title,zh}', to_jsonb($1::text)), '{goal,zh}', to_jsonb($1::text)) where id = $2", [`${first?.text}${all}`.slice(0, 4000), openLesson]);
  await db.query("update exercise set content = jsonb_set(content, '{task,zh}', to_jsonb($1::text)) where id = $2", [all, openExercise]);
  const made = [];
  for (const [at, payload] of payloads.entries()) made.push(await addPupil(rig, payload, at + 10));
  const liveId = await talk(rig, made.map((each) => each.personId));
  return { pupil: made[0]?.personId ?? '', handIns: made.map((each) => each.handInId), liveId };
}
