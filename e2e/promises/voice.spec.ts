import type { Page } from '@playwright/test';
import { hearkenFor, microphoneFlags, pretendOlderEncoder, putEars, toneBurstsFile } from '../ears.ts';
import { closeClass, enterByBanner, openClass } from '../live-desk.ts';
import { expect, test } from '../people.ts';
import config from '../playwright.config.ts';

const launch = config.use?.launchOptions;
test.use({ launchOptions: { ...launch, args: [...(launch?.args ?? []), ...microphoneFlags(toneBurstsFile())] } });

/** Quieter than any tone that came through, louder than nothing. */
const SILENT = 0.003;

/** Browsers may want a click before anything plays. */
async function withSound(page: Page): Promise<void> {
  const state = page.getByTestId('voice-state');
  await expect(state).toHaveAttribute('data-state', /^(blocked|silent)$/);
  if (await state.getAttribute('data-state') === 'blocked') await page.getByTestId('sound-start').click();
  await expect(state).toHaveAttribute('data-state', 'silent');
}

test('a pupil hears the tutor; a reload comes back muted; a pupil who raised a hand is heard while they may', async ({ tutor, pupil }) => {
  const desk = tutor.page;
  await putEars(desk);
  await desk.reload();
  await openClass(desk);
  await expect(desk.getByTestId('microphone')).toHaveAttribute('data-state', 'muted');

  const { page } = await pupil('马晓兰', '1122');
  await putEars(page);
  await pretendOlderEncoder(page);
  await page.reload();
  await enterByBanner(page);
  await withSound(page);
  await expect(page.getByTestId('microphone')).toHaveCount(0);

  // The check shows the needle, and nobody hears it.
  await desk.getByTestId('microphone-check').click();
  await expect(desk.getByTestId('microphone-ready')).toBeEnabled();
  expect((await hearkenFor(page, 1500)).loudest).toBeLessThan(SILENT);
  await desk.getByTestId('microphone-ready').click();

  await desk.getByTestId('talk').click();
  await expect(page.getByTestId('voice-state')).toHaveAttribute('data-state', 'hearing');
  const spoken = await hearkenFor(page, 5000);
  expect(spoken.tone).toBeGreaterThan(0.02);
  expect(spoken.share).toBeGreaterThan(0.8);

  await desk.reload();
  await expect(desk.getByTestId('microphone')).toHaveAttribute('data-state', 'muted');
  await expect(page.getByTestId('voice-state')).toHaveAttribute('data-state', 'silent');
  expect((await hearkenFor(page, 2000)).loudest).toBeLessThan(SILENT);

  await withSound(desk);
  await page.getByTestId('raise-hand').click();
  await desk.getByTestId('grant-floor').click();
  await expect(page.getByTestId('microphone')).toHaveAttribute('data-state', 'muted');
  await page.getByTestId('microphone-check').click();
  await expect(page.getByTestId('microphone-ready')).toBeEnabled();
  await page.getByTestId('microphone-ready').click();
  const microphone = page.getByTestId('microphone');
  await expect(async () => {
    // The button may still be moving to its place.
    await page.mouse.up();
    await page.getByTestId('hold-to-talk').hover();
    await page.mouse.down();
    await expect(microphone).toHaveAttribute('data-state', 'talking', { timeout: 1000 });
  }).toPass();
  await expect(desk.getByTestId('voice-state')).toHaveAttribute('data-state', 'hearing');
  const answered = await hearkenFor(desk, 4000);
  expect(answered.tone).toBeGreaterThan(0.02);
  expect(answered.share).toBeGreaterThan(0.8);
  await page.mouse.up();
  await expect(page.getByTestId('microphone')).toHaveAttribute('data-state', 'muted');
  await desk.getByTestId('take-floor').click();
  await expect(page.getByTestId('microphone')).toHaveCount(0);

  // The second turn needs no second look at the needle, and is as silent until the button is held.
  await page.getByTestId('raise-hand').click();
  await desk.getByTestId('grant-floor').click();
  await expect(page.getByTestId('hold-to-talk')).toBeEnabled();
  await expect(page.getByTestId('microphone-check')).toHaveCount(0);
  expect((await hearkenFor(desk, 1500)).loudest).toBeLessThan(SILENT);
  await desk.getByTestId('take-floor').click();
  await expect(page.getByTestId('microphone')).toHaveCount(0);

  // In a computer room one machine plays; this one keeps quiet, and remembers it.
  await page.getByTestId('voice-place').selectOption('room-quiet');
  const lines: string[] = [];
  page.on('websocket', (socket) => lines.push(new URL(socket.url()).pathname));
  await page.reload();
  await expect(page.getByTestId('voice-place')).toHaveValue('room-quiet');
  await expect(page.getByTestId('voice-state')).toHaveAttribute('data-state', 'elsewhere');
  await desk.getByTestId('microphone-check').click();
  await desk.getByTestId('microphone-ready').click();
  await desk.getByTestId('talk').click();
  await expect(desk.getByTestId('voice-state')).toHaveAttribute('data-state', 'speaking');
  await page.getByTestId('raise-hand').click();
  await expect(desk.getByTestId('grant-floor')).toBeVisible();
  expect((await hearkenFor(page, 1500)).loudest).toBeLessThan(SILENT);
  // It takes the state, and nobody's voice over the school's line.
  expect(lines.filter((path) => path.startsWith('/media'))).toEqual([]);
  expect(lines.length).toBeGreaterThan(0);
  await closeClass(desk);
});
