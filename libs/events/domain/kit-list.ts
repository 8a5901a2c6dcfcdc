import type { KitListLine, KitWish, PartCounts } from '@kindling/contracts';

export interface Stock { /** Kits in which nothing is missing or broken. */ readonly wholeKits: number; readonly spares: PartCounts }

/** Kits and parts for all places, and what is lacking. */
export function kitListOf({ perKit, parts }: KitWish, places: number, { wholeKits, spares }: Stock): KitListLine[] {
  const groups = perKit > 0 ? Math.ceil(places / perKit) : places;
  const line = (part: string | null, need: number, have: number): KitListLine => ({ part, need, have, missing: Math.max(0, need - have) });
  const kits = perKit > 0 ? [line(null, groups, wholeKits)] : [];
  return [...kits, ...Object.entries(parts).filter(([, each]) => each > 0).sort(([a], [b]) => (a < b ? -1 : 1)).map(([part, each]) => line(part, each * groups, spares[part] ?? 0))];
}
