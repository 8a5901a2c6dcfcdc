import type { VolunteerHours, Workload } from '@kindling/contracts';
import { chinaDay } from '@kindling/kernel';
import { countedHours } from './day-hours.ts';

export interface Member { readonly personId: string; readonly name: string; readonly role: string }

/** Most hours first; members without any come last, so that whoever has room is seen. */
export function workloads(members: readonly Member[], rows: readonly VolunteerHours[]): Workload[] {
  return members.map((member) => {
    const own = rows.filter((row) => row.personId === member.personId && row.state !== 'rejected');
    const days = own.map((row) => chinaDay(row.startedAt)).sort();
    return {
      ...member, classes: own.length, approvedHours: countedHours(own.filter((row) => row.state === 'approved')),
      waitingMinutes: own.filter((row) => row.state === 'confirmed').reduce((sum, row) => sum + row.minutes, 0), firstOn: days[0] ?? null, lastOn: days.at(-1) ?? null,
    };
  }).sort((a, b) => b.approvedHours - a.approvedHours || b.waitingMinutes - a.waitingMinutes || a.name.localeCompare(b.name, 'zh'));
}

export interface Career { readonly personId: string; readonly firstOn: string; readonly lastOn: string; readonly inSpan: boolean; readonly inSpanBefore: boolean }
/** Active: taught or helped in these days. Joined: never before them. Left: in the equally long time before, but not in these days. */
export const turnover = (careers: readonly Career[], from: string): { active: number; joined: number; left: number } => ({
  active: careers.filter((each) => each.inSpan).length,
  joined: careers.filter((each) => each.inSpan && each.firstOn >= from).length,
  left: careers.filter((each) => each.inSpanBefore && !each.inSpan).length,
});
