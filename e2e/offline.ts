import { expect, type Page } from '@playwright/test';
import { address } from './people.ts';

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

export interface OnTheServer { readonly handIns: number; readonly answers: number; readonly wires: number; readonly code: string }
/** What the pupil of this page has on the server for lesson 1, asked of the server itself. */
export async function onTheServer(page: Page): Promise<OnTheServer> {
  const get = async <T>(path: string): Promise<T> => (await (await page.request.get(address(path))).json()) as T;
  const { classes } = await get<{ classes: { id: string }[] }>('/api/me');
  const classPath = `/api/classes/${classes[0]?.id ?? ''}`;
  const project = await get<{ heads: { work: { source: { code?: string }; diagram: { connections: unknown[] } } }[]; handIns: unknown[] }>(`${classPath}/exercises/01-light-up/project`);
  const { steps } = await get<{ steps: { lessonId: string; answers: unknown[] }[] }>(`${classPath}/progress/mine`);
  const [head] = project.heads;
  return {
    handIns: project.handIns.length, answers: steps.filter((step) => step.lessonId === '01-first-light').reduce((sum, step) => sum + step.answers.length, 0),
    wires: head?.work.diagram.connections.length ?? 0, code: head?.work.source.code ?? '',
  };
}
