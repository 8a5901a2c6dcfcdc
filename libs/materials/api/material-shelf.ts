import { Inject, Injectable } from '@nestjs/common';
import { libraryLimits, type Lesson, type RequestOf } from '@kindling/contracts';
import { courseOfClass, openings } from '@kindling/courses/api';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { termsOf } from '../domain/index.ts';
import { fileFor, findMaterials, type Reader } from './materials.repository.ts';
import { readerOf } from './reader.ts';

type Question = NonNullable<RequestOf<'materials.find'>['query']>;

/** Looking for materials. */
@Injectable()
export class MaterialShelf {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async find(actor: Actor, classId: string, { q = '', kind, lesson, from }: Question) {
    const reader = await readerOf(this.db.manager, actor, classId);
    const terms = termsOf(q);
    // Signs alone ask for nothing that could be found.
    const found = q !== '' && terms.length === 0 ? { materials: [], total: 0 }
      : await findMaterials(this.db.manager, reader, { terms, kind: kind ?? null, lesson: lesson ?? null, from: Number(from ?? 0), most: libraryLimits.page });
    return { ...found, lessons: await this.lessons(reader) };
  }

  async file(actor: Actor, classId: string, materialId: string) { return fileFor(this.db.manager, await readerOf(this.db.manager, actor, classId), materialId); }

  private async lessons({ classId, isPupil }: Reader): Promise<Pick<Lesson, 'id' | 'number' | 'title'>[]> {
    const [course, opened] = [await courseOfClass(this.db.manager, classId), await openings(this.db.manager, classId)];
    const isOpen = (id: string) => (opened.get(id)?.getTime() ?? Infinity) <= Date.now();
    return (course?.lessons ?? []).filter(({ id }) => !isPupil || isOpen(id)).map(({ id, number, title }) => ({ id, number, title }));
  }
}
