import type { StandIn } from '@kindling/contracts';

/** Free and known to the class first; then whoever has done least lately. Who is busy stays in sight, with the reason, at the end. */
export function bestFirst(candidates: readonly StandIn[]): StandIn[] {
  const rank = (each: StandIn): number => (each.busyWith !== null ? 4 : each.free ? 0 : 2) + (each.knowsClass ? 0 : 1);
  return [...candidates].sort((a, b) => rank(a) - rank(b) || a.minutesLately - b.minutesLately || a.name.localeCompare(b.name, 'zh'));
}
