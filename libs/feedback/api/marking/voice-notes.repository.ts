import type { VoiceNote } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

interface Row { id: string; name: string; author_id: string; duration_ms: number; spoken_at: Date; hand_in_id: string }
const select = 'select v.id, v.hand_in_id, v.author_id, v.duration_ms, v.spoken_at, p.name from voice_note v join person p on p.id = v.author_id';
const present = (row: Row, readerId: string): VoiceNote => ({ id: row.id, authorName: row.name, authorIsMe: row.author_id === readerId, durationMs: row.duration_ms, spokenAt: row.spoken_at.toISOString() });

export async function voicesOn(db: EntityManager, handInId: string, readerId: string): Promise<VoiceNote[]> {
  return (await db.query<Row[]>(`${select} where v.hand_in_id = $1 order by v.spoken_at, v.id`, [handInId])).map((row) => present(row, readerId));
}
export async function findVoice(db: EntityManager, voiceId: string, readerId: string): Promise<(VoiceNote & { handInId: string }) | null> {
  const [row] = await db.query<Row[]>(`${select} where v.id = $1`, [voiceId]);
  return row ? { ...present(row, readerId), handInId: row.hand_in_id } : null;
}
export interface NewVoice { readonly id: string; readonly handInId: string; readonly authorId: string; readonly mime: string; readonly durationMs: number; readonly sound: Buffer }
/** New words make the feedback unread again. */
export async function addVoice(db: EntityManager, voice: NewVoice): Promise<void> {
  await db.query('insert into voice_note (id, hand_in_id, author_id, mime, duration_ms, sound) values ($1, $2, $3, $4, $5, $6)', [voice.id, voice.handInId, voice.authorId, voice.mime, voice.durationMs, voice.sound]);
  await db.query('update hand_in set seen_at = null where id = $1', [voice.handInId]);
}
export async function soundOf(db: EntityManager, handInId: string, voiceId: string): Promise<{ mime: string; sound: Buffer } | null> {
  const [row] = await db.query<{ mime: string; sound: Buffer }[]>('select mime, sound from voice_note where id = $1 and hand_in_id = $2', [voiceId, handInId]);
  return row ?? null;
}
export async function removeVoice(db: EntityManager, handInId: string, voiceId: string, authorId: string): Promise<boolean> {
  const [, removed] = await db.query<[unknown, number]>('delete from voice_note where id = $1 and hand_in_id = $2 and author_id = $3', [voiceId, handInId, authorId]);
  return removed > 0;
}
