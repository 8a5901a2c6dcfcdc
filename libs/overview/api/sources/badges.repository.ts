import { asked, dayIn, type CountSource } from './count-source.ts';

/** Badges and certificates given to pupils and not taken back. */
export const badges: CountSource = {
  kind: 'award',
  rows: (db, scope, span) => db.query(
    `select 'award' kind, 'badge' sort, b.id, c.school_id "schoolId", b.issued_at "at", b.title, c.name place, array[b.person_id::text] people, 0 guests, 0 minutes from credential b join club_class c on c.id = b.class_id
     where b.kind in ('badge', 'award') and b.revoked_at is null and c.school_id = any($1::uuid[]) and ${dayIn('b.issued_at')} order by b.issued_at, b.id`, asked(scope, span)),
};
