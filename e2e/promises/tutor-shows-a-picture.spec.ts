import type { Page } from '@playwright/test';
import { microphoneFlags, toneBurstsFile } from '../ears.ts';
import { closeClass, enterByBanner, openClass } from '../live-desk.ts';
import { expect, test } from '../people.ts';
import config from '../playwright.config.ts';

const launch = config.use?.launchOptions;
test.use({ launchOptions: { ...launch, args: [...(launch?.args ?? []), ...microphoneFlags(toneBurstsFile()), '--auto-select-desktop-capture-source=Entire screen'] } });

/** What stands in the picture; null before one is there. */
const seen = (page: Page): Promise<string | null> => page.evaluate(`(() => {
  const picture = document.querySelector('[data-testid="picture"]');
  if (!picture?.complete || !picture.naturalWidth) return null;
  const canvas = Object.assign(document.createElement('canvas'), { width: 80, height: 60 });
  canvas.getContext('2d').drawImage(picture, 0, 0, 80, 60);
  return canvas.toDataURL();
})()`);

test('the tutor shows a camera: pupils see it change, may put it away, and it ends with the tutor', async ({ tutor, pupil }) => {
  const desk = tutor.page;
  await openClass(desk);
  const { page } = await pupil('李阳', '1357');
  await enterByBanner(page);
  const state = page.getByTestId('voice-state');
  await expect(state).toHaveAttribute('data-state', /^(blocked|silent)$/);
  if (await state.getAttribute('data-state') === 'blocked') await page.getByTestId('sound-start').click();
  await expect(state).toHaveAttribute('data-state', 'silent');
  await expect(page.getByTestId('shown-picture')).toHaveCount(0);
  await expect(page.getByTestId('show-camera')).toHaveCount(0);

  await expect(desk.getByTestId('sound-start').or(desk.getByTestId('menu-sound')).first()).toBeVisible();
  if (await desk.getByTestId('sound-start').isVisible()) await desk.getByTestId('sound-start').click();
  await desk.getByTestId('menu-sound').click();
  await desk.getByTestId('show-camera').click();
  await expect(desk.getByTestId('show-stop')).toBeVisible();
  await expect.poll(() => seen(page)).not.toBeNull();
  const first = await seen(page);
  await expect.poll(() => seen(page)).not.toBe(first);

  await page.getByTestId('picture-toggle').click();
  await expect(page.getByTestId('shown-picture')).toHaveAttribute('data-state', 'hidden');
  await expect(page.getByTestId('picture')).toHaveCount(0);
  await page.getByTestId('picture-toggle').click();
  await expect(page.getByTestId('picture')).toBeVisible();

  await desk.getByTestId('show-stop').click();
  await expect(page.getByTestId('shown-picture')).toHaveCount(0);
  await desk.getByTestId('menu-sound').click();
  await desk.getByTestId('show-camera').click();
  await expect(page.getByTestId('picture')).toBeVisible();
  await desk.reload();
  await expect(page.getByTestId('shown-picture')).toHaveCount(0);
  await closeClass(desk);
});
