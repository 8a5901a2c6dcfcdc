import { expect, type Page } from '@playwright/test';

/** Asks the page's own service worker how many files of the app are still to come. */
const missingFiles = (page: Page): Promise<number> => page.evaluate<number>(`new Promise(async (resolve) => {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = (event) => resolve(event.data.files.length);
  active.postMessage({ ask: 'missing-files' }, [port2]);
})`);

/** The quiet fetching ahead has ended: shell, lesson, blocks and the text editor are on this computer. */
export async function everythingIsHere(page: Page): Promise<void> {
  await expect.poll(() => missingFiles(page), { timeout: 80_000, intervals: [1000] }).toBe(0);
}
