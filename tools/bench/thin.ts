import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { BenchOptions } from './bench.ts';
import { openLive, signInPupil, startBrowser } from './club-browser.ts';
import { startClubServer } from './club-server.ts';
import { lightPages, openPartner, openPhoneDoor, openSurvey, partnerPage, phonePage, surveyPage } from './light-pages.ts';
import { median } from './median.ts';
import { startThinLink, type LinkSpeed, type ThinLink } from './thin-link.ts';

interface Screen { readonly path: string; readonly who: 'visitor' | 'pupil'; readonly usable: string }
interface Visit { readonly bytes: number; readonly usableMs: number }
const schoolLink: LinkSpeed = { kbitPerSecond: 400, roundTripMs: 300 };
const betterLink: LinkSpeed = { kbitPerSecond: 2000, roundTripMs: 300 };
const slowCpu = 4;
/** What a page asks for after it can be used belongs to the visit, but not what is fetched ahead for later. */
const settleMs = 1500;

/** Bytes down and time to usable of each screen over a wire of 400 kbit/s and 300 ms, on a CPU four times slower; first visit, and second after the quiet fetching ahead. */
export async function benchThin({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const server = await startClubServer();
  const browser = await startBrowser();
  const link = await startThinLink(server.url);
  const rounds = quick ? 1 : 5;
  try {
    const screens: Readonly<Record<string, Screen>> = {
      landing: { path: '/', who: 'visitor', usable: 'h1' }, today: { path: '/', who: 'pupil', usable: '[data-testid=continue-card]' },
      lesson: { path: '/learn/02-blink-and-rhythm', who: 'pupil', usable: '.lesson-step h2' }, workbench: { path: '/bench/01-light-up', who: 'pupil', usable: '.blocklySvg' },
      live: { path: await openLive(server.call), who: 'pupil', usable: '[data-testid=live-pupil]' },
    };
    const light: Readonly<Record<string, Screen>> = { ...lightPages, survey: { path: await openSurvey(server.call), ...surveyPage }, phone: { path: await doorOf(browser, server.url), ...phonePage }, partner: { path: await openPartner(await server.signedIn('organiser')), ...partnerPage } };
    const cold = await firstVisits(browser, link, { ...screens, ...light }, schoolLink, rounds);
    const today = { today: screens['today'] as Screen };
    const todayAt2Mbit = await firstVisits(browser, link, today, betterLink, rounds);
    const warm = await secondVisits(browser, link, screens, rounds);
    const figures = Object.fromEntries(Object.keys(screens).map((name) => [name, { coldBytes: cold[name]?.bytes, coldUsableMs: cold[name]?.usableMs, warmBytes: warm[name]?.bytes, warmUsableMs: warm[name]?.usableMs }]));
    // A public page is visited once: no service worker, nothing fetched ahead, no second figure.
    const opened = Object.fromEntries(Object.keys(light).map((name) => [name, { coldBytes: cold[name]?.bytes, coldUsableMs: cold[name]?.usableMs }]));
    console.table({ ...figures, ...opened });
    return { ...figures, ...opened, todayColdUsableMsAt2Mbit: todayAt2Mbit['today']?.usableMs, link: schoolLink, slowCpu, rounds };
  } finally {
    await browser.close();
    await link.stop();
    await server.stop();
  }
}

async function doorOf(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext();
  const path = await openPhoneDoor(context, url);
  await context.close();
  return path;
}

async function firstVisits(browser: Browser, link: ThinLink, screens: Readonly<Record<string, Screen>>, speed: LinkSpeed, rounds: number): Promise<Record<string, Visit>> {
  const visits: Record<string, Visit[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, screen] of Object.entries(screens)) {
      const context = await contextFor(browser, link, screen.who);
      (visits[name] ??= []).push(await visit(context, link, screen, speed));
      await context.close();
    }
  }
  return medians(visits);
}
async function secondVisits(browser: Browser, link: ThinLink, screens: Readonly<Record<string, Screen>>, rounds: number): Promise<Record<string, Visit>> {
  const visits: Record<string, Visit[]> = {};
  for (const who of ['visitor', 'pupil'] as const) {
    const context = await contextFor(browser, link, who);
    const mine = Object.entries(screens).filter(([, screen]) => screen.who === who);
    for (const [, screen] of mine) await stay(context, link, screen);
    for (let round = 0; round < rounds; round += 1) for (const [name, screen] of mine) (visits[name] ??= []).push(await visit(context, link, screen, schoolLink));
    await context.close();
  }
  return medians(visits);
}
const medians = (visits: Readonly<Record<string, readonly Visit[]>>): Record<string, Visit> => Object.fromEntries(Object.entries(visits).map(([name, all]) => [name, {
  bytes: Math.round(median(all.map((each) => each.bytes))), usableMs: Math.round(median(all.map((each) => each.usableMs))),
}]));

async function contextFor(browser: Browser, link: ThinLink, who: Screen['who']): Promise<BrowserContext> {
  link.become(null);
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1024, height: 768 } });
  if (who === 'pupil') await signInPupil(context, link.url);
  return context;
}

async function visit(context: BrowserContext, link: ThinLink, screen: Screen, speed: LinkSpeed): Promise<Visit> {
  const page = await context.newPage();
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowCpu });
  link.become(speed);
  link.takeBytes();
  const started = performance.now();
  await page.goto(link.url + screen.path, { waitUntil: 'commit' });
  await page.locator(screen.usable).first().waitFor({ timeout: 120_000 });
  const usableMs = performance.now() - started;
  await page.waitForTimeout(settleMs);
  const bytes = link.takeBytes();
  link.become(null);
  await page.close();
  return { bytes, usableMs };
}

/** A first visit over a fast wire, until everything that is fetched ahead is there. */
async function stay(context: BrowserContext, link: ThinLink, screen: Screen): Promise<void> {
  link.become(null);
  const page = await context.newPage();
  await page.goto(link.url + screen.path);
  await page.locator(screen.usable).first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(6000);
  const patience = Date.now() + 90_000;
  while (await missingFiles(page) > 0 && Date.now() < patience) await page.waitForTimeout(1000);
  await page.close();
}
const missingFiles = (page: Page): Promise<number> => page.evaluate<number>(`new Promise(async (resolve) => {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = (event) => resolve(event.data.files.length);
  active.postMessage({ ask: 'missing-files' }, [port2]);
})`);
