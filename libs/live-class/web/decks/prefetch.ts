/** After a download that took T, the line rests for three T: at most a quarter of it goes into looking ahead, and the voice keeps the rest. */
const REST_TIMES = 3;
const [SHORTEST_REST_MS, LONGEST_REST_MS] = [500, 20_000];

export interface Pace { readonly fetch: (address: string) => Promise<unknown>; readonly now: () => number; readonly rest: (ms: number) => Promise<void>; readonly stopped: () => boolean }

/** Fetches pictures ahead of time, one by one and slowly; the browser keeps them. A failure is skipped: looking ahead is not needed. */
export async function fetchAhead(addresses: readonly string[], pace: Pace): Promise<void> {
  for (const address of addresses) {
    if (pace.stopped()) return;
    const started = pace.now();
    await pace.fetch(address).catch(() => undefined);
    await pace.rest(Math.min(LONGEST_REST_MS, Math.max(SHORTEST_REST_MS, (pace.now() - started) * REST_TIMES)));
  }
}

/** The pages in the order in which they will be wanted: what comes next, then what was before. */
export const aheadOf = (page: number, of: number): readonly number[] => [...Array.from({ length: Math.max(0, of - page - 1) }, (_, step) => page + 1 + step), ...Array.from({ length: page }, (_, step) => page - 1 - step)];
