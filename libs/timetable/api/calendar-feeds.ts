import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { calendarOf } from '../domain/index.ts';
import { deleteFeed, feedSince, ownerOfFeed, storeFeed } from './feeds.repository.ts';
import { changesOf, namesOf, seriesOf } from './timetable.repository.ts';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Private calendar addresses: whoever has one may read when somebody's classes are, and nothing else. */
@Injectable()
export class CalendarFeeds {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async mine(actor: Actor): Promise<{ since: string | null }> { return { since: (await feedSince(this.db.manager, actor.personId))?.toISOString() ?? null }; }

  async open(actor: Actor): Promise<{ path: string; since: string }> {
    const token = randomBytes(32).toString('base64url');
    const since = await storeFeed(this.db.manager, actor.personId, hashOf(token));
    return { path: `/api/feeds/${token}.ics`, since: since.toISOString() };
  }

  close(actor: Actor): Promise<void> { return deleteFeed(this.db.manager, actor.personId); }

  async read(file: string): Promise<Result<string, 'resource.not-found'>> {
    const db = this.db.manager;
    const owner = await ownerOfFeed(db, hashOf(file.replace(/\.ics$/, '')));
    if (!owner) return refuse('resource.not-found');
    const series = await seriesOf(db, owner.classIds);
    const changes = await changesOf(db, series.map((each) => each.id));
    const names = await namesOf(db, changes.flatMap((change) => change.substituteId ?? []));
    const shown = series.map((each) => ({ ...each, title: `火种 · ${each.className}`, place: each.schoolName, nameOf: (id: string) => names.get(id) ?? each.tutorName }));
    return ok(calendarOf('火种 · Kindling', shown, changes, Date.now()));
  }
}
