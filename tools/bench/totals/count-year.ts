import type { Numbers, SortedNumbers } from '@kindling/contracts';
import { countContestAwards, countedEvents, countEntries } from './count-events.ts';
import type { RawSession, RawYear } from './raw-year.ts';

export interface Days { readonly from: string; readonly to: string }
const chinaDay = (at: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at);
const within = (at: Date, { from, to }: Days): boolean => chinaDay(at) >= from && chinaDay(at) <= to;

/** Who was there, told from the raw events alone, without a line of the product: a walk along each pupil's own events. */
function presentIn({ events, lastedMs, corrections }: RawSession): Set<string> {
  const present = new Set<string>();
  for (const pupil of new Set(events.filter((event) => event.data['role'] === 'pupil').map((event) => event.actor))) {
    let [inside, since, stayed] = [false, 0, 0];
    for (const event of events) {
      const t = Math.floor(event.t);
      const comes = event.kind === 'presence.joined' && event.actor === pupil;
      const goes = (event.kind === 'presence.left' && event.actor === pupil) || (event.kind === 'pupil.removed' && event.data['personId'] === pupil);
      if (comes && !inside) [inside, since] = [true, t];
      if (goes && inside) { inside = false; stayed += Math.min(t, lastedMs) - since; }
    }
    if (inside) stayed += lastedMs - since;
    if (stayed / lastedMs >= 0.7) present.add(pupil);
  }
  for (const { personId, present: said } of corrections) if (said) present.add(personId); else present.delete(personId);
  return present;
}

function hoursOf(year: RawYear, schools: readonly string[], days: Days): number {
  const minutes: Record<string, number> = {};
  for (const row of year.hours) {
    if (row.state !== 'approved' || !schools.includes(row.schoolId) || !within(row.at, days)) continue;
    const key = row.person + chinaDay(row.at);
    minutes[key] = (minutes[key] ?? 0) + row.minutes;
  }
  let halves = 0;
  for (const each of Object.values(minutes)) halves += each >= 480 ? 16 : Math.trunc(each / 30);
  return halves / 2;
}

/** `asBranch`: all schools together, with what belongs to none of them. */
export function countYear(year: RawYear, schools: readonly string[], days: Days, asBranch = false): Numbers {
  const held = year.sessions.filter((each) => !each.open && schools.includes(each.schoolId) && within(each.openedAt, days));
  const present = held.map(presentIn);
  const inTime = (at: Date): boolean => within(at, days);
  const events = countedEvents(year, schools, asBranch, inTime);
  const first = new Map<string, Date>();
  for (const { pupil, exercise, schoolId, state, reviewedAt } of year.handIns) {
    if (state !== 'accepted' || !reviewedAt || !schools.includes(schoolId)) continue;
    const known = first.get(pupil + exercise);
    if (!known || reviewedAt < known) first.set(pupil + exercise, reviewedAt);
  }
  return {
    sessions: held.length + events.length, personTimes: present.reduce((sum, each) => sum + each.size, 0) + events.reduce((sum, each) => sum + each.heads, 0),
    people: new Set([...present.flatMap((each) => [...each]), ...events.flatMap((each) => each.pupils)]).size, hours: hoursOf(year, schools, days),
    works: [...first.values()].filter((at) => within(at, days)).length, entries: countEntries(year, schools, inTime),
    awards: countContestAwards(year, schools, inTime) + year.badges.filter((each) => !each.revoked && schools.includes(each.schoolId) && within(each.at, days)).length,
  };
}

const kinds: readonly SortedNumbers['sort'][] = ['live-class', 'lecture', 'salon', 'experiment', 'workshop-day', 'visit'];
/** Sessions and person-times kind by kind, in the order of the desk. */
export function countKinds(year: RawYear, schools: readonly string[], days: Days, asBranch = false): (readonly [sessions: number, personTimes: number])[] {
  const held = year.sessions.filter((each) => !each.open && schools.includes(each.schoolId) && within(each.openedAt, days));
  const events = countedEvents(year, schools, asBranch, (at) => within(at, days));
  return kinds.map((kind) => {
    if (kind === 'live-class') return [held.length, held.reduce((sum, each) => sum + presentIn(each).size, 0)];
    const own = events.filter((each) => each.kind === kind);
    return [own.length, own.reduce((sum, each) => sum + each.heads, 0)];
  });
}
