import type { Locator, Page } from '@playwright/test';
import { address, expect, test } from '../people.ts';

const middle = async (pin: Locator): Promise<{ x: number; y: number }> => {
  const box = await pin.boundingBox();
  return { x: (box?.x ?? NaN) + (box?.width ?? NaN) / 2, y: (box?.y ?? NaN) + (box?.height ?? NaN) / 2 };
};
const height = async (page: Page): Promise<number> => (await page.locator('.board-view > svg').boundingBox())?.height ?? NaN;

test('a hand that lands beside a pin wires it, choosing a part moves nothing, and the drawing comes closer', async ({ pupil }) => {
  const { page } = await pupil('朱浩然', '8845', 'HZ8M3P');
  await page.goto(address('/bench/01-light-up'));
  const led = page.locator('[data-pin="led1:C"]');
  await expect(led).toBeVisible();
  await page.getByRole('tab', { name: '接线' }).click();
  const wires = page.locator('.board-view .wire');
  const before = await wires.count();

  // Below the leg: out of the circle that is drawn for it.
  const leg = await middle(led);
  await page.mouse.click(leg.x, leg.y + 8);
  const hole = await middle(page.locator('[data-pin="uno:GND.1"]'));
  await page.mouse.click(hole.x, hole.y - 7);
  await expect(wires).toHaveCount(before + 1);

  const [tall, part] = [await height(page), page.getByTestId('choose-part')];
  await part.selectOption('led1');
  await expect(page.getByRole('button', { name: '拿走' })).toBeVisible();
  expect(await height(page)).toBe(tall);

  await page.getByTestId('board-closer').click();
  await page.getByTestId('board-closer').click();
  const near = await middle(led);
  expect(Math.hypot(near.x - leg.x, near.y - leg.y)).toBeGreaterThan(20);
  const ground = await page.locator('.board-view > svg').boundingBox();
  await page.mouse.move((ground?.x ?? 0) + 12, (ground?.y ?? 0) + 12);
  await page.mouse.down();
  await page.mouse.move((ground?.x ?? 0) + 62, (ground?.y ?? 0) + 32, { steps: 4 });
  await page.mouse.up();
  const dragged = await middle(led);
  expect(dragged.x - near.x).toBeGreaterThan(10);
  await page.getByTestId('board-farther').click();
  await page.getByTestId('board-farther').click();
  await expect(page.getByTestId('board-farther')).toBeDisabled();
  const home = await middle(led);
  expect(Math.hypot(home.x - leg.x, home.y - leg.y)).toBeLessThan(2);
});
