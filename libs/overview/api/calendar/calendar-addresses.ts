import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { actorOfPerson, hashToken } from '@kindling/identity/api';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { addDays, dayAt } from '@kindling/timetable/domain';
import { DataSource } from 'typeorm';
import { branchesOf } from '../places.repository.ts';
import { BranchCalendar } from './branch-calendar.ts';
import { branchCalendarFile } from './calendar-file.ts';
import { branchFeedSince, deleteBranchFeed, findBranchFeed, storeBranchFeed } from './calendar.repository.ts';

const [daysBack, daysAhead] = [30, 200];

/** Private addresses of a branch's calendar. What stands behind one is what its owner may see on the day it is read. */
@Injectable()
export class CalendarAddresses {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(BranchCalendar) private readonly calendar: BranchCalendar) {}

  async mine({ personId }: Actor, branchId: string) { return { since: (await branchFeedSince(this.db.manager, { personId, branchId }))?.toISOString() ?? null }; }

  async open({ personId }: Actor, branchId: string) {
    const token = randomBytes(32).toString('base64url');
    const since = await storeBranchFeed(this.db.manager, { personId, branchId }, hashToken(token));
    return { path: `/api/branch-feeds/${token}.ics`, since: since.toISOString() };
  }

  close({ personId }: Actor, branchId: string): Promise<void> { return deleteBranchFeed(this.db.manager, { personId, branchId }); }

  async read(file: string): Promise<string | Refusal<'resource.not-found'>> {
    const db = this.db.manager;
    const feed = await findBranchFeed(db, hashToken(file.replace(/\.ics$/, '')));
    const owner = feed && await actorOfPerson(db, feed.personId);
    const today = dayAt(Date.now());
    const items = owner && await this.calendar.items(owner, feed.branchId, { from: addDays(today, -daysBack), to: addDays(today, daysAhead) });
    if (!items) return refuse('resource.not-found');
    const [branch] = await branchesOf(db, [feed.branchId]);
    return branchCalendarFile(`火种 · ${branch?.name.zh ?? ''}`, items, Date.now());
  }
}
