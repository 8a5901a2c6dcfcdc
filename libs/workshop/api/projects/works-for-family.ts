import { generateSketch } from '@kindling/blocks';
import type { Diagram, ProgramSource } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';

const shared = 'p.owner_id = $1 and p.exercise_id is null and p.shared_at is not null and p.hidden_at is null and p.deleted_at is null';

/** What a child shares with the class now may be seen at home, too; taking it back takes it back there. */
export async function sharedWorksOf(db: EntityManager, personId: string): Promise<{ id: string; title: string; sharedAt: string }[]> {
  const rows = await db.query<{ id: string; title: string; shared_at: Date }[]>(`select p.id, p.title, p.shared_at from project p where ${shared} order by p.shared_at desc limit 20`, [personId]);
  return rows.map((row) => ({ id: row.id, title: row.title, sharedAt: row.shared_at.toISOString() }));
}
export async function sharedWork(db: EntityManager, personId: string, projectId: string) {
  const [row] = await db.query<{ title: string; shared_at: Date; work: { source: ProgramSource; diagram: Diagram } }[]>(
    `select p.title, p.shared_at, r.work from project p join lateral (select work from revision where project_id = p.id order by saved_at desc, id desc limit 1) r on true where ${shared} and p.id = $2`, [personId, projectId]);
  if (!row) return null;
  const kinds = new Map<string, number>();
  for (const part of row.work.diagram.parts) kinds.set(part.type, (kinds.get(part.type) ?? 0) + 1);
  return { title: row.title, sharedAt: row.shared_at.toISOString(), code: codeOf(row.work.source), parts: [...kinds].map(([kind, count]) => ({ kind, count })) };
}
function codeOf(source: ProgramSource): string {
  if (source.mode === 'blocks') { const sketch = generateSketch(source.blocks); return sketch.ok ? sketch.value.code : ''; }
  return 'code' in source ? source.code : '';
}
