import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { openLive, signInPupil, startBrowser } from './club-browser.ts';
import { startClubServer } from './club-server.ts';
import { lightPages, openPartner, openPhoneDoor, openSurvey, partnerPage, phonePage, surveyPage } from './light-pages.ts';
import { rounded } from './median.ts';

/** What a real Chromium loads until each page is usable: every script and style, gzipped. */
const pages = {
  landing: { path: '/', who: 'visitor', usable: 'h1' },
  today: { path: '/', who: 'pupil', usable: '[data-testid=continue-card]' },
  lesson: { path: '/learn/02-blink-and-rhythm', who: 'pupil', usable: '.lesson-step h2' },
  workbenchBlocks: { path: '/bench/01-light-up', who: 'pupil', usable: '.blocklySvg' },
  workbenchText: { path: '/bench/02-half-second', who: 'pupil', usable: '.monaco-editor .view-lines' },
  ...lightPages, survey: { path: '', ...surveyPage }, phone: { path: '', ...phonePage }, partner: { path: '', ...partnerPage },
  live: { path: '', who: 'pupil', usable: '[data-testid=live-pupil]' },
} as const;

export async function benchWeight(): Promise<Record<string, unknown>> {
  const server = await startClubServer();
  const browser = await startBrowser();
  const figures: Record<string, number> = {};
  try {
    const paths: Partial<Record<string, string>> = { live: await openLive(server.call), survey: await openSurvey(server.call), phone: await phoneDoor(browser, server.url), partner: await openPartner(await server.signedIn('organiser')) };
    await continueInText(browser, server.url, pages.workbenchText.path);
    for (const [name, page] of Object.entries(pages)) {
      const context = await browser.newContext({ locale: 'zh-CN' });
      const tab = await context.newPage();
      if (page.who === 'pupil') await signInPupil(context, server.url);
      let bytes = 0;
      const reading: Promise<void>[] = [];
      tab.on('response', (response) => {
        if (!['script', 'stylesheet'].includes(response.request().resourceType()) && !/\.(js|css)(\?|$)/.test(response.url())) return;
        reading.push(response.body().then((body) => { bytes += gzipSync(body).length; }, () => undefined));
      });
      await tab.goto(server.url + (paths[name] ?? page.path));
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

async function phoneDoor(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext();
  const path = await openPhoneDoor(context, url);
  await context.close();
  return path;
}

/** Whose project is text already is what is weighed, not the change of mind: that visit is not counted. */
async function continueInText(browser: Browser, url: string, path: string): Promise<void> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  await signInPupil(context, url);
  const tab = await context.newPage();
  await tab.goto(url + path);
  await tab.getByRole('button', { name: '改用文本继续' }).click();
  await tab.getByRole('button', { name: '好', exact: true }).click();
  await tab.getByTestId('save-chip').getByText('已保存到服务器').waitFor({ timeout: 60_000 });
  await context.close();
}
