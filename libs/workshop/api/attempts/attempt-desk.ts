import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@kindling/kernel';
import { DataSource } from 'typeorm';
import { attemptsOf, namesOf, storedAttempt } from './stored-attempts.repository.ts';

/** Looking back at checks that a pupil asked for. */
@Injectable()
export class AttemptDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async list(classId: string, personId: string, exerciseId: string) {
    const names = await namesOf(this.db.manager, classId, personId, exerciseId);
    return names ? { ...names, attempts: await attemptsOf(this.db.manager, classId, personId, exerciseId) } : refuse('resource.not-found', {});
  }
  async one(classId: string, attemptId: string) { return (await storedAttempt(this.db.manager, classId, attemptId)) ?? refuse('resource.not-found', {}); }
}
