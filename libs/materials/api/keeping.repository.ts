import type { MaterialKind, MaterialLicence } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

interface Pair { readonly zh: string; readonly en: string }
export interface KeptMaterial {
  readonly id: string; readonly schoolId: string; readonly courseId: string; readonly lessonId: string | null; readonly kind: MaterialKind; readonly licence: MaterialLicence; readonly title: Pair; readonly text: Pair; readonly source: string;
  readonly shared: boolean; readonly address: string | null; readonly titleFinder: string; readonly finder: string; readonly by: string;
}
export interface KeptFile { readonly name: string; readonly mime: string; readonly bytes: Buffer }

/** One at a time changes the shelf of a school, so that two uploads at once cannot both take the last place. */
export async function lockShelf(db: EntityManager, schoolId: string): Promise<void> { await db.query("select pg_advisory_xact_lock(hashtext('materials:' || $1))", [schoolId]); }
export async function placeOf(db: EntityManager, materialId: string): Promise<{ schoolId: string; address: string | null } | null> {
  const [row] = await db.query<{ schoolId: string; address: string | null }[]>('select school_id "schoolId", address from material where id = $1', [materialId]);
  return row ?? null;
}
export async function shelfSize(db: EntityManager, schoolId: string, butFor: string | null): Promise<{ files: number; bytes: number }> {
  const [row] = await db.query<{ files: number; bytes: string }[]>(
    `select (select count(*)::int from material where school_id = $1 and id is distinct from $2) files,
       coalesce((select sum(length(f.bytes)) from material_file f join material m on m.id = f.material_id where m.school_id = $1 and m.id is distinct from $2), 0) bytes`, [schoolId, butFor]);
  return { files: row?.files ?? 0, bytes: Number(row?.bytes ?? 0) };
}
export async function saveMaterial(db: EntityManager, kept: KeptMaterial): Promise<void> {
  await db.query(
    `insert into material (id, school_id, course_id, lesson_id, kind, licence, title_zh, title_en, text_zh, text_en, source, shared, address, title_finder, finder, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict (id) do update set lesson_id = $4, kind = $5, licence = $6, title_zh = $7, title_en = $8, text_zh = $9, text_en = $10, source = $11, shared = $12, address = $13, title_finder = $14, finder = $15, changed_by = $16, changed_at = now()`,
    [kept.id, kept.schoolId, kept.courseId, kept.lessonId, kept.kind, kept.licence, kept.title.zh, kept.title.en, kept.text.zh, kept.text.en, kept.source, kept.shared, kept.address, kept.titleFinder, kept.finder, kept.by]);
}
export async function saveFileOf(db: EntityManager, materialId: string, file: KeptFile): Promise<void> {
  await db.query('insert into material_file (material_id, name, mime, bytes) values ($1, $2, $3, $4) on conflict (material_id) do update set name = $2, mime = $3, bytes = $4', [materialId, file.name, file.mime, file.bytes]);
}
export const removeFileOf = (db: EntityManager, materialId: string): Promise<unknown> => db.query('delete from material_file where material_id = $1', [materialId]);
export async function removeMaterial(db: EntityManager, schoolId: string, materialId: string): Promise<boolean> {
  return (await db.query<[unknown, number]>('delete from material where id = $1 and school_id = $2', [materialId, schoolId]))[1] > 0;
}
