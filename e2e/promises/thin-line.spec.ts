import type { Page, Request } from '@playwright/test';
import { startThinLink, type ThinLink } from '../../tools/bench/thin-link.ts';
import { address, expect, signInPupil, test } from '../people.ts';

const classId = '0190a000-0003-7000-8000-000000000001';

/** Whatever a page asks for until it is quiet, by method and path. */
async function asked(page: Page, open: () => Promise<unknown>): Promise<{ api: string[]; elsewhere: string[] }> {
  const requests: Request[] = [];
  const note = (request: Request): void => { requests.push(request); };
  // Whoever has just signed in stands on a page that is still asking.
  await page.goto('about:blank');
  page.on('request', note);
  await open();
  await page.waitForLoadState('networkidle');
  page.off('request', note);
  const urls = requests.map((request) => ({ url: new URL(request.url()), method: request.method() })).filter(({ url }) => url.protocol !== 'data:' && url.protocol !== 'blob:');
  return { api: urls.filter(({ url }) => url.pathname.startsWith('/api/')).map(({ url, method }) => `${method} ${url.pathname}`), elsewhere: urls.filter(({ url }) => url.origin !== new URL(address()).origin).map(({ url }) => url.href) };
}

/** Each answer waits for a round trip of a third of a second and more: so many a screen may ask for. */
const pupilScreens = [['/', '[data-testid=continue-card]', 11], ['/learn', 'h1', 6], ['/learn/02-blink-and-rhythm', '.lesson-step h2', 8], ['/bench/01-light-up', '.blocklySvg', 12], ['/projects', 'h1', 6], ['/me', 'h1', 6]] as const;
const staffScreens = [['/', 'h1', 8], [`/teach/${classId}/plan`, 'h1', 8], [`/teach/${classId}/progress`, '[data-testid=progress-grid]', 9], [`/teach/${classId}/hand-ins`, 'h1', 6], [`/teach/${classId}/roster`, 'h1', 6], [`/teach/${classId}/live`, 'h1', 9]] as const;

test('no screen of pupils or staff asks more of the line than its budget, nothing twice, and nothing of another host', async ({ pupil, teacher }) => {
  const measured: string[] = [];
  const over: string[] = [];
  const look = async (page: Page, screens: readonly (readonly [string, string, number])[]) => {
    for (const [path, usable, most] of screens) {
      const { api, elsewhere } = await asked(page, async () => { await page.goto(address(path)); await page.locator(usable).first().waitFor(); });
      // What somebody has written may be read anew.
      const written = api.findIndex((line) => !line.startsWith('GET '));
      const reads = written < 0 ? api : api.slice(0, written);
      measured.push(`${path}: ${api.length}`);
      // One part that a screen reader can jump to, whatever the page.
      expect(await page.getByRole('main').count()).toBe(1);
      if (api.length > most || new Set(reads).size < reads.length || elsewhere.length > 0) over.push(`${path} (${most}): ${[...api, ...elsewhere].join(', ')}`);
    }
  };
  await look((await pupil('李阳', '1357')).page, pupilScreens);
  await look(teacher.page, staffScreens);
  test.info().annotations.push({ type: 'requests', description: measured.join(' · ') });
  expect(over).toEqual([]);
});

test.describe('behind 200 kbit/s', () => {
  let link: ThinLink;
  test.beforeEach(async () => { link = await startThinLink(address()); link.become({ kbitPerSecond: 200, roundTripMs: 300 }); });
  test.afterEach(async () => { await link.stop(); });

  test('a pupil’s computer measures its line without fetching anything for it, and the teacher reads what it is good for', async ({ browser, teacher }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${link.url}/`);
    await signInPupil(page, '李阳', '1357', undefined, link.url);
    const told = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/line'), { timeout: 90_000 });
    const reading = JSON.parse((await told).postData() ?? '{}') as { kbitPerSecond: number; roundTripMs: number };
    expect(reading.kbitPerSecond).toBeGreaterThan(64);
    expect(reading.kbitPerSecond).toBeLessThan(500);
    expect(reading.roundTripMs).toBeGreaterThan(150);
    await teacher.page.goto(address(`/teach/${classId}/plan`));
    await expect(teacher.page.getByTestId('line-advice')).toHaveText('语音和幻灯片够用；视频会先显示图文。');
    await expect(teacher.page.getByRole('row', { name: /最近 10 分钟/ })).toContainText(`${reading.kbitPerSecond} kbit/s`);
    await context.close();
  });
});
