import { asked, dayIn, type CountSource } from './count-source.ts';

const titled = `json_build_object('zh', (k.title->>'zh') || '：' || e.title, 'en', (k.title->>'en') || ': ' || e.title) title`;
const team = `coalesce((select array_agg(m.person_id::text) from contest_member m where m.entry_id = e.id), '{}') people`;

/** Works that were entered for a contest and not taken back. */
export const contestEntries: CountSource = {
  kind: 'entry',
  rows: (db, scope, span) => db.query(
    `select 'entry' kind, 'entry' sort, e.id, c.school_id "schoolId", e.entered_at "at", ${titled}, c.name place, ${team}, 0 guests, 0 minutes
     from contest_entry e join contest k on k.id = e.contest_id join club_class c on c.id = e.class_id
     where e.state = 'entered' and c.school_id = any($1::uuid[]) and ${dayIn('e.entered_at')} order by e.entered_at, e.id`, asked(scope, span)),
};

/** What published rounds gave: going on to the next round, or one of the first three places of the last. */
export const contestAwards: CountSource = {
  kind: 'award',
  rows: (db, scope, span) => db.query(
    `select 'award' kind, 'contest' sort, e.id, c.school_id "schoolId", r.published_at "at", ${titled}, c.name place, ${team}, 0 guests, 0 minutes
     from contest_round r join contest k on k.id = r.contest_id cross join lateral jsonb_to_recordset(r.results) line("entryId" uuid, place int, sheets int, advances boolean)
       join contest_entry e on e.id = line."entryId" join club_class c on c.id = e.class_id
     where r.state = 'published' and jsonb_typeof(r.results) = 'array' and line.sheets > 0 and e.state = 'entered' and c.school_id = any($1::uuid[]) and ${dayIn('r.published_at')}
       and (line.advances or (line.place <= 3 and not exists (select 1 from contest_round later where later.contest_id = r.contest_id and later.at > r.at)))
     order by r.published_at, r.at, e.id`, asked(scope, span)),
};
