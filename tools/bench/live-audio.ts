import { loadavg } from 'node:os';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { BenchOptions } from './bench.ts';
import { startClubServer, type ClubServer } from './club-server.ts';
import { percentile, rounded } from './median.ts';
import { speechLikeFile } from './speech-like-file.ts';
import { startStallingProxy, type LinkConditions, type StallingProxy } from './stalling-proxy.ts';
import { openLive, signInPupil } from './club-browser.ts';

const flags = (file: string): string[] => [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-audio-capture=${file}`,
  '--autoplay-policy=no-user-gesture-required', '--disable-background-timer-throttling', '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows',
];
const links: readonly LinkConditions[] = [[150, 0.02], [150, 0.05], [300, 0.02], [300, 0.05]].map(([rttMs = 0, lossShare = 0]) => ({ rttMs, jitterMs: rttMs / 3, lossShare }));

/** When each frame went out: its first sample was said at least 60 ms before that. */
const mouth = `
  window.said = [];
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (bytes) {
    if (bytes instanceof Uint8Array && bytes[0] === 17) window.said.push([new DataView(bytes.buffer, bytes.byteOffset).getUint32(8), Date.now() - 60]);
    return send.call(this, bytes);
  };
`;
/** What the sound thread reports about itself four times a second, with the clock of this machine beside it. */
const ear = `
  window.heard = [];
  window.AudioWorkletNode = class extends AudioWorkletNode {
    constructor(...all) {
      super(...all);
      if (all[1] === 'kindling-playback') this.port.addEventListener('message', ({ data }) => window.heard.push({ at: Date.now(), ...data }));
    }
  };
`;
interface Voice { readonly soundingMs: number | null; readonly playedMs: number; readonly concealedMs: number; readonly framesLost: number; readonly framesSkipped: number; readonly stalls: number }
interface Report { readonly at: number; readonly atMs: number; readonly voices: readonly Voice[] }

/** Mouth to ear through a line that stalls, tutor beside the server, one pupil behind the line. Without the sound card's own time. */
export async function benchLiveAudio({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const server = await startClubServer();
  const proxy = await startStallingProxy(Number(new URL(server.url).port), 7);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags(speechLikeFile()) });
  try {
    const path = await openLive(server.call);
    const desk = await speak(browser, server, path);
    const measured: Record<string, unknown>[] = [];
    for (const link of quick ? links.slice(0, 1) : links) {
      measured.push({ rtt: link.rttMs, loss: link.lossShare, ...(await listen(browser, desk, proxy, path, link, quick ? 10 : 60)) });
      console.log(JSON.stringify(measured.at(-1)));
    }
    return { chromium: browser.version(), seconds: quick ? 10 : 60, links: measured };
  } finally {
    await browser.close();
    await proxy.stop();
    await server.stop();
  }
}

async function speak(browser: Browser, server: ClubServer, path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const answer = await context.request.post(`${server.url}/api/sessions/staff`, { data: { login: 'liming', password: 'kindling-demo' }, headers: { origin: server.url } });
  if (!answer.ok()) throw new Error(`the demo tutor cannot sign in: ${answer.status()}`);
  const desk = await context.newPage();
  await desk.addInitScript({ content: mouth });
  await desk.goto(server.url + path);
  await turnSoundOn(desk);
  await desk.getByTestId('microphone-check').click();
  await desk.getByTestId('microphone-ready').click();
  await desk.getByTestId('talk').click();
  return desk;
}

async function turnSoundOn(page: Page): Promise<void> {
  const state = page.getByTestId('voice-state');
  await state.waitFor({ timeout: 30_000 });
  if (await state.getAttribute('data-state') === 'blocked') await page.getByTestId('sound-start').click();
  await page.locator('[data-testid=voice-state][data-state=silent], [data-testid=voice-state][data-state=hearing]').waitFor({ timeout: 30_000 });
}

async function listen(browser: Browser, desk: Page, proxy: StallingProxy, path: string, link: LinkConditions, seconds: number): Promise<Record<string, number>> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const url = `http://127.0.0.1:${proxy.port}`;
  await signInPupil(context, url);
  const page = await context.newPage();
  await page.addInitScript({ content: ear });
  await page.goto(url + path);
  await turnSoundOn(page);
  proxy.conditions = link;
  // The buffer learns the line first.
  await page.waitForTimeout(Math.min(15, seconds) * 1000);
  await page.evaluate('window.heard.splice(0, window.heard.length - 1)');
  await page.waitForTimeout(seconds * 1000);
  const reports = await page.evaluate('window.heard') as Report[];
  const said = await desk.evaluate('window.said') as Tick[];
  proxy.conditions = { rttMs: 0, jitterMs: 0, lossShare: 0 };
  await context.close();
  return figuresOf(reports, said);
}

/** One reading of a clock of its own, and this machine's time, in milliseconds. */
type Tick = readonly [own: number, at: number];
const NEAR_MS = 5000;

/**
 * This machine's time at that reading. Messages are late, never early, so the smallest difference is the right one; clocks
 * of sound cards drift and a busy machine loses samples, so only readings of the same seconds count.
 */
function timeOf(own: number, ticks: readonly Tick[]): number {
  return own + Math.min(...ticks.filter(([each]) => Math.abs(each - own) < NEAR_MS).map(([each, at]) => at - each));
}

/** One when the false microphone kept up with time. Less means that this machine was too busy, and that the glitches are its own. */
function rateOf(ticks: readonly Tick[]): number {
  const [first, last] = [ticks[0], ticks.at(-1)];
  return first && last ? (last[0] - first[0]) / (last[1] - first[1]) : 0;
}

function figuresOf(reports: readonly Report[], said: readonly Tick[]): Record<string, number> {
  const card = reports.map((report): Tick => [report.atMs, report.at]);
  const delays = reports.flatMap((report) => report.voices.flatMap(({ soundingMs }) => (soundingMs === null ? [] : [timeOf(report.atMs, card) - timeOf(soundingMs, said)])));
  const sum = (report: Report | undefined, count: (voice: Voice) => number): number => report?.voices.reduce((total, voice) => total + count(voice), 0) ?? 0;
  const during = (count: (voice: Voice) => number): number => sum(reports.at(-1), count) - sum(reports[0], count);
  const concealed = during((voice) => voice.concealedMs);
  return {
    p50Ms: Math.round(percentile(delays, 0.5)), p95Ms: Math.round(percentile(delays, 0.95)), glitchShare: rounded(concealed / Math.max(1, concealed + during((voice) => voice.playedMs)), 4),
    framesLost: during((voice) => voice.framesLost + voice.framesSkipped), stalls: during((voice) => voice.stalls), samples: delays.length, microphoneRate: rounded(rateOf(said.slice(-400)), 3), load: rounded(loadavg()[0] ?? 0, 1),
  };
}
