import { randomUUID } from 'node:crypto';
import { seededRandom } from '@kindling/kernel';
import type { EntityManager } from 'typeorm';
import { lastSchoolYear } from './demo-years.ts';
import { demoId, pupilsElsewhere, pupilsFarAway, pupilsOf72, pupilsOf81, pupilsUpriver } from './demo-people.ts';

const day = 86_400_000;
interface DemoClass { readonly at: number; readonly pupils: readonly string[]; readonly tutor: string; readonly helper: string }
const demoClass = (at: number, kind: number, pupils: readonly unknown[], tutor: number, helper: number): DemoClass => ({ at, pupils: pupils.map((_, place) => demoId(kind, place + 1)), tutor: demoId(2, tutor), helper: demoId(2, helper) });
const classes = [demoClass(1, 100, pupilsOf72, 2, 1), demoClass(2, 200, pupilsOf81, 2, 1), demoClass(3, 300, pupilsElsewhere, 2, 5), demoClass(4, 400, pupilsFarAway, 9, 7), demoClass(5, 500, pupilsUpriver, 9, 8)];
/** The oldest class had no club yet in the spring of the year before. */
const inSpring = classes.slice(1);
const evening = 10.5 * 3_600_000;
interface Held { readonly id: string; readonly of: DemoClass; readonly openedAt: Date; readonly lesson: number }

/** A term of evenings in all four schools and a spring before it, with their hours in every state, and works that were accepted. */
export async function seedHours(db: EntityManager): Promise<void> {
  const random = seededRandom(31);
  const lessons = (await db.query<{ id: string; number: number; title: object }[]>("select id, number, content->'title' title from lesson where course_id = 'maker-club-1' order by number limit 8"));
  if (lessons.length === 0) return;
  // The first class has its own past; a term of eight weeks ends a fortnight ago.
  const held = classes.flatMap((of, place) => Array.from({ length: place === 0 ? 6 : 8 }, (_, week): Held => ({ id: randomUUID(), of, lesson: week % lessons.length, openedAt: new Date(Math.floor(Date.now() / day) * day - (70 - week * 7 - place) * day + evening) })));
  const spring = Date.UTC(lastSchoolYear(new Date()) + 1, 2, 2);
  held.push(...inSpring.flatMap((of, place) => lessons.map((_, week): Held => ({ id: randomUUID(), of, lesson: week, openedAt: new Date(spring + (week * 7 + place) * day + evening) }))));
  await db.query('insert into live_class (id, class_id, lesson_id, tutor_id, state, opened_at, closed_at, seq) select id, class_id, lesson_id, tutor_id, \'closed\', opened_at, closed_at, seq from jsonb_to_recordset($1::jsonb) as r(id uuid, class_id uuid, lesson_id text, tutor_id uuid, opened_at timestamptz, closed_at timestamptz, seq int)',
    [JSON.stringify(held.map(({ id, of, openedAt, lesson }) => ({ id, class_id: demoId(3, of.at), lesson_id: lessons[lesson]?.id, tutor_id: of.tutor, opened_at: openedAt, closed_at: new Date(openedAt.getTime() + 90 * 60_000), seq: 90 })))]);
  const events = held.flatMap(({ id, of, openedAt }) => [
    { kind: 'class.opened', t: 0, actor: of.tutor, data: { lessonId: lessons[0]?.id } }, { kind: 'presence.joined', t: 0, actor: of.tutor, data: { name: '', role: 'staff' } }, { kind: 'presence.joined', t: 600_000, actor: of.helper, data: { name: '', role: 'staff' } },
    ...of.pupils.filter(() => random() < 0.88).map((actor) => ({ kind: 'presence.joined', t: Math.floor(random() * (random() < 0.1 ? 3_600_000 : 300_000)), actor, data: { name: '', role: 'pupil' } })),
  ].map((event, at) => ({ live_id: id, seq: at + 1, t_ms: event.t, kind: event.kind, actor_id: event.actor, data: event.data, at: openedAt })));
  await db.query('insert into live_event (live_id, seq, t_ms, kind, actor_id, data, at) select * from jsonb_to_recordset($1::jsonb) as r(live_id uuid, seq int, t_ms int, kind text, actor_id uuid, data jsonb, at timestamptz)', [JSON.stringify(events)]);
  await seedStates(db, held, lessons);
}

/** The newest evenings wait, one was sent back, all others are approved; the first class's last one is not confirmed yet. */
async function seedStates(db: EntityManager, held: readonly Held[], lessons: readonly { number: number; title: object }[]): Promise<void> {
  const names = new Map((await db.query<{ id: string; name: string; school_id: string }[]>('select id, name, school_id from club_class')).map((row) => [row.id, row]));
  const rows = held.flatMap(({ id, of, openedAt, lesson }) => {
    const weeksAgo = Math.floor((Date.now() - openedAt.getTime()) / (7 * day));
    const state = weeksAgo <= 3 ? 'confirmed' : weeksAgo === 5 && of.at === 2 ? 'rejected' : 'approved';
    return [['taught', of.tutor, 0], ['helped', of.helper, 10]].map(([part, person, late]) => ({
      id: randomUUID(), person_id: person, source_id: id, school_id: names.get(demoId(3, of.at))?.school_id, class_name: names.get(demoId(3, of.at))?.name, lesson_number: lessons[lesson]?.number, lesson_title: lessons[lesson]?.title, part,
      started_at: new Date(openedAt.getTime() + Number(late) * 60_000), ended_at: new Date(openedAt.getTime() + 90 * 60_000), minutes: 90 - Number(late), state, reason: state === 'rejected' ? '那天停电，课没有上完，请按实际时间再报' : '',
    }));
  });
  await db.query(`insert into volunteer_hours (id, person_id, source_id, school_id, class_name, lesson_number, lesson_title, part, started_at, ended_at, minutes, state, reason)
    select * from jsonb_to_recordset($1::jsonb) as r(id uuid, person_id uuid, source_id uuid, school_id uuid, class_name text, lesson_number int, lesson_title jsonb, part text, started_at timestamptz, ended_at timestamptz, minutes int, state text, reason text)`, [JSON.stringify(rows)]);
}
