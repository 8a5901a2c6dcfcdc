import type { KeptRecording, RecordingSettings } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

export async function keepsVoice(db: EntityManager, classId: string): Promise<boolean> {
  const [row] = await db.query<{ keeps_voice: boolean }[]>('select keeps_voice from club_class where id = $1', [classId]);
  return row?.keeps_voice ?? false;
}

export async function settingsOf(db: EntityManager, classId: string): Promise<RecordingSettings | null> {
  const [row] = await db.query<{ keeps_voice: boolean; voice_days: number; name: string | null; voice_set_at: Date | null }[]>(
    'select c.keeps_voice, c.voice_days, p.name, c.voice_set_at from club_class c left join person p on p.id = c.voice_set_by where c.id = $1', [classId]);
  return row ? { keepsVoice: row.keeps_voice, keepDays: row.voice_days, setBy: row.name, setAt: row.voice_set_at?.toISOString() ?? null } : null;
}
export async function setSettings(db: EntityManager, classId: string, actorId: string, { keepsVoice: keeps, keepDays }: { keepsVoice: boolean; keepDays: number }): Promise<void> {
  await db.query('update club_class set keeps_voice = $2, voice_days = $3, voice_set_by = $4, voice_set_at = now() where id = $1', [classId, keeps, keepDays, actorId]);
}

interface KeptRow { ms: string; speakers: number; bytes: string; until: Date; deleted_at: Date | null; because: 'staff' | 'retention'; by: string | null }
export async function recordingOf(db: EntityManager, liveId: string): Promise<KeptRecording | null> {
  const [row] = await db.query<KeptRow[]>(
    `select coalesce(sum(a.to_ms - a.from_ms), 0) ms, count(distinct a.person_id)::int speakers, coalesce(sum(length(a.sound)), 0) bytes,
       coalesce(l.closed_at, l.opened_at) + make_interval(days => c.voice_days) until, l.voice_deleted_at deleted_at, l.voice_deleted_because because, p.name by
     from live_class l join club_class c on c.id = l.class_id left join live_audio_chunks a on a.live_id = l.id left join person p on p.id = l.voice_deleted_by
     where l.id = $1 group by l.id, c.id, p.id`, [liveId]);
  if (!row) return null;
  const kept = Number(row.bytes) > 0;
  return {
    state: kept ? 'kept' : row.deleted_at ? 'deleted' : 'none', minutes: Math.round(Number(row.ms) / 6000) / 10, speakers: row.speakers, kilobytes: Math.round(Number(row.bytes) / 1000),
    until: kept ? row.until.toISOString() : null, deleted: row.deleted_at ? { at: row.deleted_at.toISOString(), because: row.because, by: row.by } : null,
  };
}

export async function wasDeleted(db: EntityManager, liveId: string): Promise<boolean> {
  const rows = await db.query<unknown[]>('select 1 from live_class where id = $1 and voice_deleted_at is not null', [liveId]);
  return rows.length > 0;
}

/** @returns the class's state; null when there is none. Holds it until the transaction ends. */
export async function lockForDeleting(db: EntityManager, liveId: string): Promise<{ classId: string; open: boolean } | null> {
  const [row] = await db.query<{ class_id: string; state: string }[]>('select class_id, state from live_class where id = $1 for update', [liveId]);
  return row ? { classId: row.class_id, open: row.state === 'open' } : null;
}
export async function deleteVoice(db: EntityManager, liveId: string, why: { because: 'staff' | 'retention'; by: string | null }): Promise<void> {
  await db.query('delete from live_audio_chunks where live_id = $1', [liveId]);
  await db.query('update live_class set voice_deleted_at = now(), voice_deleted_because = $2, voice_deleted_by = $3 where id = $1', [liveId, why.because, why.by]);
}

/** Classes whose voices have been kept for as long as was said, or longer. One that nobody closed counts from its opening. */
export const overdue = (db: EntityManager): Promise<{ liveId: string; classId: string }[]> => db.query(
  `select l.id "liveId", l.class_id "classId" from live_class l join club_class c on c.id = l.class_id
   where coalesce(l.closed_at, l.opened_at) + make_interval(days => c.voice_days) <= now()
     and exists (select 1 from live_audio_chunks a where a.live_id = l.id) order by l.opened_at limit 500 for update of l skip locked`);
