import { closeClass, enterByBanner, openClass } from '../live-desk.ts';
import { address, expect, test } from '../people.ts';

test('tutor and pupil share a class; a reload brings back exactly the same state; attendance comes from the log', async ({ tutor, pupil }) => {
  const desk = tutor.page;
  await openClass(desk);

  const { page } = await pupil('马晓兰', '1122');
  await enterByBanner(page);
  const tile = desk.locator('[data-testid="pupil-tile"][data-pupil="马晓兰"]');
  await expect(tile).toBeVisible();

  await desk.getByTestId('push-step').nth(1).click();
  await expect(page.getByTestId('live-slide')).toHaveAttribute('data-step', 'theory');
  await page.getByTestId('raise-hand').click();
  await expect(desk.getByTestId('hands')).toContainText('马晓兰');
  await page.getByTestId('chat-input').fill('老师好');
  await page.getByTestId('chat-input').press('Enter');
  await expect(desk.getByText('老师好').first()).toBeVisible();

  await desk.getByTestId('poll-open').click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('textbox').nth(0).fill('灯会亮吗？');
  await dialog.getByRole('textbox').nth(1).fill('会');
  await dialog.getByRole('textbox').nth(2).fill('不会');
  await desk.getByTestId('poll-start').click();
  await page.getByTestId('poll').getByRole('button', { name: '会', exact: true }).click();
  await expect(desk.getByTestId('poll-bars').first()).toContainText('1');

  const seen = async () => ({ slide: await page.getByTestId('live-slide').textContent(), poll: await page.getByTestId('poll-bars').textContent(), hand: await page.getByTestId('raise-hand').getAttribute('aria-pressed') });
  const before = await seen();
  await page.reload();
  await expect(page.getByText('老师好').first()).toBeVisible({ timeout: 20_000 });
  expect(await seen()).toEqual(before);

  await closeClass(desk);
  await desk.goto(address('/'));
  await desk.getByRole('link', { name: '上课' }).first().click();
  await desk.getByTestId('show-attendance').first().click();
  await expect(desk.getByTestId('attendance').getByRole('row', { name: /马晓兰/ })).toBeVisible();
});
