import { Inject, Injectable } from '@nestjs/common';
import type { HoursRow } from '@kindling/contracts';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { staffVisits } from '../../domain/index.ts';
import { namesOf } from '../replay/replay.repository.ts';
import { heldBetween, type HeldRow } from './records.repository.ts';

const MINUTE_MS = 60_000;
interface Span { readonly from: string; readonly to: string }

/** When staff taught or helped, from the logs of closed classes. */
@Injectable()
export class StaffHours {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async mine(actor: Actor, { from, to }: Span): Promise<HoursRow[]> {
    const held = await heldBetween(this.db.manager, { personId: actor.personId }, from, to);
    return this.named(held.flatMap(rowsOf).filter((row) => row.personId === actor.personId));
  }
  async ofSchool(actor: Actor, { from, to }: Span): Promise<HoursRow[]> {
    return this.named((await heldBetween(this.db.manager, { schoolId: actor.schoolId }, from, to)).flatMap(rowsOf));
  }

  private async named(rows: readonly HoursRow[]): Promise<HoursRow[]> {
    const names = await namesOf(this.db.manager, [...new Set(rows.map((row) => row.personId))]);
    return rows.map((row) => ({ ...row, name: names.get(row.personId) ?? '' }));
  }
}

function rowsOf({ liveId, className, lessonNumber, lessonTitle, openedAt, closedAt, events }: HeldRow): HoursRow[] {
  const at = (ms: number): string => new Date(openedAt.getTime() + ms).toISOString();
  return staffVisits(events, closedAt.getTime() - openedAt.getTime()).map(({ personId, fromMs, toMs, ms, part }) => ({
    personId, name: '', liveId, className, lessonNumber, lessonTitle, startedAt: at(fromMs), endedAt: at(toMs), minutes: Math.floor(ms / MINUTE_MS), part,
  }));
}
