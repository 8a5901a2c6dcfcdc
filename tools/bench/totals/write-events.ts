import type { DataSource } from 'typeorm';
import type { RawYear } from './raw-year.ts';
import { insert } from './insert.ts';

interface Places { readonly own: string; readonly foreign: string; readonly staff: string }

export async function writeEvents(db: DataSource, { events }: RawYear, { own, foreign, staff }: Places): Promise<void> {
  const branch = { own, foreign } as const;
  await insert(db, 'club_event', 'id uuid, school_id uuid, branch_id uuid, kind text, state text, title_zh text, title_en text, text_zh text, text_en text, where_zh text, where_en text, starts_at timestamptz, ends_at timestamptz, family_places int, contact text, needs text, created_by uuid',
    events.map((each) => ({ id: each.id, school_id: each.schoolId, branch_id: each.branch && branch[each.branch], kind: each.kind, state: each.state, title_zh: '活动', title_en: '', text_zh: '', text_en: '', where_zh: '', where_en: '', starts_at: each.at, ends_at: new Date(each.at.getTime() + 7_200_000), family_places: 9, contact: '', needs: '', created_by: staff })));
  await insert(db, 'event_attendance', 'id uuid, event_id uuid, school_id uuid, kind text, person_id uuid, heads int, at timestamptz, noted_by uuid',
    events.flatMap((each) => each.visits.map((visit) => ({ id: visit.id, event_id: each.id, school_id: visit.schoolId, kind: visit.person ? 'pupil' : 'family', person_id: visit.person, heads: visit.heads, at: each.at, noted_by: staff }))));
}

export async function writeContests(db: DataSource, { contests }: RawYear, { own }: Places): Promise<void> {
  const title = { zh: '比赛', en: 'Contest' };
  await insert(db, 'contest', 'id uuid, branch_id uuid, title jsonb, brief jsonb, rules jsonb', contests.map(({ id }) => ({ id, branch_id: own, title, brief: title, rules: {} })));
  await insert(db, 'contest_entry', 'id uuid, contest_id uuid, class_id uuid, number int, title text, state text, entered_at timestamptz, log jsonb', contests.flatMap((contest) => contest.entries.map((each, at) => ({ id: each.id, contest_id: contest.id, class_id: each.classId, number: at + 1, title: '作品', state: each.state, entered_at: each.at, log: [] }))));
  await insert(db, 'contest_member', 'entry_id uuid, person_id uuid', contests.flatMap((contest) => contest.entries.flatMap((each) => each.members.map((person_id) => ({ entry_id: each.id, person_id })))));
  await insert(db, 'contest_round', 'id uuid, contest_id uuid, at int, level text, state text, slots int, results jsonb, signed_at timestamptz, published_at timestamptz', contests.flatMap((contest) => contest.rounds.map((round, at) => ({
    id: round.id, contest_id: contest.id, at, level: ['school', 'county'][at] ?? 'city', state: round.published ? 'published' : 'signed', slots: 3, signed_at: round.at, published_at: round.published ? round.at : null,
    results: Object.entries(round.places).map(([entryId, place]) => ({ entryId, place, advances: round.advanced.includes(entryId), sheets: round.scored.includes(entryId) ? 3 : 0, group: 'all', total: 0, human: 0, machine: 0, borderline: false })),
  }))));
}
