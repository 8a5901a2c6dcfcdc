import type { EntityManager } from 'typeorm';

/** `atMs` is now, in milliseconds since the class opened; `agreed` are pupils whose guardians have given consent. */
export interface VoiceSettings { readonly atMs: number; readonly agreed: ReadonlySet<string> }

export async function voiceSettings(db: EntityManager, liveId: string): Promise<VoiceSettings> {
  const [row] = await db.query<{ at_ms: number; agreed: string[] }[]>(
    `select floor(extract(epoch from clock_timestamp() - l.opened_at) * 1000)::int at_ms, array(
       select m.person_id from membership m where m.class_id = l.class_id
         and (select given from consent c where c.person_id = m.person_id order by recorded_at desc limit 1)) agreed
     from live_class l where l.id = $1`, [liveId]);
  return { atMs: Math.max(0, row?.at_ms ?? 0), agreed: new Set(row?.agreed ?? []) };
}

export interface SoundChunk { readonly liveId: string; readonly personId: string; readonly stream: number; readonly fromMs: number; readonly toMs: number; readonly frames: number; readonly sound: Uint8Array }

/**
 * Voices of pupils only where the newest answer of a guardian is yes. The last words of a class may come after somebody
 * deleted its recording: they are not kept.
 */
export async function storeChunk(db: EntityManager, chunk: SoundChunk): Promise<void> {
  await db.query(
    `insert into live_audio_chunks (live_id, person_id, stream, from_ms, to_ms, frames, sound) select l.id, p.id, $3, $4, $5, $6, $7 from live_class l, person p
     where l.id = $1 and l.voice_deleted_at is null
       and p.id = $2 and (p.role <> 'pupil' or (select given from consent c where c.person_id = p.id order by recorded_at desc limit 1))`,
    [chunk.liveId, chunk.personId, chunk.stream, chunk.fromMs, chunk.toMs, chunk.frames, Buffer.from(chunk.sound)]);
}
