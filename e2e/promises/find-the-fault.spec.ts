import { address, expect, test } from '../people.ts';

test('a pupil measures a dead lamp, says so, swaps it, and the checks pass', async ({ teacher, pupil }) => {
  await teacher.page.getByRole('link', { name: '课程安排' }).first().click();
  await teacher.page.locator('[data-lesson="07-night-light"]').getByRole('button', { name: '现在开放' }).click();
  await expect(teacher.page.locator('[data-lesson="07-night-light"]').getByRole('status')).toContainText('可以学');
  const { page } = await pupil('马晓兰', '1122');
  await page.goto(address('/bench/07-fault'));
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });

  // Without a diagnosis nothing is run, and the circuit rules tell nothing away.
  await page.getByTestId('check').click();
  await expect(page.locator('.check-line.not-run')).toContainText('先把诊断写对', { timeout: 30_000 });
  await expect(page.locator('.check-findings')).toHaveCount(0);

  await page.getByTestId('multimeter').click();
  await page.locator('[data-pin="r1:1"]').first().press('Enter');
  await page.locator('[data-pin="r1:2"]').first().press('Enter');
  await expect(page.getByTestId('meter')).toContainText('220 Ω');
  await page.locator('[data-pin="led1:A"]').first().press('Enter');
  await page.locator('[data-pin="led1:C"]').first().press('Enter');
  await expect(page.getByTestId('meter')).toContainText('OL');
  await page.locator('[data-pin="uno:5V"]').first().press('Enter');
  await page.locator('[data-pin="uno:GND.1"]').first().press('Enter');
  await page.getByTestId('run').click();
  await expect(page.getByTestId('meter')).toContainText('5.00 V', { timeout: 30_000 });
  await page.getByTestId('stop').click();
  await page.getByTestId('multimeter').click();

  await page.getByTestId('fault-where').selectOption('led1');
  await page.getByTestId('fault-what').selectOption('dead-part');
  await page.getByTestId('choose-part').selectOption('led1');
  await page.getByTestId('swap-part').click();
  await page.getByTestId('check').click();
  await expect(page.locator('.check-summary.passed')).toBeVisible({ timeout: 30_000 });
});
