/** How long to leave the link to others after a fetch that took `tookMs`: as long again and a little more, so that at most half of a thin link is ever used. */
export const restAfter = (tookMs: number): number => Math.min(20_000, 200 + tookMs);

export interface Pace { readonly now: () => number; readonly rest: (ms: number) => Promise<void>; readonly isWelcome: () => boolean }
const waitForWelcomeMs = 5000;

/** One after another, each in its own time, none while it would disturb. Returns what could not be had. */
export async function inTurn<T>(items: readonly T[], act: (item: T) => Promise<boolean>, { now, rest, isWelcome }: Pace): Promise<readonly T[]> {
  const failed: T[] = [];
  for (const item of items) {
    while (!isWelcome()) await rest(waitForWelcomeMs);
    const started = now();
    if (!(await act(item))) failed.push(item);
    await rest(restAfter(now() - started));
  }
  return failed;
}
