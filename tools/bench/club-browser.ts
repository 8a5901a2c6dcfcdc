import { chromium, type Browser, type BrowserContext } from '@playwright/test';

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-background-timer-throttling'] });

/** Signs a demo pupil in without a page, as a card reader would. */
export async function signInPupil(context: BrowserContext, url: string, name = '张小禾', pin = '2468'): Promise<void> {
  const { tiles } = await (await context.request.get(`${url}/api/class-codes/HZ7K2M`)).json() as { tiles: { personId: string; name: string }[] };
  const answer = await context.request.post(`${url}/api/sessions/pupil`, { data: { code: 'HZ7K2M', personId: tiles.find((tile) => tile.name === name)?.personId, pin }, headers: { origin: url } });
  if (!answer.ok()) throw new Error(`the demo pupil cannot sign in: ${answer.status()}`);
}

/** Opens a live class as the demo teacher; its path in the app. */
export async function openLive(call: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>): Promise<string> {
  const me = (await call('GET', '/api/me')).body as { classes: { id: string; code: string }[] };
  const classId = me.classes.find((each) => each.code === 'HZ7K2M')?.id ?? '';
  const liveId = crypto.randomUUID();
  const opened = await call('POST', `/api/classes/${classId}/live`, { liveId, lessonId: '02-blink-and-rhythm' });
  if (opened.status !== 200) throw new Error(`cannot open a live class: ${JSON.stringify(opened.body)}`);
  return `/live/${liveId}`;
}
