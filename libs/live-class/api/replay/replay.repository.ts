import type { LiveEvent, ReplayNote } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export const eventsBetween = (db: EntityManager, liveId: string, fromMs: number, toMs: number): Promise<LiveEvent[]> =>
  db.query<LiveEvent[]>('select seq s, t_ms t, kind k, actor_id u, data d from live_event where live_id = $1 and t_ms >= $2 and t_ms < $3 order by seq', [liveId, fromMs, toMs]);
export const eventsBefore = (db: EntityManager, liveId: string, beforeMs: number): Promise<LiveEvent[]> => eventsBetween(db, liveId, 0, beforeMs);

export const spokenIn = async (db: EntityManager, liveId: string): Promise<[number, number][]> =>
  (await db.query<{ from_ms: number; to_ms: number }[]>('select from_ms, to_ms from live_audio_chunks where live_id = $1 order by from_ms', [liveId])).map((row) => [row.from_ms, row.to_ms]);

/** Stored pieces that touch the stretch; each is about five seconds of one speaker. */
export const soundBetween = async (db: EntityManager, liveId: string, fromMs: number, toMs: number): Promise<Buffer[]> =>
  (await db.query<{ sound: Buffer }[]>('select sound from live_audio_chunks where live_id = $1 and from_ms < $3 and to_ms >= $2 order by from_ms, id', [liveId, fromMs, toMs])).map((row) => row.sound);

interface NoteRow { id: string; at_ms: number; text: string; by: string }
const asNote = (row: NoteRow): ReplayNote => ({ id: row.id, atMs: row.at_ms, text: row.text, by: row.by });
export const notesOf = async (db: EntityManager, liveId: string): Promise<ReplayNote[]> =>
  (await db.query<NoteRow[]>('select n.id, n.at_ms, n.text, p.name by from live_note n join person p on p.id = n.author_id where n.live_id = $1 order by n.at_ms, n.written_at', [liveId])).map(asNote);

/** @returns false when the id belongs to a note of another class. */
export async function storeNote(db: EntityManager, note: { id: string; liveId: string; authorId: string; atMs: number; text: string }): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `insert into live_note (id, live_id, author_id, at_ms, text) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set at_ms = excluded.at_ms, text = excluded.text where live_note.live_id = excluded.live_id returning id`, [note.id, note.liveId, note.authorId, note.atMs, note.text]);
  return rows.length > 0;
}
export async function deleteNote(db: EntityManager, liveId: string, noteId: string): Promise<boolean> {
  const [rows] = await db.query<[unknown[], number]>('delete from live_note where live_id = $1 and id = $2 returning id', [liveId, noteId]);
  return rows.length > 0;
}

export const namesOf = async (db: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map((await db.query<{ id: string; name: string }[]>('select id, name from person where id = any($1::uuid[])', [ids])).map((row) => [row.id, row.name]));
