import type { EntityManager } from 'typeorm';

/** `atMs` is now, in milliseconds since the class opened. */
export interface VoiceSettings { readonly keepsVoice: boolean; readonly atMs: number }

export async function voiceSettings(db: EntityManager, liveId: string): Promise<VoiceSettings> {
  const [row] = await db.query<{ keeps: boolean; at_ms: number }[]>(
    `select c.keeps_voice keeps, floor(extract(epoch from clock_timestamp() - l.opened_at) * 1000)::int at_ms
     from live_class l join club_class c on c.id = l.class_id where l.id = $1`, [liveId]);
  return { keepsVoice: row?.keeps ?? false, atMs: Math.max(0, row?.at_ms ?? 0) };
}

export interface SoundChunk { readonly liveId: string; readonly personId: string; readonly stream: number; readonly fromMs: number; readonly toMs: number; readonly frames: number; readonly sound: Uint8Array }

/** Voices of pupils only where the newest answer of a guardian is yes. */
export async function storeChunk(db: EntityManager, chunk: SoundChunk): Promise<void> {
  await db.query(
    `insert into live_audio_chunks (live_id, person_id, stream, from_ms, to_ms, frames, sound) select $1, id, $3, $4, $5, $6, $7 from person p
     where id = $2 and (role <> 'pupil' or (select given from consent c where c.person_id = p.id order by recorded_at desc limit 1))`,
    [chunk.liveId, chunk.personId, chunk.stream, chunk.fromMs, chunk.toMs, chunk.frames, Buffer.from(chunk.sound)]);
}
