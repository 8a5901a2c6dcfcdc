import { asked, dayIn, type CountSource } from './count-source.ts';

/**
 * Events that were held, by the door's list: a row for the place that held one, and one for each school of the branch whose pupils
 * or families came. Families, walk-ins and pupils who were forgotten since are heads without a person.
 */
export const events: CountSource = {
  kind: 'session',
  rows: (db, scope, span) => db.query(
    `with held as (
       select e.*, coalesce(s.name_zh, b.name_zh) place from club_event e left join school s on s.id = e.school_id left join branch b on b.id = e.branch_id
       where e.state in ('over', 'summarised') and ${dayIn('e.starts_at')}),
     parts as (
       select id event_id, school_id, null::uuid person, 0 heads from held where school_id = any($1::uuid[]) or branch_id = $4
       union all
       select a.event_id, a.school_id, a.person_id, a.heads from event_attendance a join held h on h.id = a.event_id where a.school_id = any($1::uuid[]) or (a.school_id is null and h.branch_id = $4))
     select 'session' kind, h.kind sort, h.id, p.school_id "schoolId", h.starts_at "at", json_build_object('zh', h.title_zh, 'en', coalesce(nullif(h.title_en, ''), h.title_zh)) title, h.place,
       coalesce(array_agg(p.person::text) filter (where p.person is not null), '{}') people, coalesce(sum(p.heads) filter (where p.person is null), 0)::int guests, round(extract(epoch from h.ends_at - h.starts_at) / 60)::int minutes
     from parts p join held h on h.id = p.event_id group by h.id, h.kind, h.starts_at, h.ends_at, h.title_zh, h.title_en, h.place, p.school_id order by h.starts_at, h.id, p.school_id`, [...asked(scope, span), scope.branchId]),
};
