import { asked, dayIn, type CountSource } from './count-source.ts';

/** Each task of a pupil once, on the day it was first accepted. */
export const works: CountSource = {
  kind: 'work',
  rows: (db, scope, span) => db.query(
    `select 'work' kind, 'work' sort, w.id, w.school_id "schoolId", w.reviewed_at "at", coalesce(e.content->'title', '{"zh":"","en":""}'::jsonb) title, w.place, array[w.pupil_id::text] people, 0 guests, 0 minutes
     from (select distinct on (h.pupil_id, h.exercise_id) h.id, h.pupil_id, h.exercise_id, h.reviewed_at, c.school_id, c.name place from hand_in h join club_class c on c.id = h.class_id
           where h.state = 'accepted' and h.reviewed_at is not null and c.school_id = any($1::uuid[]) order by h.pupil_id, h.exercise_id, h.reviewed_at, h.id) w
     left join exercise e on e.id = w.exercise_id where ${dayIn('w.reviewed_at')} order by w.reviewed_at, w.id`, asked(scope, span)),
};
