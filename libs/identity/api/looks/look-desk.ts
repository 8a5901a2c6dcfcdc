import { Inject, Injectable } from '@nestjs/common';
import type { LookRow } from '@kindling/contracts';
import type { Look, LookBook } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { latestLooks, writeLook } from './looks.repository.ts';

/** Who of the staff has seen what of whom. */
@Injectable()
export class LookDesk implements LookBook {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  write(look: Look): Promise<void> { return writeLook(this.db.manager, look); }
  of(classId: string): Promise<LookRow[]> { return latestLooks(this.db.manager, classId); }
}
