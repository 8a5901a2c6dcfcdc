import { asked, dayIn, type CountSource } from './count-source.ts';

/** What organisers have approved; whole half hours of a day are made of the minutes later. */
export const volunteerHours: CountSource = {
  kind: 'hours',
  rows: (db, scope, span) => db.query(
    `select 'hours' kind, 'hours' sort, h.id, h.school_id "schoolId", h.started_at "at", h.lesson_title title, h.class_name place, array[h.person_id::text] people, 0 guests, h.minutes from volunteer_hours h
     where h.state = 'approved' and h.school_id = any($1::uuid[]) and ${dayIn('h.started_at')} order by h.started_at, h.id`, asked(scope, span)),
};
