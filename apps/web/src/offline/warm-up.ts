import type { Me, ResponseOf } from '@kindling/contracts';
import { routeTable } from '@kindling/contracts/light';
import { api } from '@kindling/platform-web';
import { inTurn, type Pace } from './paced.ts';
import { quietPace } from './pace-of-page.ts';
import { rememberStarter } from './starters.ts';
import { activeWorker, askWorker } from './worker-link.ts';

type OfflineLesson = ResponseOf<'exercises.offline-parts'>['lessons'][number];
interface Link { readonly saveData?: boolean }
/** Where somebody pays by the megabyte, only the teacher's button fetches ahead. */
const mayFetchAhead = (): boolean => !(navigator as Navigator & { readonly connection?: Link }).connection?.saveData;

/** Brings to this computer what its pupil needs next, in the order of need, when nobody waits for the link: Today, the app's files, the lesson in hand and the one after it. */
export async function warmUp(me: Me | null): Promise<void> {
  const worker = await activeWorker();
  if (!worker || !mayFetchAhead()) return;
  await oneTabOnly(async () => {
    const classId = me?.role === 'pupil' ? me.classes[0]?.id : undefined;
    if (!classId) {
      // Whoever checks a badge may have opened this page once only, and has no network at the next one. Elsewhere a visitor is about to sign in, and one tab brings things at a time.
      if (me === null && location.pathname.startsWith('/verify')) await keepMissing(worker, readHere());
      await keepFiles(worker, quietPace);
      return;
    }
    await keepMissing(worker, [...todayOf(classId), ...readHere()]);
    const [first, second] = await nextLessons(classId).catch(() => []);
    await keepLesson(worker, classId, first);
    await keepFiles(worker, quietPace);
    await keepLesson(worker, classId, second);
  });
}
async function oneTabOnly(act: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return act();
  await navigator.locks.request('kindling-warm-up', { ifAvailable: true }, async (lock) => { if (lock) await act(); });
}

const fill = (id: keyof typeof routeTable, params: Readonly<Record<string, string>>): string => routeTable[id][1].replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
const todayOf = (classId: string): string[] => [fill('identity.me', {}), fill('courses.outline', { classId }), fill('progress.mine', { classId }), fill('feedback.mine', {})];

/** What this page read before the worker was in charge of it, as on the very first visit. The worker knows which of it may be kept. */
const readHere = (): string[] => [...new Set(performance.getEntriesByType('resource').map((entry) => new URL(entry.name)).filter((url) => url.origin === location.origin && url.pathname.startsWith('/api/')).map((url) => url.pathname + url.search))];
async function keepMissing(worker: ServiceWorker, addresses: readonly string[]): Promise<void> {
  const { held } = await askWorker(worker, { ask: 'holds', addresses });
  await keepAddresses(worker, addresses.filter((address) => !held.includes(address)), quietPace);
}
export const keepAddresses = (worker: ServiceWorker, addresses: readonly string[], pace: Pace): Promise<readonly string[]> =>
  inTurn(addresses, async (address) => (await askWorker(worker, { ask: 'keep', address })).kept, pace);
export async function keepFiles(worker: ServiceWorker, pace: Pace): Promise<readonly string[]> {
  const { files } = await askWorker(worker, { ask: 'missing-files' });
  return keepAddresses(worker, files.map((file) => file.path), pace);
}

/** The lesson in hand and the one after it, as they stand in the list of what is open. */
async function nextLessons(classId: string): Promise<readonly OfflineLesson[]> {
  const [{ lessons }, { next }] = await Promise.all([api('exercises.offline-parts', { params: { classId } }), api('progress.mine', { params: { classId } })]);
  const opened = /^\/learn\/([^/]+)/.exec(location.pathname)?.[1] ?? next?.lessonId;
  const at = Math.max(0, lessons.findIndex((lesson) => lesson.lessonId === opened));
  return lessons.slice(at, at + 2);
}
/** A lesson is kept once; a changed one comes when it is opened with network. */
async function keepLesson(worker: ServiceWorker, classId: string, lesson: OfflineLesson | undefined): Promise<void> {
  if (!lesson) return;
  await keepMissing(worker, [...lesson.parts.map((part) => part.address), ...lesson.exercises.map((exerciseId) => fill('workshop.my-project', { classId, exerciseId }))]);
  await inTurn(lesson.exercises, rememberStarter, quietPace);
}
