import { readFileSync } from 'node:fs';
import { expect, test } from '../people.ts';

test('the teacher sees class 7(2) with 24 pupils and prints cards with class code, tile and PIN', async ({ teacher }) => {
  const { page } = teacher;
  await page.getByRole('link', { name: '名单' }).first().click();
  await expect(page.getByRole('row')).toHaveCount(25);
  await page.getByRole('link', { name: /登录卡/ }).first().click();
  const card = page.getByTestId('sign-in-card').filter({ hasText: '张小禾' });
  await expect(card).toContainText('HZ7K2M');
  await expect(card).toContainText('2468');
  await expect(page.getByTestId('sign-in-card')).toHaveCount(24);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('cards-pdf').click()]);
  expect(download.suggestedFilename()).toBe('七年级（2）班 登录卡.pdf');
  expect(readFileSync(await download.path()).subarray(0, 5).toString()).toBe('%PDF-');
});
