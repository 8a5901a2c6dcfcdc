export const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Runs `work` for each item, so many at once. */
export async function inParallel<T>(items: readonly T[], width: number, work: (item: T, at: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => { for (let at = next++; at < items.length; at = next++) await work(items[at] as T, at); };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
}
