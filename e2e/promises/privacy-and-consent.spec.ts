import AxeBuilder from '@axe-core/playwright';
import { address, expect, test } from '../people.ts';

test('anybody reads the privacy notice before signing in, in both languages', async ({ visitor }) => {
  const { page } = visitor;
  await page.goto(address('/'));
  await page.getByRole('link', { name: /隐私说明/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('隐私说明');
  await expect(page.getByRole('row', { name: /直播课的记录/ })).toContainText('400');
  await expect(page.getByText('可以不同意')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Privacy notice');
  expect((await new AxeBuilder({ page }).analyze()).violations.filter((each) => each.impact === 'serious' || each.impact === 'critical')).toEqual([]);
});

test('the teacher prints a slip for each pupil, records a refusal, and finds the look in the record', async ({ teacher }) => {
  const { page } = teacher;
  await page.getByRole('link', { name: '名单' }).first().click();
  await page.getByRole('link', { name: '打印家长回执' }).click();
  await expect(page.getByTestId('consent-slip')).toHaveCount(24);
  await expect(page.getByTestId('consent-slip').first()).toContainText('不同意');
  await page.goBack();
  const row = page.getByRole('row').filter({ hasText: '马晓兰' });
  await row.getByRole('button', { name: '登记' }).click();
  await page.getByRole('button', { name: '家长不同意' }).click();
  await expect(row).toContainText('不同意');
  await row.getByRole('button', { name: '登记' }).click();
  await page.getByRole('button', { name: '家长同意' }).click();
  await expect(row).toContainText('已同意');
  await page.getByRole('link', { name: '谁看过' }).click();
  await expect(page.getByRole('row').filter({ hasText: '登记了家长不同意' }).first()).toContainText('马晓兰');
  await expect(page.getByRole('row').filter({ hasText: '名单' }).first()).toContainText('王老师');
  expect((await new AxeBuilder({ page }).analyze()).violations.filter((each) => each.impact === 'serious' || each.impact === 'critical')).toEqual([]);
});
