import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, PartCounts, Shortage } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { countedShortages, fillGaps, nextLabels } from '../domain/index.ts';
import { addKit, knownKits, lockCupboard, lockKit, retire, setShortages, setSpare, sparesOf, type KitRow } from './cupboard.repository.ts';
import type { KitPlace } from './lend-kit.ts';
import { openLoanOf } from './loans.repository.ts';
import { schoolOf } from './school-of-class.ts';

type Answer<T = Record<string, never>> = T | Refusal<ErrorCode>;
const mostKits = 400;
const mostSpareKinds = 100;

/** Counting, filling, buying and giving up. */
@Injectable()
export class KeepCupboard {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  add(classId: string, kitIds: readonly string[], contents: PartCounts): Promise<Answer> {
    return this.inCupboard(classId, async (db, schoolId) => {
      const { labels, known } = await knownKits(db, schoolId, kitIds);
      if (known.some((each) => each.schoolId !== schoolId)) return refuse('resource.conflict');
      const fresh = [...new Set(kitIds)].filter((id) => !known.some((each) => each.id === id));
      if (labels.length + fresh.length > mostKits) return refuse('kit.too-many', { most: mostKits });
      for (const [at, label] of nextLabels(labels, fresh.length).entries()) await addKit(db, schoolId, { id: fresh[at] ?? '', label, contents });
      return {};
    });
  }

  count({ classId, kitId }: KitPlace, said: readonly Shortage[]): Promise<Answer> {
    return this.withKit(classId, kitId, async (db, kit) => {
      const counted = countedShortages(kit.contents, said);
      if (!counted.ok) return counted;
      await setShortages(db, kitId, counted.value);
      return {};
    });
  }

  fill({ classId, kitId }: KitPlace): Promise<Answer<{ filled: PartCounts }>> {
    return this.withKit(classId, kitId, async (db, kit, schoolId) => {
      const { filled, shortages, spares } = fillGaps(kit.shortages, await sparesOf(db, schoolId));
      await setShortages(db, kitId, shortages);
      for (const part of Object.keys(filled)) await setSpare(db, schoolId, part, spares[part] ?? 0);
      return { filled };
    });
  }

  retire({ classId, kitId }: KitPlace): Promise<Answer> {
    return this.withKit(classId, kitId, async (db) => {
      if (await openLoanOf(db, kitId)) return refuse('kit.is-lent');
      await retire(db, kitId);
      return {};
    });
  }

  setSpare(classId: string, part: string, count: number): Promise<Answer> {
    return this.inCupboard(classId, async (db, schoolId) => {
      const spares = await sparesOf(db, schoolId);
      if (count > 0 && !(part in spares) && Object.keys(spares).length >= mostSpareKinds) return refuse('kit.too-many', { most: mostSpareKinds });
      await setSpare(db, schoolId, part, count);
      return {};
    });
  }

  private inCupboard<T>(classId: string, act: (db: EntityManager, schoolId: string) => Promise<T>): Promise<T> {
    return this.db.transaction(async (db) => {
      const schoolId = await schoolOf(db, classId);
      await lockCupboard(db, schoolId);
      return act(db, schoolId);
    });
  }
  private withKit<T>(classId: string, kitId: string, act: (db: EntityManager, kit: KitRow, schoolId: string) => Promise<Answer<T>>): Promise<Answer<T>> {
    return this.inCupboard(classId, async (db, schoolId) => {
      const kit = await lockKit(db, schoolId, kitId);
      return kit ? act(db, kit, schoolId) : refuse('resource.not-found');
    });
  }
}
