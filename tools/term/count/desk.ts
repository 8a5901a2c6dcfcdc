import type { Numbers } from '@kindling/contracts';
import type { TermClub } from '../found-schools.ts';
import type { World } from '../world.ts';
import { countHeld, staffMinutes } from './attendance.ts';
import { acceptedWorks } from './hand-ins.ts';

/** The organiser's line for some schools, from a moment on. */
export function countDesk(world: World, { classes }: TermClub, schoolIds: readonly string[], from: number): Numbers {
  const { ledger } = world;
  const schoolOf = (classId: string): string => classes.find((each) => each.id === classId)?.schoolId ?? '';
  const held = ledger.held.filter((each) => schoolIds.includes(schoolOf(each.classId)) && each.openedAt >= from);
  const there = held.map((each) => countHeld(ledger, each).everybody);
  const approved = ledger.hours.filter((each) => each.state === 'approved' && schoolIds.includes(each.schoolId)).flatMap((hours) => held.filter((each) => each.liveId === hours.liveId).map((each) => ({ tutor: hours.tutor, day: world.chinaDay(each.openedAt), minutes: staffMinutes(each) })));
  const days = new Map<string, number>();
  for (const { tutor, day, minutes } of approved) days.set(`${tutor} ${day}`, (days.get(`${tutor} ${day}`) ?? 0) + minutes);
  return {
    sessions: held.length, personTimes: there.reduce((sum, each) => sum + each.length, 0), people: new Set(there.flat()).size, hours: [...days.values()].reduce((sum, minutes) => sum + Math.min(16, Math.floor(minutes / 30)) / 2, 0),
    works: acceptedWorks(ledger).filter((each) => schoolIds.includes(schoolOf(each.classId)) && each.at >= from).length,
    entries: 0, awards: ledger.awards.filter((each) => !each.revoked && schoolIds.includes(each.schoolId) && each.at >= from).length,
  };
}
