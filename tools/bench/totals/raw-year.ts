import { createHash } from 'node:crypto';
import { seededRandom } from '@kindling/kernel';
import { rawContests, rawEvents, type Chance, type RawContest, type RawHeld } from './raw-events.ts';

export interface RawEvent { readonly t: number; readonly kind: 'class.opened' | 'presence.joined' | 'presence.left' | 'pupil.removed' | 'class.closed'; readonly actor: string; readonly data: Readonly<Record<string, string>> }
export interface RawSession { readonly id: string; readonly classId: string; readonly schoolId: string; readonly tutor: string; readonly openedAt: Date; readonly lastedMs: number; readonly open: boolean; readonly events: readonly RawEvent[]; readonly corrections: readonly { readonly personId: string; readonly present: boolean }[] }
export interface RawHandIn { readonly id: string; readonly pupil: string; readonly classId: string; readonly schoolId: string; readonly exercise: string; readonly round: number; readonly state: 'waiting' | 'try-again' | 'accepted' | 'superseded'; readonly reviewedAt: Date | null }
export interface RawBadge { readonly id: string; readonly pupil: string; readonly classId: string; readonly schoolId: string; readonly achievement: string; readonly at: Date; readonly revoked: boolean }
export interface RawHours { readonly id: string; readonly person: string; readonly schoolId: string; readonly at: Date; readonly minutes: number; readonly state: 'confirmed' | 'approved' | 'rejected' }
export interface RawClass { readonly id: string; readonly schoolId: string; readonly pupils: readonly string[]; readonly tutor: string }
export interface RawYear { readonly schools: readonly string[]; readonly foreignSchool: string; readonly classes: readonly RawClass[]; readonly sessions: readonly RawSession[]; readonly handIns: readonly RawHandIn[]; readonly badges: readonly RawBadge[]; readonly hours: readonly RawHours[]; readonly events: readonly RawHeld[]; readonly contests: readonly RawContest[] }

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const begins = Date.parse('2025-08-25T00:00:00Z');

/** A year as it might have been, with everything that makes counting hard: reconnects, removals, leaving without coming, corrections, midnight in China. */
export function rawYear(seed: number, weeks: number): RawYear {
  const random = seededRandom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  let made = 0;
  const id = (): string => { made += 1; const hex = createHash('sha256').update(`${seed} ${made}`).digest('hex'); return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`; };
  const [schools, foreignSchool] = [[id(), id(), id()], id()];
  const classes = [...schools, ...schools, foreignSchool].map((schoolId): RawClass => ({ id: id(), schoolId, tutor: id(), pupils: Array.from({ length: 9 }, id) }));
  const chance = { random, below, id };
  const sessions = Array.from({ length: weeks }, (_, week) => classes.map((each) => session(each, begins + week * 7 * day + below(7) * day + below(24) * hour, chance))).flat();
  return { schools, foreignSchool, classes, sessions, handIns: classes.flatMap((each) => handIns(each, weeks, chance)), badges: classes.flatMap((each) => badges(each, weeks, chance)), hours: classes.flatMap((each) => hours(each, weeks, chance)), events: rawEvents(classes, begins, weeks, chance), contests: rawContests(classes, begins, weeks, chance) };
}

function session({ id: classId, schoolId, pupils, tutor }: RawClass, opened: number, chance: Chance): RawSession {
  const lastedMs = 100 * minute + chance.below(20) * 1000;
  const events: RawEvent[] = [{ t: 0, kind: 'class.opened', actor: tutor, data: { lessonId: 'l1' } }, { t: 0, kind: 'presence.joined', actor: tutor, data: { name: '', role: 'staff' } }];
  for (const pupil of pupils) events.push(...visits(pupil, tutor, lastedMs, chance));
  events.sort((a, b) => a.t - b.t);
  const open = chance.random() < 0.03;
  if (!open) events.push({ t: lastedMs, kind: 'class.closed', actor: tutor, data: {} });
  const corrections = pupils.flatMap((personId) => (chance.random() < 0.06 ? Array.from({ length: 1 + chance.below(2) }, () => ({ personId, present: chance.random() < 0.5 })) : []));
  return { id: chance.id(), classId, schoolId, tutor, openedAt: new Date(opened), lastedMs, open, events, corrections };
}

function visits(pupil: string, tutor: string, lastedMs: number, { random, below }: Chance): RawEvent[] {
  const join = (t: number): RawEvent => ({ t, kind: 'presence.joined', actor: pupil, data: { name: '', role: 'pupil' } });
  const leave = (t: number): RawEvent => ({ t, kind: 'presence.left', actor: pupil, data: {} });
  switch (below(9)) {
    case 0: return [];
    case 1: return [join(lastedMs * 0.3)];
    case 2: return [join(Math.ceil(lastedMs * 0.3) + 1)];
    case 3: return [join(0), leave(below(100) * minute)];
    // Reconnects: told twice that somebody came, or that they left.
    case 4: return [join(0), join(5 * minute), leave(20 * minute), leave(21 * minute), join(30 * minute)];
    case 5: return [leave(minute), join(below(60) * minute)];
    case 6: return [join(0), { t: below(100) * minute, kind: 'pupil.removed', actor: tutor, data: { personId: pupil } }];
    case 7: return [join(2 * minute), leave(10 * minute + below(5) * minute), join(16 * minute), leave(60 * minute), join(61 * minute + below(30) * minute)];
    default: return [join(Math.floor(random() * 40 * minute))];
  }
}

function handIns({ id: classId, schoolId, pupils }: RawClass, weeks: number, { random, below, id }: Chance): RawHandIn[] {
  return pupils.flatMap((pupil) => Array.from({ length: 6 }, (_, task) => Array.from({ length: 1 + below(3) }, (_, round): RawHandIn => {
    const state = (['waiting', 'try-again', 'accepted', 'accepted', 'superseded'] as const)[below(5)] ?? 'waiting';
    return { id: id(), pupil, classId, schoolId, exercise: `e${task}`, round: round + 1, state, reviewedAt: state === 'accepted' || state === 'try-again' ? new Date(begins + Math.floor(random() * weeks * 7 * day)) : null };
  })).flat());
}
function badges({ id: classId, schoolId, pupils }: RawClass, weeks: number, { random, id }: Chance): RawBadge[] {
  return pupils.flatMap((pupil) => ['first-work', 'helper', 'explainer'].flatMap((achievement): RawBadge[] => (random() < 0.6 ? [{ id: id(), pupil, classId, schoolId, achievement, at: new Date(begins + Math.floor(random() * weeks * 7 * day)), revoked: random() < 0.15 }] : [])));
}
function hours({ schoolId, tutor }: RawClass, weeks: number, { below, id }: Chance): RawHours[] {
  // Several on a day, now and then more than eight hours together.
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 1 + below(4) }, (): RawHours => ({
    id: id(), person: tutor, schoolId, at: new Date(begins + week * 7 * day + below(2) * day + below(24) * hour), minutes: below(260), state: (['confirmed', 'approved', 'approved', 'approved', 'rejected'] as const)[below(5)] ?? 'confirmed',
  }))).flat();
}
