import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Actor, type Config } from '@kindling/platform-api';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { findOwnFilm, type KeptFilm } from '../content/own-films.repository.ts';
import { findLesson, isAtSchool } from '../lessons/lessons.repository.ts';
import { sendKept } from './send-kept.ts';

/** Where a lesson's films lie: in its folder of the content, which is named as the lesson is, or in the database when a school brought them. */
@Injectable()
export class FilmShelf {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(CONFIG) private readonly config: Config) {}

  async find(lessonId: string, file: string): Promise<{ path: string; version: string } | null> {
    const found = await findLesson(this.db.manager, lessonId);
    const path = found && join(resolve(this.config.CONTENT_DIR), found.courseId, lessonId, 'films', file);
    return found && path && existsSync(path) ? { path, version: found.version } : null;
  }
  /** One that a school brought: for those who learn or work there. */
  async ofSchool(actor: Actor | null, lessonId: string, file: string): Promise<KeptFilm | null> {
    const kept = actor && await findOwnFilm(this.db.manager, lessonId, file);
    return kept && (await isAtSchool(this.db.manager, actor, kept.schoolId)) ? kept : null;
  }
  send(response: Response, film: KeptFilm, asked: string | undefined): Promise<void> { return sendKept(this.db.manager, response, film, asked); }
}
