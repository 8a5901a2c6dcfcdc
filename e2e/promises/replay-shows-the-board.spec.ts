import AxeBuilder from '@axe-core/playwright';
import { closeClass, enterByBanner, openClass } from '../live-desk.ts';
import { address, expect, test } from '../people.ts';

test('the board of a class stands in its replay as it stood then, and its words are found', async ({ tutor, pupil }) => {
  const desk = tutor.page;
  await openClass(desk);
  const { page } = await pupil('马晓兰', '1122');
  await enterByBanner(page);
  await desk.getByTestId('push-step').nth(1).click();
  await desk.getByTestId('view-board').click();
  await desk.getByTestId('board-text').click();
  await desk.getByTestId('board-canvas').click({ position: { x: 80, y: 80 } });
  await desk.getByTestId('board-writing').fill('电流从正极出发');
  await desk.getByTestId('board-writing').press('Enter');
  await expect(page.getByTestId('board-canvas')).toHaveAttribute('data-items', '1');
  await desk.getByTestId('board-clear').click();
  await expect(page.getByTestId('board-canvas')).toHaveAttribute('data-items', '0');
  await desk.getByTestId('view-pupils').click();
  await desk.getByTestId('push-step').nth(2).click();
  await closeClass(desk);

  await page.goto(address('/'));
  await page.getByTestId('past-classes-link').click();
  await page.getByTestId('watch-replay').first().click();
  await expect(page.getByTestId('chapter')).toHaveCount(3);
  await expect(page.getByTestId('chapter').nth(1)).toHaveAttribute('data-kind', 'board');
  await page.getByRole('tab', { name: '搜索' }).click();
  await page.getByTestId('replay-search').fill('正极');
  await page.getByTestId('replay-search').press('Enter');
  await page.getByTestId('replay-hit').first().click();
  await expect(page.getByTestId('board-canvas')).toHaveAttribute('data-items', '1');
  await expect(page.getByText('电流从正极出发').last()).toBeAttached();
  await expect(page.getByTestId('board-pen')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
  await page.getByTestId('chapter').nth(2).click();
  await expect(page.getByTestId('live-slide')).toBeVisible();
});
