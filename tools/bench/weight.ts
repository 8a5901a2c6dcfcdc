import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { rounded } from './median.ts';
import { startClubServer } from './club-server.ts';

/** What a real Chromium loads until each page is usable: every script and style, gzipped. */
const pages = {
  landing: { path: '/', who: 'visitor', usable: 'h1' },
  today: { path: '/', who: 'pupil', usable: '[data-testid=continue-card]' },
  lesson: { path: '/learn/02-blink-and-rhythm', who: 'pupil', usable: '.lesson-step h2' },
  workbenchBlocks: { path: '/bench/01-light-up', who: 'pupil', usable: '.blocklySvg' },
  live: { path: '', who: 'pupil', usable: '[data-testid=live-pupil]' },
} as const;

export async function benchWeight(): Promise<Record<string, unknown>> {
  const server = await startClubServer();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  const figures: Record<string, number> = {};
  try {
    const livePath = await openLive(server.call);
    for (const [name, page] of Object.entries(pages)) {
      const context = await browser.newContext({ locale: 'zh-CN' });
      const tab = await context.newPage();
      if (page.who === 'pupil') await signIn(server.url, context);
      let bytes = 0;
      const reading: Promise<void>[] = [];
      tab.on('response', (response) => {
        if (!['script', 'stylesheet'].includes(response.request().resourceType()) && !/\.(js|css)(\?|$)/.test(response.url())) return;
        reading.push(response.body().then((body) => { bytes += gzipSync(body).length; }, () => undefined));
      });
      await tab.goto(server.url + (name === 'live' ? livePath : page.path));
      await tab.locator(page.usable).first().waitFor({ timeout: 60_000 });
      await tab.waitForLoadState('networkidle').catch(() => undefined);
      await Promise.all(reading);
      figures[name] = bytes;
      console.log(`${name}: ${rounded(bytes / 1024, 1)} KiB`);
      await context.close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return figures;
}

export async function signIn(url: string, context: import('@playwright/test').BrowserContext): Promise<void> {
  const tiles = await context.request.get(`${url}/api/class-codes/HZ7K2M`).then((answer) => answer.json()) as { tiles: { personId: string; name: string }[] };
  const pupil = tiles.tiles.find((tile) => tile.name === '张小禾');
  const answer = await context.request.post(`${url}/api/sessions/pupil`, { data: { code: 'HZ7K2M', personId: pupil?.personId, pin: '2468' }, headers: { origin: url } });
  if (!answer.ok()) throw new Error(`the demo pupil cannot sign in: ${answer.status()}`);
}

export async function openLive(call: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>): Promise<string> {
  const me = (await call('GET', '/api/me')).body as { classes: { id: string; code: string }[] };
  const classId = me.classes.find((each) => each.code === 'HZ7K2M')?.id ?? '';
  const liveId = crypto.randomUUID();
  const opened = await call('POST', `/api/classes/${classId}/live`, { liveId, lessonId: '02-blink-and-rhythm' });
  if (opened.status !== 200) throw new Error(`cannot open a live class: ${JSON.stringify(opened.body)}`);
  return `/live/${liveId}`;
}
