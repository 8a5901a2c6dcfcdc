import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { closeClass, enterByBanner, openClass } from '../live-desk.ts';
import { expect, test } from '../people.ts';

const seriousOn = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]?.html]);

test('signs, a timer, a draw, quiet words, looking here and a pause reach both screens; all of it ends with the class', async ({ tutor, pupil }) => {
  const desk = tutor.page;
  await openClass(desk);
  const { page } = await pupil('马晓兰', '1122');
  await enterByBanner(page);
  await expect(desk.locator('[data-testid="pupil-tile"][data-pupil="马晓兰"]')).toBeVisible();

  await page.getByTestId('react-slower').click();
  await expect(desk.getByTestId('reaction-counts')).toContainText('慢一点 1');
  await expect(page.getByTestId('react-clear')).toBeEnabled();

  await desk.getByTestId('tool-timer').click();
  await desk.getByTestId('timer-3').click();
  await expect(page.getByTestId('timer-chip')).toContainText(/[23]:\d\d/);
  await desk.getByTestId('timer-more').click();
  await expect(page.getByTestId('timer-chip')).toContainText(/3:\d\d/);

  await desk.getByTestId('tool-call').click();
  await expect(desk.getByTestId('called')).toHaveAttribute('data-name', '马晓兰');
  await expect(page.getByTestId('called')).toContainText('轮到你了');
  expect(await seriousOn(desk)).toEqual([]);
  expect(await seriousOn(page)).toEqual([]);
  await desk.getByTestId('call-done').click();
  await expect(page.getByTestId('called')).toHaveCount(0);

  await desk.getByTestId('chat-mode').selectOption('staff-only');
  await expect(page.getByTestId('chat-quiet')).toBeVisible();
  await expect(page.getByTestId('chat-input')).toHaveCount(0);
  await desk.getByTestId('chat-mode').selectOption('to-staff');
  await page.getByTestId('chat-input').fill('我跟不上');
  await page.getByTestId('chat-input').press('Enter');
  await expect(desk.getByText('我跟不上')).toBeVisible();

  // From the workbench nobody is torn away: one tap follows, one tap comes back.
  await page.getByTestId('open-my-work').click();
  await expect(page).toHaveURL(/\/bench\//);
  const bench = page.url();
  await expect(page.getByTestId('timer-chip')).toBeVisible();
  await desk.getByTestId('tool-look').click();
  await page.getByTestId('look-go').click();
  await expect(page.getByTestId('live-pupil')).toBeVisible();
  await page.getByTestId('look-back').click();
  await expect(page).toHaveURL(bench);
  await expect(page.getByTestId('live-banner')).toBeVisible();
  await expect(page.getByTestId('look-here')).toHaveCount(0);

  await desk.getByTestId('tool-pause').click();
  const overlay = page.getByTestId('pause-overlay');
  await expect(overlay).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(overlay).toBeVisible();
  expect(await seriousOn(page)).toEqual([]);
  await page.reload();
  await expect(overlay).toBeVisible();
  await desk.getByTestId('end-pause').click();
  await expect(overlay).toHaveCount(0);

  await desk.getByTestId('tool-pause').click();
  await expect(overlay).toBeVisible();
  await closeClass(desk);
  await expect(overlay).toHaveCount(0);
});

test('away from a program, the call to look brings the pupil to the class by itself', async ({ tutor, pupil }) => {
  const desk = tutor.page;
  await openClass(desk);
  const { page } = await pupil('马晓兰', '1122');
  await enterByBanner(page);
  await desk.getByTestId('push-step').nth(1).click();
  await page.getByTestId('open-step').click();
  await expect(page).toHaveURL(/\/learn\//);
  await desk.getByTestId('tool-look').click();
  await expect(page.getByTestId('look-here')).toBeVisible();
  await expect(page.getByTestId('live-pupil')).toBeVisible();
  await expect(page.getByTestId('look-back')).toBeVisible();
  await closeClass(desk);
});
