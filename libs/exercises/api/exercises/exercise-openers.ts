import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export type ExerciseOpener = (db: EntityManager, classIds: readonly string[], exerciseId: string) => Promise<boolean>;

/** Who else opens an exercise to a class whose lesson is still closed: a contest that sets it as its task. */
@Injectable()
export class ExerciseOpeners {
  private readonly openers: ExerciseOpener[] = [];

  register(opener: ExerciseOpener): void { this.openers.push(opener); }
  async opens(db: EntityManager, classIds: readonly string[], exerciseId: string): Promise<boolean> {
    for (const opener of this.openers) if (await opener(db, classIds, exerciseId)) return true;
    return false;
  }
}
