import type { Material, MaterialKind, MaterialLicence } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

/** Who looks: a class of a school with its course; pupils see what belongs to no lesson or to an open one. */
export interface Reader { readonly classId: string; readonly schoolId: string; readonly courseId: string; readonly isPupil: boolean }
export interface Wish { readonly terms: readonly string[]; readonly kind: MaterialKind | null; readonly lesson: string | null; readonly from: number; readonly most: number }

const seen = `m.course_id = $1 and (m.school_id = $2 or m.shared)
  and (not $3::boolean or m.lesson_id is null or exists (select 1 from lesson_opening o where o.class_id = $4 and o.lesson_id = m.lesson_id and o.opens_at <= now()))`;
const asSeenBy = ({ courseId, schoolId, isPupil, classId }: Reader): unknown[] => [courseId, schoolId, isPupil, classId];

interface Row {
  id: string; kind: MaterialKind; licence: MaterialLicence; title_zh: string; title_en: string; text_zh: string; text_en: string; source: string; shared: boolean; school_id: string; name_zh: string; name_en: string;
  lesson: Material['lesson']; address: string | null; name: string | null; mime: string | null; bytes: number | null; changed_at: Date; total: number;
}
const contentOf = (row: Row): Material['content'] => (row.address === null ? { is: 'file', name: row.name ?? '', mime: row.mime ?? '', bytes: row.bytes ?? 0 } : { is: 'link', address: row.address });
const materialOf = (row: Row, reader: Reader): Material => ({
  id: row.id, kind: row.kind, licence: row.licence, title: { zh: row.title_zh, en: row.title_en }, text: { zh: row.text_zh, en: row.text_en }, source: row.source, lesson: row.lesson, shared: row.shared,
  schoolName: { zh: row.name_zh, en: row.name_en }, content: contentOf(row), mayChange: !reader.isPupil && row.school_id === reader.schoolId, changedAt: row.changed_at.toISOString(),
});

/** Those with the words in their title come first; one query, however many there are. */
export async function findMaterials(db: EntityManager, reader: Reader, { terms, kind, lesson, from, most }: Wish): Promise<{ materials: Material[]; total: number }> {
  const rows = await db.query<Row[]>(
    `select m.*, s.name_zh, s.name_en, f.name, f.mime, length(f.bytes) bytes, count(*) over ()::int total,
       case when l.id is null then null else json_build_object('id', l.id, 'number', l.number, 'title', l.content->'title') end lesson
     from material m join school s on s.id = m.school_id left join material_file f on f.material_id = m.id left join lesson l on l.id = m.lesson_id and (l.school_id is null or l.school_id = $2)
     where ${seen} and ($5::text is null or m.kind = $5) and ($6::text is null or m.lesson_id = $6) and m.finder like all($7::text[])
     order by m.title_finder like all($7::text[]) desc, l.number nulls first, m.title_zh, m.id limit $8 offset $9`, [...asSeenBy(reader), kind, lesson, terms.map(pattern), most, from]);
  return { materials: rows.map((row) => materialOf(row, reader)), total: rows[0]?.total ?? 0 };
}
const pattern = (term: string): string => `%${term.replace(/[\\%_]/g, '\\$&')}%`;

export async function fileFor(db: EntityManager, reader: Reader, materialId: string): Promise<{ name: string; mime: string; bytes: Buffer } | null> {
  const [row] = await db.query<{ name: string; mime: string; bytes: Buffer }[]>(`select f.name, f.mime, f.bytes from material_file f join material m on m.id = f.material_id where ${seen} and m.id = $5`, [...asSeenBy(reader), materialId]);
  return row ?? null;
}
export async function courseIdOf(db: EntityManager, classId: string): Promise<string | null> {
  const [row] = await db.query<{ course_id: string }[]>('select course_id from club_class where id = $1', [classId]);
  return row?.course_id ?? null;
}
