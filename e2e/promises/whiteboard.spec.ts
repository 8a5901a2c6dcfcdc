import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { closeClass, enterByBanner, openClass } from '../live-desk.ts';
import { expect, test } from '../people.ts';

const canvas = (page: Page) => page.getByTestId('board-canvas');
type Spot = readonly [x: number, y: number];
/** A place on the page, from a place on the board in shares of its size. */
async function spotOn(page: Page, [x, y]: Spot): Promise<{ x: number; y: number }> {
  const box = await canvas(page).boundingBox();
  if (!box) throw new Error('no board');
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}
async function drag(page: Page, way: readonly Spot[], lift = true): Promise<void> {
  const spots = await Promise.all(way.map((spot) => spotOn(page, spot)));
  await page.mouse.move(spots[0]?.x ?? 0, spots[0]?.y ?? 0);
  await page.mouse.down();
  for (const spot of spots.slice(1)) await page.mouse.move(spot.x, spot.y, { steps: 6 });
  if (lift) await page.mouse.up();
}
/** What a finger does, through the browser's own input. */
async function swipe(page: Page, way: readonly Spot[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const spots = await Promise.all(way.map((spot) => spotOn(page, spot)));
  for (const [at, spot] of spots.entries()) await cdp.send('Input.dispatchTouchEvent', { type: at === 0 ? 'touchStart' : 'touchMove', touchPoints: [spot] });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await cdp.detach();
}
interface Sheet { readonly width: number; readonly height: number; getContext: (kind: '2d') => { getImageData: (x: number, y: number, width: number, height: number) => { data: Uint8Array } } }
const moving = (page: Page): Promise<boolean> => canvas(page).evaluate((sheet: Sheet) =>
  sheet.getContext('2d').getImageData(0, 0, sheet.width, sheet.height).data.some((value, at) => at % 4 === 3 && value > 0));
async function picture(page: Page): Promise<Buffer> {
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByTestId('board-save').click()]);
  return readFileSync(await saved.path());
}
const items = async (pages: readonly Page[], count: number) => { for (const page of pages) await expect(canvas(page)).toHaveAttribute('data-items', String(count)); };

test('two screens show the same board, while a stroke is drawn and afterwards; pupils draw when they may and take back what is theirs', async ({ tutor, pupil }) => {
  const desk = tutor.page;
  await openClass(desk);
  const { page } = await pupil('马晓兰', '1122');
  await enterByBanner(page);
  await desk.getByTestId('view-board').click();
  await expect(canvas(page)).toBeVisible();
  const both = [desk, page];

  await drag(desk, [[0.1, 0.2], [0.2, 0.4], [0.3, 0.2], [0.4, 0.4]], false);
  await expect.poll(() => moving(page)).toBe(true);
  await items(both, 0);
  await desk.mouse.up();
  await items(both, 1);
  await expect.poll(() => moving(page)).toBe(false);

  for (const [tool, way] of [['rect', [[0.5, 0.2], [0.7, 0.5]]], ['ellipse', [[0.5, 0.6], [0.7, 0.9]]], ['arrow', [[0.75, 0.8], [0.9, 0.3]]], ['line', [[0.1, 0.8], [0.4, 0.8]]]] as const) {
    await desk.getByTestId(`board-${tool}`).click();
    await drag(desk, way);
  }
  await desk.getByTestId('colour-red').click();
  await desk.getByTestId('board-text').click();
  const spot = await spotOn(desk, [0.1, 0.6]);
  await desk.mouse.click(spot.x, spot.y);
  await desk.getByTestId('board-writing').fill('电流从正极出发');
  await desk.getByTestId('board-writing').press('Enter');
  await items(both, 6);
  await expect(page.getByText('电流从正极出发')).toBeAttached();
  expect((await picture(desk)).equals(await picture(page))).toBe(true);

  await desk.getByTestId('board-laser').click();
  await drag(desk, [[0.5, 0.5], [0.6, 0.6]], false);
  await expect.poll(() => moving(page)).toBe(true);
  await desk.mouse.up();

  // A pupil only looks, until the tutor lets them draw: with a finger, and with the keyboard.
  await expect(page.getByTestId('board-pen')).toHaveCount(0);
  await desk.getByTestId('let-all').click();
  await expect(page.getByTestId('board-pen')).toBeVisible();
  await swipe(page, [[0.8, 0.1], [0.85, 0.2], [0.9, 0.1]]);
  await items(both, 7);
  await canvas(page).focus();
  for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key);
  await items(both, 8);
  await page.keyboard.press('Control+z');
  await items(both, 7);
  await page.keyboard.press('Control+y');
  await items(both, 8);

  // The pupil's rubber takes the pupil's line and leaves the tutor's.
  await page.getByTestId('board-eraser').click();
  await drag(page, [[0.05, 0.8], [0.45, 0.8]]);
  await drag(page, [[0.8, 0.08], [0.86, 0.24]]);
  await items(both, 7);
  expect((await new AxeBuilder({ page: desk }).analyze()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  expect((await new AxeBuilder({ page }).analyze()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);

  await desk.getByTestId('board-page-add').click();
  await expect(canvas(page)).toHaveAttribute('data-page', '1');
  await items(both, 0);
  await desk.getByTestId('board-page-back').click();
  await items(both, 7);
  await page.reload();
  await items([page], 7);
  expect((await picture(desk)).equals(await picture(page))).toBe(true);

  await desk.getByTestId('board-clear').click();
  await items(both, 0);
  await desk.getByTestId('board-undo').click();
  await items(both, 7);

  await desk.getByTestId('view-pupils').click();
  await desk.getByTestId('push-step').nth(1).click();
  await expect(page.getByTestId('live-slide')).toBeVisible();
  await closeClass(desk);
});
