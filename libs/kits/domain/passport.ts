import type { PartCounts, Shortage } from '@kindling/contracts';
import { standIns } from './parts.ts';

export interface KitOnHand { readonly label: string; readonly contents: PartCounts; readonly shortages: readonly Shortage[] }
export interface Cupboard { readonly kits: readonly KitOnHand[]; readonly spares: PartCounts }

/** Two at a kit is how the lessons are meant; with three, one only watches. */
const comfortable = 2;
const mostAtOneKit = 4;

export type Verdict = { readonly is: 'no-parts-needed' | 'impossible' } | { readonly is: 'enough' | 'crowded'; readonly pupilsPerKit: number };
export interface Fill { readonly label: string; readonly part: string; readonly count: number }
export interface Variant { readonly part: string; readonly by: string; readonly ready: number; readonly pupilsPerKit: number }
export interface Passport {
  readonly ready: number;
  readonly verdict: Verdict;
  readonly needs: readonly { readonly part: string; readonly need: number; readonly have: number }[];
  readonly fills: readonly Fill[];
  readonly variants: readonly Variant[];
}

/** What is in a kit and works. */
export function working({ contents, shortages }: Pick<KitOnHand, 'contents' | 'shortages'>): PartCounts {
  const left: PartCounts = { ...contents };
  for (const { part, missing, broken } of shortages) left[part] = Math.max(0, (left[part] ?? 0) - missing - broken);
  return left;
}

/** Can so many pupils do a lesson with these needs? Spares go first to the kits that lack least. */
export function passport(needs: PartCounts, cupboard: Cupboard, pupils: number): Passport {
  const { ready, fills } = readyKits(needs, cupboard);
  const verdict = judge(needs, ready, pupils);
  return {
    ready, verdict, fills,
    needs: Object.entries(needs).map(([part, need]) => ({ part, need, have: onHand(part, cupboard) })),
    variants: verdict.is === 'crowded' || verdict.is === 'impossible' ? variantsOf(needs, cupboard, pupils, ready) : [],
  };
}

function judge(needs: PartCounts, ready: number, pupils: number): Verdict {
  if (Object.keys(needs).length === 0) return { is: 'no-parts-needed' };
  const pupilsPerKit = ready === 0 ? Infinity : Math.ceil(pupils / ready);
  if (pupilsPerKit > mostAtOneKit) return { is: 'impossible' };
  return { is: pupilsPerKit <= comfortable ? 'enough' : 'crowded', pupilsPerKit };
}

const onHand = (part: string, { kits, spares }: Cupboard): number => kits.reduce((sum, kit) => sum + (working(kit)[part] ?? 0), spares[part] ?? 0);

function readyKits(needs: PartCounts, { kits, spares }: Cupboard): { ready: number; fills: readonly Fill[] } {
  const left: PartCounts = { ...spares };
  const lacking = kits.map((kit) => ({ label: kit.label, gaps: gapsOf(needs, working(kit)) })).sort((a, b) => total(a.gaps) - total(b.gaps));
  const fills: Fill[] = [];
  let ready = 0;
  for (const { label, gaps } of lacking) {
    if (gaps.some(({ part, count }) => (left[part] ?? 0) < count)) continue;
    for (const { part, count } of gaps) {
      left[part] = (left[part] ?? 0) - count;
      fills.push({ label, part, count });
    }
    ready += 1;
  }
  return { ready, fills };
}
interface Gap { readonly part: string; readonly count: number }
const gapsOf = (needs: PartCounts, has: PartCounts): Gap[] => Object.entries(needs).flatMap(([part, need]) => ((has[part] ?? 0) < need ? [{ part, count: need - (has[part] ?? 0) }] : []));
const total = (gaps: readonly Gap[]): number => gaps.reduce((sum, { count }) => sum + count, 0);

/** One part exchanged, best first; only what makes more kits ready. The kits that have the right part keep it. */
function variantsOf(needs: PartCounts, cupboard: Cupboard, pupils: number, ready: number): Variant[] {
  const tried = Object.keys(needs).flatMap((part) => (standIns[part] ?? []).map((by) => ({ part, by, ready: readyWith(needs, cupboard, part, by) })));
  return tried.filter((variant) => variant.ready > ready && Math.ceil(pupils / variant.ready) <= mostAtOneKit)
    .sort((a, b) => b.ready - a.ready).map((variant) => ({ ...variant, pupilsPerKit: Math.ceil(pupils / variant.ready) }));
}
function readyWith(needs: PartCounts, { kits, spares }: Cupboard, part: string, by: string): number {
  const { [part]: count = 0, ...others } = needs;
  const exchanged: PartCounts = { ...others, [by]: (needs[by] ?? 0) + count };
  const own = readyKits(needs, { kits, spares: {} }).ready;
  const without = kits.filter((kit) => gapsOf(needs, working(kit)).length > 0);
  return own + readyKits(exchanged, { kits: without, spares }).ready;
}
