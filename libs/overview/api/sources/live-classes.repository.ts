import { asked, dayIn, type CountSource } from './count-source.ts';

/**
 * Closed live classes and who was present. A stay begins with a join that finds the pupil outside and ends with the next leave
 * or removal, or with the class; the teacher's newest word stands over the log.
 */
export const liveClasses: CountSource = {
  kind: 'session',
  rows: (db, scope, span) => db.query(
    `with held as (
       select l.id, c.school_id, c.name place, l.opened_at, coalesce(n.content->'title', '{"zh":"","en":""}'::jsonb) title, floor(extract(epoch from coalesce(l.closed_at, l.opened_at) - l.opened_at) * 1000) lasted
       from live_class l join club_class c on c.id = l.class_id left join lesson n on n.id = l.lesson_id
       where l.state = 'closed' and c.school_id = any($1::uuid[]) and ${dayIn('l.opened_at')}),
     moves as (
       select e.live_id, e.seq, e.t_ms, e.kind, case when e.kind = 'pupil.removed' then (e.data->>'personId')::uuid else e.actor_id end person, e.kind = 'presence.joined' inwards, e.data->>'role' as role
       from live_event e join held h on h.id = e.live_id where e.kind in ('presence.joined', 'presence.left', 'pupil.removed', 'class.closed')),
     lengths as (select h.id, greatest(h.lasted, coalesce(max(m.t_ms), 0))::float8 ms from held h left join moves m on m.live_id = h.id group by h.id, h.lasted),
     pupil_moves as (select * from moves where kind = 'presence.joined' and role = 'pupil' or kind in ('presence.left', 'pupil.removed')),
     turns as (select *, lag(inwards) over (partition by live_id, person order by seq) before from pupil_moves),
     stays as (select live_id, person, inwards, t_ms, lead(t_ms) over (partition by live_id, person order by seq) until from turns where inwards is distinct from before and (inwards or before)),
     shares as (
       select s.live_id, s.person, case when l.ms > 0 then sum(least(coalesce(s.until, l.ms), l.ms) - s.t_ms)::float8 / l.ms else 0 end share
       from stays s join lengths l on l.id = s.live_id where s.inwards group by s.live_id, s.person, l.ms),
     words as (select distinct on (a.live_id, a.person_id) a.live_id, a.person_id person, a.present from attendance_correction a join held h on h.id = a.live_id order by a.live_id, a.person_id, a.id desc),
     present as (select live_id, person from shares full join words using (live_id, person) where coalesce(present, share >= 0.7, false))
     select 'session' kind, 'live-class' sort, h.id, h.school_id "schoolId", h.opened_at "at", h.title, h.place, coalesce((select array_agg(p.person::text) from present p where p.live_id = h.id), '{}') people, 0 guests, round(l.ms / 60000)::int minutes
     from held h join lengths l on l.id = h.id order by h.opened_at, h.id`, asked(scope, span)),
};
