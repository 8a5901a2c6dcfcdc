import { address, expect, test } from '../people.ts';
import { everythingIsHere, onTheServer } from '../offline.ts';
import { wire } from '../workbench.ts';

test('signing out with unsent work is held back; a file brings it to the server exactly once, and only for its pupil', async ({ pupil }) => {
  test.setTimeout(180_000);
  const { page, context } = await pupil('高鹏飞', '4180');
  await page.goto(address('/bench/01-light-up'));
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });
  await everythingIsHere(page);
  await context.setOffline(true);
  await wire(page, 'uno:13', 'r1:1');
  await expect(page.getByTestId('save-chip')).toContainText('只在这台电脑');
  // As a link does: the bench is left, the page is not.
  await page.evaluate("history.pushState({}, '', '/me'); window.dispatchEvent(new PopStateEvent('popstate'))");
  await page.getByTestId('sign-out').click();

  const ways = page.getByTestId('ways-out');
  await ways.getByRole('button', { name: '再试一次' }).click();
  await expect(ways).toContainText('还是连不上');
  await ways.getByTestId('show-picture').click();
  await expect(page.getByTestId('work-picture')).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), ways.getByTestId('save-file').click()]);
  const file = await download.path();

  // Whoever leaves all the same has left, also when the link comes back.
  await page.getByRole('button', { name: '仍然退出' }).click();
  await expect(page.getByText('学生进入')).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText('学生进入')).toBeVisible();

  const elsewhere = await pupil('高鹏飞', '4180');
  for (const expected of [/取进了 \d+ 步，0 步/, /取进了 \d+ 步/]) {
    await elsewhere.page.goto(address('/me'));
    await elsewhere.page.getByTestId('bring-file').setInputFiles(file);
    await expect(elsewhere.page.getByTestId('brought')).toContainText(expected);
    await expect.poll(async () => (await onTheServer(elsewhere.page)).wires).toBe(1);
  }

  const other = await pupil('欧阳明月', '7624');
  await other.page.goto(address('/me'));
  await other.page.getByTestId('bring-file').setInputFiles(file);
  await expect(other.page.getByTestId('brought')).toContainText('这是高鹏飞的作业，不是你的');
});
