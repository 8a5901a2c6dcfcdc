import { loadDraft, loadSteps, outboxOf, type KeptSteps } from '@kindling/platform-web';
import type { Sources } from './start-from.ts';
import { draftKey } from './use-saving.ts';

export type KeptBench = Pick<Sources, 'draft' | 'unsent'> & { readonly steps: KeptSteps | null };
export type BenchPlace = { readonly exerciseId: string } | { readonly projectId: string };

/** Read once: the outbox of a long day without network is large. */
export async function loadBench(personId: string, place: BenchPlace): Promise<KeptBench> {
  const saves = await (await outboxOf(personId)).pending('workshop.save-revision');
  const unsent = saves.map(({ payload }) => payload as Sources['unsent'][number]);
  const isHere = (revision: Sources['unsent'][number]): boolean => ('exerciseId' in place ? revision.exerciseId === place.exerciseId : revision.projectId === place.projectId);
  return { draft: await loadDraft(personId, draftKey(place)), unsent: unsent.filter(isHere), steps: await loadSteps(personId, draftKey(place)) };
}
