import type { Anchor, Comment, Text } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

interface CommentRow { id: string; anchor: Anchor; body: string; name: string; author_id: string; written_at: Date; hand_in_id: string }
const present = (row: CommentRow, readerId: string): Comment => ({ id: row.id, anchor: row.anchor, body: row.body, authorName: row.name, authorIsMe: row.author_id === readerId, writtenAt: row.written_at.toISOString() });
const select = 'select c.*, p.name from review_comment c join person p on p.id = c.author_id';

export async function commentsOn(db: EntityManager, handInId: string, readerId: string): Promise<Comment[]> {
  return (await db.query<CommentRow[]>(`${select} where c.hand_in_id = $1 order by c.written_at, c.id`, [handInId])).map((row) => present(row, readerId));
}
export interface NewComment { readonly id: string; readonly handInId: string; readonly authorId: string; readonly anchor: Anchor; readonly body: string }
/** New words make the feedback unread again. */
export async function addComment(db: EntityManager, comment: NewComment): Promise<void> {
  await db.query('insert into review_comment (id, hand_in_id, author_id, anchor, body) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [comment.id, comment.handInId, comment.authorId, JSON.stringify(comment.anchor), comment.body]);
  await db.query('update hand_in set seen_at = null where id = $1', [comment.handInId]);
}
export async function findComment(db: EntityManager, id: string, readerId: string): Promise<(Comment & { handInId: string }) | null> {
  const [row] = await db.query<CommentRow[]>(`${select} where c.id = $1`, [id]);
  return row ? { ...present(row, readerId), handInId: row.hand_in_id } : null;
}
/** Whether the picture shows the work that was handed in. */
export async function isPhotoOf(db: EntityManager, handInId: string, photoId: string): Promise<boolean> {
  const rows = await db.query<unknown[]>('select 1 from hand_in h join photo f on f.pupil_id = h.pupil_id and f.class_id = h.class_id and f.exercise_id = h.exercise_id where h.id = $1 and f.id = $2', [handInId, photoId]);
  return rows.length > 0;
}
export async function markSeen(db: EntityManager, handInId: string): Promise<void> { await db.query('update hand_in set seen_at = now() where id = $1', [handInId]); }

interface MineRow { id: string; class_id: string; lesson_id: string; exercise_id: string; title: Text; state: 'waiting' | 'try-again' | 'accepted'; comments: number; first: string | null; reviewer: string | null; at: Date; seen_at: Date | null }
/** A work that nobody has said anything about has nothing unseen. */
export async function feedbackOf(db: EntityManager, pupilId: string) {
  const rows = await db.query<MineRow[]>(
    `select * from (select h.id, h.class_id, e.lesson_id, h.exercise_id, e.content->'title' title, h.state, h.seen_at,
       (select count(*)::int from review_comment c where c.hand_in_id = h.id) comments,
       (select body from review_comment c where c.hand_in_id = h.id order by written_at limit 1) first,
       coalesce((select p.name from person p where p.id = h.reviewed_by), (select p.name from review_comment c join person p on p.id = c.author_id where c.hand_in_id = h.id order by written_at desc limit 1), (select p.name from voice_note v join person p on p.id = v.author_id where v.hand_in_id = h.id order by spoken_at desc limit 1)) reviewer,
       greatest(h.handed_in_at, h.reviewed_at, (select max(written_at) from review_comment c where c.hand_in_id = h.id), (select max(spoken_at) from voice_note v where v.hand_in_id = h.id)) at
     from hand_in h join hand_in_credit k on k.hand_in_id = h.id join exercise e on e.id = h.exercise_id
     where k.person_id = $1 and h.state <> 'superseded') work
     order by (seen_at is null and reviewer is not null) desc, at desc limit 50`, [pupilId]);
  return rows.map((row) => ({
    handInId: row.id, classId: row.class_id, lessonId: row.lesson_id, exerciseId: row.exercise_id, exerciseTitle: row.title, outcome: row.state, comments: row.comments,
    firstComment: row.first, reviewerName: row.reviewer ?? '', at: row.at.toISOString(), seen: row.seen_at !== null || row.reviewer === null,
  }));
}

/** All that was said on a work, over all its rounds. */
export const commentsOnProject = (db: EntityManager, projectId: string): Promise<{ at: Date; body: string }[]> =>
  db.query('select c.written_at at, c.body from review_comment c join hand_in h on h.id = c.hand_in_id where h.project_id = $1 order by c.written_at, c.id limit 100', [projectId]);
