import { address, expect, test } from '../people.ts';
import { wire } from '../workbench.ts';

test('blocks compile, light the LED on screen, fail a check with a reason, pass once wired, and are handed in', async ({ pupil, teacher }) => {
  const { page } = await pupil('李阳', '1357');
  await teacher.page.getByRole('link', { name: '进度' }).first().click();
  await teacher.page.getByLabel('课').selectOption('01-first-light');
  const cell = teacher.page.locator('tr[data-pupil="李阳"] [data-step="make"]');
  await expect(cell).toBeVisible();

  await page.goto(address('/bench/01-light-up'));
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });
  await page.getByTestId('check').click();
  await expect(page.locator('.check-line.failed').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.check-summary')).toContainText('没通过');

  await wire(page, 'uno:13', 'r1:1');
  await wire(page, 'r1:2', 'led1:A');
  await wire(page, 'led1:C', 'uno:GND.1');
  await page.getByTestId('run').click();
  await expect(page.locator('.bench-clock')).toContainText('正在运行');

  await page.getByTestId('check').click();
  await expect(page.locator('.check-summary.passed')).toBeVisible({ timeout: 30_000 });
  await page.getByTestId('hand-in').click();
  await page.getByTestId('confirm-hand-in').click();
  await expect(page.getByTestId('hand-in-state')).toContainText('已交');
  // The grid follows without a reload.
  await expect(cell).toHaveAttribute('data-state', /done|first-try/, { timeout: 10_000 });
});
