import type { Page } from '@playwright/test';
import { hearkenFor, microphoneFlags, putEars, toneBurstsFile } from '../ears.ts';
import { closeClass, enterByBanner, openClass } from '../live-desk.ts';
import { expect, test } from '../people.ts';
import config from '../playwright.config.ts';

const launch = config.use?.launchOptions;
test.use({ launchOptions: { ...launch, args: [...(launch?.args ?? []), ...microphoneFlags(toneBurstsFile())] } });
test.use({ serverSettings: { MEDIA_ENGINE: 'werift' } });

/** Counts what came by channels of WebRTC, whatever the page does with it. */
const countChannels = async (page: Page): Promise<void> => { await page.addInitScript(`
  window.byChannel = 0;
  const usual = RTCPeerConnection;
  window.RTCPeerConnection = class extends usual { constructor(...given) { super(...given); this.addEventListener('datachannel', ({ channel }) => channel.addEventListener('message', () => { window.byChannel++; })); } };
`); };

test('where the server has WebRTC the same class is heard over it, and by the socket where it has not', async ({ tutor, pupil }) => {
  const desk = tutor.page;
  await openClass(desk);
  const [near, far] = [(await pupil('马晓兰', '1122')).page, (await pupil('赵雨桐', '8642')).page];
  await countChannels(near);
  await far.addInitScript('delete window.RTCPeerConnection');
  for (const page of [near, far]) {
    await putEars(page);
    await page.reload();
    await enterByBanner(page);
    const state = page.getByTestId('voice-state');
    await expect(state).toHaveAttribute('data-state', /^(blocked|silent)$/);
    if (await state.getAttribute('data-state') === 'blocked') await page.getByTestId('sound-start').click();
    await expect(state).toHaveAttribute('data-state', 'silent', { timeout: 10_000 });
  }
  await expect(desk.getByTestId('voice-state')).toHaveAttribute('data-state', 'silent', { timeout: 10_000 });
  await desk.getByTestId('microphone-check').click();
  await desk.getByTestId('microphone-ready').click();
  await desk.getByTestId('talk').click();
  for (const page of [near, far]) {
    const heard = await hearkenFor(page, 3000);
    expect(heard.tone).toBeGreaterThan(0.02);
    expect(heard.share).toBeGreaterThan(0.8);
  }
  expect(await near.evaluate('window.byChannel')).toBeGreaterThan(20);
  await closeClass(desk);
});
