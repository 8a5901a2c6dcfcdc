import { address, expect, test } from '../people.ts';

test('a tutor rehearses: a hand, a stuck pupil, a vote and a cut link, and afterwards what waited how long', async ({ tutor }) => {
  test.setTimeout(75_000);
  const { page } = tutor;
  await page.goto(address('/hours'));
  await page.getByTestId('to-rehearsal').click();
  await page.getByTestId('rehearsal-length').selectOption('3');
  await page.getByTestId('rehearsal-begin').click();
  await page.getByTestId('push-step').first().click();
  await expect(page.getByTestId('pupil-tile').nth(6)).toBeVisible();
  await page.getByTestId('poll-open').click();
  await page.getByRole('dialog').getByRole('button', { name: '开始投票' }).click();
  await page.getByTestId('grant-floor').first().click({ timeout: 30_000 });
  await page.getByTestId('pupil-tile').filter({ hasText: /同一检查|同一编译|没进展/ }).first().click({ timeout: 30_000 });
  await page.getByTestId('tip-next-hint').click();
  await expect(page.getByTestId('live-status')).toHaveAttribute('data-status', 'lost', { timeout: 40_000 });
  await expect(page.getByTestId('live-status')).toHaveAttribute('data-status', 'live', { timeout: 20_000 });
  await page.getByTestId('rehearsal-end').click();
  await expect(page.getByTestId('debrief-hands').locator('[data-answered=true]')).toHaveCount(1);
  await expect(page.getByTestId('debrief-stuck').locator('[data-answered=true]')).toHaveCount(1);
  await expect(page.getByTestId('debrief-polls')).toContainText('投票 1 次');
  await expect(page.getByTestId('debrief-counts')).toHaveAttribute('data-counts', 'false');
});
