import { activeWorker, askWorker } from './worker-link.ts';
import { inTurn } from './paced.ts';
import { quietPace } from './pace-of-page.ts';

interface Link { readonly saveData?: boolean }
/** Where somebody pays by the megabyte, only the teacher's button fetches ahead. */
const mayFetchAhead = (): boolean => !(navigator as Navigator & { readonly connection?: Link }).connection?.saveData;

/** Brings what a lesson and the workbench need to this computer, in the order of need, when nobody waits for the link. */
export async function warmUp(): Promise<void> {
  const worker = await activeWorker();
  if (!worker || !mayFetchAhead()) return;
  await oneTabOnly(async () => {
    const { files } = await askWorker(worker, { ask: 'missing-files' });
    await inTurn(files, async ({ path }) => (await askWorker(worker, { ask: 'keep', address: path })).kept, quietPace);
  });
}
async function oneTabOnly(act: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return act();
  await navigator.locks.request('kindling-warm-up', { ifAvailable: true }, async (lock) => { if (lock) await act(); });
}
