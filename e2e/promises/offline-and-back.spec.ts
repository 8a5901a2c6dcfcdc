import { address, expect, test } from '../people.ts';
import { wire } from '../workbench.ts';

test('work goes on without network, is kept on this computer, and arrives exactly once', async ({ pupil }) => {
  const { page, context } = await pupil('赵雨桐', '8642');
  await page.goto(address('/bench/01-light-up'));
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });

  await context.setOffline(true);
  await expect(page.getByText('没有网络').first()).toBeVisible({ timeout: 20_000 });
  await wire(page, 'uno:13', 'r1:1');
  await wire(page, 'r1:2', 'led1:A');
  await expect(page.getByText('只在这台电脑')).toBeVisible({ timeout: 20_000 });

  const sent: string[] = [];
  page.on('request', (request) => { if (request.url().endsWith('/api/operations')) sent.push(request.postData() ?? ''); });
  await context.setOffline(false);
  await expect(page.getByText('已保存')).toBeVisible({ timeout: 30_000 });

  await page.reload();
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('tab', { name: '接线' }).click();
  await expect(page.locator('.wire-table tbody tr')).toHaveCount(2);
  expect(sent.some((body) => body.includes('workshop.save-revision'))).toBe(true);
});
