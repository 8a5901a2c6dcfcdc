import { createHash } from 'node:crypto';
import { privacyNoticeVersion } from '@kindling/contracts';
import { seededRandom } from '@kindling/kernel';
import type { EntityManager } from 'typeorm';
import { demoId } from './demo-people.ts';
import { demoFamilyCode, oneOffEvents, remarks, weeklySalon, type DemoEvent } from './demo-events.ts';

const [schools, staff, classes, branches, eventIds] = [1, 2, 3, 4, 30];
const day = 86_400_000;
/** Pupils of each class as `seedDemoClub` numbers them: the kind of their ids and how many there are. */
const pupilsOf: Readonly<Record<number, { readonly kind: number; readonly many: number }>> = { 1: { kind: 100, many: 24 }, 2: { kind: 200, many: 6 }, 3: { kind: 300, many: 3 }, 4: { kind: 400, many: 6 }, 5: { kind: 500, many: 4 } };

/** A year of events over the four schools: answers, who was there, what families said. */
export async function seedEvents(db: EntityManager): Promise<void> {
  const random = seededRandom(805);
  const all = [...oneOffEvents, ...weeklySalon()];
  for (const [at, event] of all.entries()) await addEvent(db, at + 1, event, random);
  await db.query('insert into family_link (id, token_hash, person_id) values ($1, $2, $3)', [demoId(31, 1), createHash('sha256').update(demoFamilyCode).digest('hex'), demoId(100, 2)]);
  await db.query("insert into photo_consent (id, person_id, given, version, recorded_at) select gen_random_uuid(), unnest($1::uuid[]), true, $2, now() - interval '40 days'", [[1, 3, 4, 6, 7].map((at) => demoId(100, at)), privacyNoticeVersion]);
}

async function addEvent(db: EntityManager, at: number, event: DemoEvent, random: () => number): Promise<void> {
  const id = demoId(eventIds, at);
  const midnight = saturdayNear(event.inDays);
  const [startsAt, endsAt] = [new Date(midnight + 2 * 3_600_000), new Date(midnight + (2 + event.hours) * 3_600_000)];
  await db.query(
    `insert into club_event (id, school_id, branch_id, series_id, kind, state, title_zh, title_en, text_zh, text_en, where_zh, where_en, starts_at, ends_at, family_places, contact, needs, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [id, event.school ? demoId(schools, event.school) : null, event.branch ? demoId(branches, event.branch) : null, event.weekly ? demoId(32, 1) : null, event.kind, event.state, event.title[0], event.title[1], event.text[0], event.text[1], event.where[0], event.where[1],
      startsAt, endsAt, event.familyPlaces, event.contact, event.needs, demoId(staff, event.by)]);
  for (const club of event.classes) await db.query('insert into event_class (event_id, class_id, places) values ($1, $2, $3)', [id, demoId(classes, club), pupilsOf[club]?.many ?? 1]);
  const held = event.state === 'summarised' || event.state === 'over';
  await addPupils(db, id, event, startsAt, held, random);
  await addFamilies(db, id, event, startsAt, held, random);
  if (held) await addAnswers(db, id, event, random);
}

/** Held events on the Saturday before, coming ones on the one after; all at ten in the morning of China's clock. */
function saturdayNear(inDays: number): number {
  const midnight = Math.floor((Date.now() + inDays * day) / day) * day;
  const weekday = new Date(midnight).getUTCDay();
  return midnight + (inDays < 0 ? -((weekday + 1) % 7) : 6 - weekday) * day;
}

/** Four in five say yes, and most of those come. One statement for each event. */
async function addPupils(db: EntityManager, eventId: string, event: DemoEvent, startsAt: Date, held: boolean, random: () => number): Promise<void> {
  const said = event.classes.flatMap((club) => Array.from({ length: pupilsOf[club]?.many ?? 0 }, (_, at) => ({ club, id: demoId(pupilsOf[club]?.kind ?? 0, at + 1), state: random() < 0.8 ? 'coming' : 'not-coming' })))
    .filter(() => event.state !== 'draft' && random() < 0.9);
  await db.query(
    `insert into event_reply (id, event_id, number, class_id, person_id, heads, state, asked_at) select gen_random_uuid(), $1, n, c, p, 1, s, $5::timestamptz - interval '6 days' from unnest($2::uuid[], $3::uuid[], $4::text[]) with ordinality as x(c, p, s, n)`,
    [eventId, said.map(({ club }) => demoId(classes, club)), said.map(({ id }) => id), said.map(({ state }) => state), startsAt]);
  const there = held ? said.filter(({ state }) => state === 'coming' && random() < 0.88).map(({ id }) => id) : [];
  await db.query(
    `insert into event_attendance (id, event_id, school_id, kind, person_id, reply_id, heads, at, noted_by) select gen_random_uuid(), $1, p.school_id, 'pupil', p.id, r.id, 1, $3::timestamptz - interval '5 minutes', $4 from person p join event_reply r on r.event_id = $1 and r.person_id = p.id where p.id = any($2)`,
    [eventId, there, startsAt, demoId(staff, event.by)]);
}

/** Guests' links are not kept after their event: only the answers, as numbers. */
async function addFamilies(db: EntityManager, eventId: string, event: DemoEvent, startsAt: Date, held: boolean, random: () => number): Promise<void> {
  const families = Array.from({ length: event.state === 'draft' ? 0 : Math.round(event.familyPlaces * (0.3 + 0.2 * random())) }, () => ({ heads: random() < 0.6 ? 2 : 1, state: random() < 0.85 ? 'coming' : 'not-coming' }));
  await db.query(
    `insert into event_reply (id, event_id, number, heads, state, asked_at) select gen_random_uuid(), $1, 100 + n, h, s, $4::timestamptz - interval '4 days' from unnest($2::int[], $3::text[]) with ordinality as x(h, s, n)`,
    [eventId, families.map(({ heads }) => heads), families.map(({ state }) => state), startsAt]);
  if (!held) return;
  await db.query(
    `insert into event_attendance (id, event_id, school_id, kind, reply_id, heads, at, noted_by) select gen_random_uuid(), $1, $4, 'family', id, heads, $2, $3 from event_reply where event_id = $1 and person_id is null and state = 'coming' and number % 7 <> 0`,
    [eventId, startsAt, demoId(staff, event.by), event.school ? demoId(schools, event.school) : null]);
  await db.query("insert into event_attendance (id, event_id, school_id, kind, heads, at, noted_by) values (gen_random_uuid(), $1, $4, 'walk-in', $5, $2, $3)", [eventId, startsAt, demoId(staff, event.by), event.school ? demoId(schools, event.school) : null, 1 + Math.floor(random() * 4)]);
}

async function addAnswers(db: EntityManager, eventId: string, event: DemoEvent, random: () => number): Promise<void> {
  const oneOf = <T>(...choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const answers = Array.from({ length: event.answers }, (_, at) => ({
    liked: oneOf('4', '5', '5', '3'), learned: oneOf('a-lot', 'some', 'some'), length: oneOf('right', 'right', 'short'), level: oneOf('right', 'right', 'hard', 'easy'), again: oneOf('yes', 'yes', 'maybe'), ...(at < 3 ? { remark: oneOf(...remarks) } : {}),
  }));
  await db.query('insert into event_survey (event_id, answer_key, answers) select $1, gen_random_uuid()::text, unnest($2::jsonb[])', [eventId, answers.map((each) => JSON.stringify(each))]);
}
