import type { PartCounts, Shortage } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';

/** A kit cannot lack more than was ever in it; a part named twice is counted once, by its last word. */
export function countedShortages(contents: PartCounts, said: readonly Shortage[]): Result<readonly Shortage[], 'kit.part-not-in-kit'> {
  const byPart = new Map(said.map((each) => [each.part, each]));
  for (const { part, missing, broken } of byPart.values()) if (missing + broken > (contents[part] ?? 0)) return refuse('kit.part-not-in-kit', { part });
  return ok([...byPart.values()].filter(({ missing, broken }) => missing + broken > 0));
}

export interface Filling { readonly filled: PartCounts; readonly shortages: readonly Shortage[]; readonly spares: PartCounts }
/** Puts spares where parts are gone or broken, as far as they go. */
export function fillGaps(shortages: readonly Shortage[], spares: PartCounts): Filling {
  const filled: PartCounts = {};
  const left: PartCounts = { ...spares };
  const after = shortages.map(({ part, missing, broken }) => {
    const put = Math.min(missing + broken, left[part] ?? 0);
    if (put > 0) { filled[part] = put; left[part] = (left[part] ?? 0) - put; }
    const fromMissing = Math.min(put, missing);
    return { part, missing: missing - fromMissing, broken: broken - (put - fromMissing) };
  });
  return { filled, shortages: after.filter(({ missing, broken }) => missing + broken > 0), spares: left };
}

/** K01, K02 … after the highest number so far; a retired kit's label is not given again. */
export const nextLabels = (known: readonly string[], many: number): string[] => {
  const highest = Math.max(0, ...known.map((label) => Number(/^K(\d+)$/.exec(label)?.[1] ?? 0)));
  return Array.from({ length: many }, (_, at) => `K${String(highest + at + 1).padStart(2, '0')}`);
};
