import { address, expect, test } from '../people.ts';
import { everythingIsHere } from '../offline.ts';

test('Today opens after a reload without network, with an honest time', async ({ pupil }) => {
  const { page, context } = await pupil('赵雨桐', '8642');
  await everythingIsHere(page);
  await page.goto(address('/'));
  await expect(page.getByTestId('continue-card')).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByTestId('continue-card')).toBeVisible();
  await expect(page.getByTestId('saved-copy')).toContainText(/正在看 \d\d:\d\d 存下的内容/);
  await context.setOffline(false);
  await expect(page.getByTestId('offline-banner')).toBeHidden({ timeout: 20_000 });
});
