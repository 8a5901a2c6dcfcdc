import type { Page } from '@playwright/test';
import { hearkenFor, microphoneFlags, putEars, toneBurstsFile } from '../ears.ts';
import { closeClass, enterByBanner, openClass } from '../live-desk.ts';
import { address, expect, signInPupil, test } from '../people.ts';
import config from '../playwright.config.ts';

const launch = config.use?.launchOptions;
/** A hub in a school, without a certificate: the same server, by a name to which browsers give none of the powers of https. */
const HUB = 'hub.school.example';
test.use({ launchOptions: { ...launch, args: [...(launch?.args ?? []), ...microphoneFlags(toneBurstsFile()), `--host-resolver-rules=MAP ${HUB} 127.0.0.1`] } });
const byHub = (): string => Object.assign(new URL(address()), { hostname: HUB }).origin;

async function listens(page: Page): Promise<void> {
  const state = page.getByTestId('voice-state');
  await expect(state).toHaveAttribute('data-state', /^(blocked|silent)$/);
  if (await state.getAttribute('data-state') === 'blocked') await page.getByTestId('sound-start').click();
  await expect(state).toHaveAttribute('data-state', 'silent');
}
async function hears(page: Page): Promise<void> {
  await expect(page.getByTestId('voice-state')).toHaveAttribute('data-state', 'hearing');
  const heard = await hearkenFor(page, 4000);
  expect(heard.tone).toBeGreaterThan(0.02);
  expect(heard.share).toBeGreaterThan(0.8);
  expect(page.workers().filter((each) => each.url().includes('opus-worker'))).toHaveLength(1);
}

test('a browser without a speech decoder, and one without https, hear the tutor and are told why they only listen', async ({ tutor, pupil, visitor }) => {
  const desk = tutor.page;
  await openClass(desk);

  const older = (await pupil('马晓兰', '1122')).page;
  await older.addInitScript('delete window.AudioDecoder; delete window.AudioEncoder;');
  await putEars(older);
  await older.reload();
  await enterByBanner(older);
  await listens(older);

  const plain = visitor.page;
  await putEars(plain);
  await signInPupil(plain, '赵雨桐', '8642', undefined, byHub());
  expect(await plain.evaluate('[isSecureContext, "AudioDecoder" in window, "audioWorklet" in BaseAudioContext.prototype]')).toEqual([false, false, false]);
  await enterByBanner(plain);
  await listens(plain);

  await desk.getByTestId('microphone-check').click();
  await desk.getByTestId('microphone-ready').click();
  await desk.getByTestId('talk').click();
  await hears(older);
  await hears(plain);
  await desk.getByTestId('talk').click();
  await expect(plain.getByTestId('voice-state')).toHaveAttribute('data-state', 'silent');

  for (const [page, why] of [[older, '新版 Chrome'], [plain, 'https']] as const) {
    await page.getByTestId('raise-hand').click();
    await desk.getByTestId('grant-floor').first().click();
    await expect(page.getByTestId('only-listens')).toContainText(why);
    await expect(page.getByTestId('microphone-check')).toHaveCount(0);
    await desk.getByTestId('take-floor').click();
    await expect(page.getByTestId('only-listens')).toHaveCount(0);
  }
  await closeClass(desk);
});
