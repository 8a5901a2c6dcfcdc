import { materialFinders } from '@kindling/materials/api';
import { Paper } from '@kindling/print';
import type { EntityManager } from 'typeorm';
import { demoMaterials, type DemoMaterial } from './demo-materials.ts';
import { demoId } from './demo-people.ts';

const [schools, staff, materials] = [1, 2, 60];

/** A shelf of small sheets that the club wrote itself, and one address. */
export async function seedMaterials(db: EntityManager): Promise<void> {
  for (const [at, material] of demoMaterials.entries()) {
    const [id, [zh, en], [textZh, textEn]] = [demoId(materials, at + 1), material.title, material.text];
    const { titleFinder, finder } = materialFinders({ title: { zh, en }, text: { zh: textZh, en: textEn }, source: material.source });
    await db.query(
      `insert into material (id, school_id, course_id, lesson_id, kind, licence, title_zh, title_en, text_zh, text_en, source, shared, address, title_finder, finder, changed_by)
       values ($1, $2, 'maker-club-1', (select id from lesson where id = $3), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [id, demoId(schools, material.school), material.lesson, material.kind, material.licence, zh, en, textZh, textEn, material.source, material.shared, material.address ?? null, titleFinder, finder, demoId(staff, material.school === 1 ? 1 : 7)]);
    if (material.lines) await db.query("insert into material_file (material_id, name, mime, bytes) values ($1, $2, 'application/pdf', $3)", [id, `${zh.replaceAll(/[\\/:]/g, ' ')}.pdf`, await sheet(material)]);
  }
}

function sheet({ title: [zh, en], lines = [], source }: DemoMaterial): Promise<Buffer> {
  const paper = new Paper(zh);
  paper.heading(zh);
  paper.note(en);
  paper.gap();
  for (const line of lines) { paper.line(line); paper.gap(6); }
  paper.note(source);
  return paper.finish();
}
