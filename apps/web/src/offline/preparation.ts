import { api } from '@kindling/platform-web';
import { inTurn } from './paced.ts';
import { watchedPace } from './pace-of-page.ts';
import type { Bundle, Preparation } from './preparation-state.ts';
import { rememberStarter } from './starters.ts';
import { askWorker } from './worker-link.ts';

const sum = (items: readonly { readonly bytes: number }[]): number => items.reduce((total, { bytes }) => total + bytes, 0);

/** What this computer has and lacks for the lessons of a class. */
export async function lookAround(worker: ServiceWorker, classId: string): Promise<Preparation> {
  const [{ files, allBytes }, { lessons }] = await Promise.all([askWorker(worker, { ask: 'missing-files' }), api('exercises.offline-parts', { params: { classId } })]);
  const { held } = await askWorker(worker, { ask: 'holds', addresses: lessons.flatMap((lesson) => lesson.parts.map((part) => part.address)) });
  const has = new Set(held);
  const bundles: Bundle[] = [
    { id: 'app', lesson: null, bytes: allBytes, missing: files.map(({ path, bytes }) => ({ address: path, bytes })) },
    ...lessons.map((lesson) => ({ id: lesson.lessonId, lesson, bytes: sum(lesson.parts), missing: lesson.parts.filter((part) => !has.has(part.address)) })),
  ];
  return { bundles, missingBytes: sum(bundles.flatMap((bundle) => bundle.missing)) };
}

/** Fetches what is missing, one at a time, and tells after each. Returns how many could not be had. */
export async function prepare(worker: ServiceWorker, { bundles }: Preparation, told: (id: string, address: string) => void): Promise<number> {
  const work = bundles.flatMap(({ id, missing }) => missing.map(({ address }) => ({ id, address })));
  const failed = await inTurn(work, async ({ id, address }) => {
    const { kept } = await askWorker(worker, { ask: 'keep', address });
    if (kept) told(id, address);
    return kept;
  }, watchedPace);
  const starters = [...new Set(bundles.flatMap(({ lesson }) => lesson?.exercises ?? []))];
  return failed.length + (await inTurn(starters, rememberStarter, watchedPace)).length;
}
