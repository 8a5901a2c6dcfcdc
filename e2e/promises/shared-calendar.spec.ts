import { chinaDay } from '@kindling/kernel';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { address, expect, test } from '../people.ts';

const serious = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');

test('the organiser puts a round on the shared calendar; a tutor reads their part on a phone and takes it into their own calendar', async ({ organiser, tutor }) => {
  const { page } = organiser;
  const day = chinaDay(Date.now());
  await page.goto(address('/compete'));
  await page.getByTestId('contest-link').filter({ hasText: '温暖的光' }).click();
  await page.getByTestId('held-on').fill(day);
  await expect.poll(async () => (await (await page.request.get(address('/api/contests'))).json() as { contests: { rounds: { heldOn: string | null }[] }[] }).contests.some(({ rounds }) => rounds.some(({ heldOn }) => heldOn === day))).toBe(true);
  await page.getByRole('navigation').getByRole('link', { name: '年度计划' }).click();
  await page.getByTestId('plan-to-calendar').click();
  await expect(page.locator(`[data-testid=calendar-day][data-day="${day}"]`)).toContainText('温暖的光');
  for (const group of ['class', 'plan']) await expect(page.locator(`.calendar-item.${group}`).first()).toBeVisible();
  await page.getByTestId('group-contest').click();
  await expect(page.locator('.calendar-item.class')).toHaveCount(0);
  await page.getByTestId('group-all').click();
  expect(await serious(page)).toEqual([]);

  const phone = tutor.page;
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.getByTestId('to-calendar').click();
  await expect(phone.getByTestId('calendar-item').filter({ hasText: '温暖的光' })).toBeVisible();
  // A day with nothing takes no room on a phone, and nothing is wider than the screen.
  expect(await phone.locator('[data-testid=calendar-day].empty').evaluateAll((days) => days.every((each) => each.getBoundingClientRect().height === 0))).toBe(true);
  expect(await phone.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  const month = await phone.getByTestId('month').textContent();
  await phone.getByTestId('month-after').click();
  await expect(phone.getByTestId('month')).not.toHaveText(month ?? '');
  await phone.getByTestId('month-before').click();
  await expect(phone.getByTestId('month')).toHaveText(month ?? '');
  expect(await serious(phone)).toEqual([]);
  await phone.getByTestId('make-branch-feed').click();
  const feed = await phone.getByTestId('branch-feed-address').textContent() ?? '';
  const visitor = await fetch(feed);
  expect([visitor.status, await visitor.text()]).toEqual([200, expect.stringContaining('温暖的光')]);
  await phone.getByTestId('close-branch-feed').click();
  await expect(phone.getByTestId('branch-feed-address')).toHaveCount(0);
  expect((await fetch(feed)).status).toBe(404);
});
