import { readFileSync } from 'node:fs';
import { expect, test } from '../people.ts';

test('an organiser plans an activity with its costs, sees how far the classes have come, and keeps minutes with a file', async ({ organiser }) => {
  const { page } = organiser;
  await page.getByRole('navigation').getByRole('link', { name: '年度计划' }).click();
  await expect(page.getByTestId('activity-row').filter({ hasText: '每周创客课 · 陇原三中' })).toContainText(/[1-9]\d*\/30 次/);
  const before = await page.getByTestId('plan-sum').textContent() ?? '';
  await page.getByTestId('add-activity').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByTestId('activity-title').fill('走进科技馆');
  await dialog.getByLabel('材料预算').fill('车费, 2, 350\n门票, x, 1');
  await expect(dialog).toContainText('第 2 行看不懂');
  await dialog.getByLabel('材料预算').fill('车费, 2, 350\n门票, 40, 5.5');
  await page.getByTestId('save-activity').click();
  await expect(page.getByTestId('activity-row').filter({ hasText: '走进科技馆' })).toContainText('¥920.00');
  await expect(page.getByTestId('plan-sum')).not.toHaveText(before);

  await page.getByTestId('add-record').click();
  await page.getByTestId('record-title').fill('科技馆对接会');
  await dialog.locator('input[type=file]').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from('一,二') });
  await page.getByTestId('save-record').click();
  const record = page.getByTestId('plan-record').filter({ hasText: '科技馆对接会' });
  await record.locator('summary').click();
  const [file] = await Promise.all([page.waitForEvent('download'), record.getByRole('button', { name: '下载 名单.csv' }).click()]);
  expect(readFileSync(await file.path(), 'utf8')).toBe('一,二');
});
