import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { findLesson } from '../lessons/lessons.repository.ts';

/** Where a lesson's films lie: in its folder of the content, which is named as the lesson is. */
@Injectable()
export class FilmShelf {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(CONFIG) private readonly config: Config) {}

  async find(lessonId: string, file: string): Promise<{ path: string; version: string } | null> {
    const found = await findLesson(this.db.manager, lessonId);
    const path = found && join(resolve(this.config.CONTENT_DIR), found.courseId, lessonId, 'films', file);
    return found && path && existsSync(path) ? { path, version: found.version } : null;
  }
}
