/** Edits to get from one word to the other: change, add, drop, or swap two neighbours. */
export function editDistance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1), swapped ? at(i - 2, j - 2) + 1 : Infinity));
    }
  }
  return at(from.length, to.length);
}

/** The same name in other case. */
export function inOtherCase(name: string, candidates: Iterable<string>): string | null {
  for (const candidate of candidates) {
    if (candidate !== name && candidate.toLowerCase() === name.toLowerCase()) return candidate;
  }
  return null;
}

/** The likeliest of the candidates, or null when none is near: one edit in short words, two in longer ones. */
export function nearestName(name: string, candidates: Iterable<string>): string | null {
  const allowed = name.length <= 2 || name.length > 40 ? 0 : name.length <= 4 ? 1 : 2;
  let best: string | null = null, fewest = allowed + 1;
  for (const candidate of new Set(candidates)) {
    if (candidate === name || Math.abs(candidate.length - name.length) > allowed) continue;
    const edits = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}
