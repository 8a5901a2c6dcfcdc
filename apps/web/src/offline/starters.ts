import { api, ApiFailure } from '@kindling/platform-web';

/** Compiles the program with which an exercise begins, so that it runs here without network. Whether it could. */
export async function rememberStarter(exerciseId: string): Promise<boolean> {
  const { recallCompilation, rememberCompilation } = await import('@kindling/workshop/web/compilation-memory');
  try {
    const exercise = await api('exercises.exercise', { params: { exerciseId } });
    // Python runs on the server only.
    if (exercise.kind === 'python') return true;
    const source = { mode: 'blocks', blocks: exercise.starter.blocks } as const;
    if (!recallCompilation(source)) rememberCompilation(source, await api('workshop.compile', { body: { source } }), 'starters');
    return true;
  } catch (thrown) {
    if (thrown instanceof ApiFailure) return false;
    throw thrown;
  }
}
