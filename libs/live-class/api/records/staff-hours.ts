import type { Text } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import { staffVisits } from '../../domain/index.ts';
import { namesOf } from '../replay/replay.repository.ts';
import { heldBetween, type HeldRow } from './records.repository.ts';

const MINUTE_MS = 60_000;
export interface LoggedHours {
  readonly personId: string; readonly name: string; readonly liveId: string; readonly schoolId: string; readonly className: string; readonly lessonNumber: number; readonly lessonTitle: Text;
  readonly startedAt: string; readonly endedAt: string; readonly minutes: number; readonly part: 'taught' | 'helped';
}

/** When somebody of the staff taught or helped, from the logs of closed classes: what their hours are proposed from. */
export async function hoursFromLog(db: EntityManager, personId: string, { from, to }: { readonly from: string; readonly to: string }): Promise<LoggedHours[]> {
  const name = (await namesOf(db, [personId])).get(personId) ?? '';
  return (await heldBetween(db, personId, from, to)).flatMap((held) => rowsOf(held, name)).filter((row) => row.personId === personId);
}

function rowsOf({ openedAt, closedAt, events, ...place }: HeldRow, name: string): LoggedHours[] {
  const at = (ms: number): string => new Date(openedAt.getTime() + ms).toISOString();
  return staffVisits(events, closedAt.getTime() - openedAt.getTime()).map(({ personId, fromMs, toMs, ms, part }) => ({ ...place, personId, name, startedAt: at(fromMs), endedAt: at(toMs), minutes: Math.floor(ms / MINUTE_MS), part }));
}
