import { Inject, Injectable } from '@nestjs/common';
import type { HoursRow } from '@kindling/contracts';
import { reviewedBetween, type ReviewedDay } from '@kindling/feedback/api';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { staffVisits } from '../../domain/index.ts';
import { namesOf } from '../replay/replay.repository.ts';
import { heldBetween, type HeldRow } from './records.repository.ts';

const MINUTE_MS = 60_000;
interface Span { readonly from: string; readonly to: string }

/** When staff taught or helped, from the logs of closed classes, and how long they reviewed work. */
@Injectable()
export class StaffHours {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async mine(actor: Actor, { from, to }: Span): Promise<HoursRow[]> {
    const held = await heldBetween(this.db.manager, { personId: actor.personId }, from, to);
    const reviewed = await reviewedBetween(this.db.manager, { personId: actor.personId }, from, to);
    return this.named([...held.flatMap(rowsOf).filter((row) => row.personId === actor.personId), ...reviewed.map(rowOfReviews)]);
  }
  async ofSchool(actor: Actor, { from, to }: Span): Promise<HoursRow[]> {
    const reviewed = await reviewedBetween(this.db.manager, { schoolId: actor.schoolId }, from, to);
    return this.named([...(await heldBetween(this.db.manager, { schoolId: actor.schoolId }, from, to)).flatMap(rowsOf), ...reviewed.map(rowOfReviews)]);
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

const rowOfReviews = ({ id, personId, className, lessonNumber, lessonTitle, beganAt, endedAt, seconds }: ReviewedDay): HoursRow =>
  ({ personId, name: '', liveId: id, className, lessonNumber, lessonTitle, startedAt: beganAt.toISOString(), endedAt: endedAt.toISOString(), minutes: Math.round(seconds / 60), part: 'reviewed' });
