import type { Text } from '@kindling/contracts';
import { reviewedBetween, type ReviewedDay } from '@kindling/feedback/api';
import type { EntityManager } from 'typeorm';
import { staffVisits } from '../../domain/index.ts';
import { namesOf } from '../replay/replay.repository.ts';
import { heldBetween, type HeldRow } from './records.repository.ts';

const MINUTE_MS = 60_000;
export interface LoggedHours {
  readonly personId: string; readonly name: string; /** The class that was held, or the day's first review. */
  readonly sourceId: string; readonly schoolId: string; readonly className: string; readonly lessonNumber: number; readonly lessonTitle: Text;
  readonly startedAt: string; readonly endedAt: string; readonly minutes: number; readonly part: 'taught' | 'helped' | 'reviewed';
}

/** When somebody of the staff taught or helped, from the logs of closed classes, and how long they reviewed work: what their hours are proposed from. */
export async function hoursFromLog(db: EntityManager, personId: string, { from, to }: { readonly from: string; readonly to: string }): Promise<LoggedHours[]> {
  const name = (await namesOf(db, [personId])).get(personId) ?? '';
  const held = (await heldBetween(db, personId, from, to)).flatMap((each) => rowsOf(each, name)).filter((row) => row.personId === personId);
  return [...held, ...(await reviewedBetween(db, personId, from, to)).map((day) => rowOfReviews(day, name))];
}

function rowsOf({ liveId, openedAt, closedAt, events, ...place }: HeldRow, name: string): LoggedHours[] {
  const at = (ms: number): string => new Date(openedAt.getTime() + ms).toISOString();
  return staffVisits(events, closedAt.getTime() - openedAt.getTime()).map(({ personId, fromMs, toMs, ms, part }) => ({ ...place, sourceId: liveId, personId, name, startedAt: at(fromMs), endedAt: at(toMs), minutes: Math.floor(ms / MINUTE_MS), part }));
}

const rowOfReviews = ({ id, beganAt, endedAt, seconds, ...place }: ReviewedDay, name: string): LoggedHours =>
  ({ ...place, sourceId: id, name, startedAt: beganAt.toISOString(), endedAt: endedAt.toISOString(), minutes: Math.round(seconds / 60), part: 'reviewed' });
