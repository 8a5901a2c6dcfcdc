import type { Concern } from '@kindling/contracts';

const dayMs = 86_400_000;
const quietDays = 7;
/** Below this the class has hardly begun, and nobody is behind. */
const halfAtLeast = 4;

export interface PupilWork {
  readonly lastWorkAt: Date | null;
  /** When the first lesson opened for the class; null while none is open. */
  readonly firstOpenAt: Date | null;
  readonly stuckSteps: number;
  readonly stuckSince: Date | null;
  readonly finished: number;
  /** Steps of open lessons. */
  readonly open: number;
  /** As many or more steps were finished by half of the class. */
  readonly half: number;
}

/** Plain rules, each said in words with its numbers; whoever has done all that is open rests in peace. */
export function concernsOf(work: PupilWork, now: Date): Concern[] {
  const daysSince = (at: Date): number => Math.floor((now.getTime() - at.getTime()) / dayMs);
  const concerns: Concern[] = [];
  if (work.firstOpenAt === null || work.open === 0) return concerns;
  const allDone = work.finished >= work.open;
  if (work.lastWorkAt === null) {
    if (daysSince(work.firstOpenAt) >= quietDays) concerns.push({ rule: 'never-worked', openDays: daysSince(work.firstOpenAt) });
  } else if (!allDone && daysSince(work.lastWorkAt) >= quietDays) concerns.push({ rule: 'no-work-for-days', days: daysSince(work.lastWorkAt) });
  if (work.stuckSteps > 0) concerns.push({ rule: 'stuck-now', steps: work.stuckSteps, days: work.stuckSince ? daysSince(work.stuckSince) : 0 });
  if (work.lastWorkAt !== null && work.half >= halfAtLeast && work.finished * 2 < work.half) concerns.push({ rule: 'behind-class', finished: work.finished, half: work.half });
  return concerns;
}

/** What half of the class has reached or passed; 0 for nobody. */
export function reachedByHalf(finished: readonly number[]): number {
  const sorted = [...finished].sort((a, b) => b - a);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
}
