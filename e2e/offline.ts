import { expect, type Page } from '@playwright/test';
import { address } from './people.ts';

/** Asks the page's own service worker, as the app does. */
const askWorker = <T>(page: Page, question: unknown): Promise<T> => page.evaluate<T>(`new Promise(async (resolve) => {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = (event) => resolve(event.data);
  active.postMessage(${JSON.stringify(question)}, [port2]);
})`);
const missingFiles = async (page: Page): Promise<number> => (await askWorker<{ files: unknown[] }>(page, { ask: 'missing-files' })).files.length;

/** The quiet fetching ahead has ended: shell, lesson, blocks and the text editor are on this computer. */
export async function everythingIsHere(page: Page): Promise<void> {
  await expect.poll(() => missingFiles(page), { timeout: 80_000, intervals: [1000] }).toBe(0);
}
/** What Today shows is kept for whoever is signed in at this page. */
export async function todayIsHere(page: Page): Promise<void> {
  await expect.poll(async () => (await askWorker<{ held: unknown[] }>(page, { ask: 'holds', addresses: ['/api/me', '/api/feedback/mine'] })).held.length, { timeout: 40_000 }).toBe(2);
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
