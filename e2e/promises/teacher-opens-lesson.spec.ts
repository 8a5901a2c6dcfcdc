import { address, expect, test } from '../people.ts';

test('the teacher opens lesson 5 with two clicks from home, and the pupil finds it open', async ({ teacher, pupil }) => {
  const { page } = await pupil('马晓兰', '1122');
  await page.goto(address('/learn'));
  const card = page.locator('li', { hasText: '调光旋钮' });
  await expect(card).toContainText(/开放/);
  await teacher.page.getByRole('link', { name: '课程安排' }).first().click();
  await teacher.page.locator('[data-lesson="05-dimmer-knob"]').getByRole('button', { name: '现在开放' }).click();
  await expect(teacher.page.locator('[data-lesson="05-dimmer-knob"]').getByRole('status')).toContainText('可以学');
  await page.goto(address('/learn'));
  await card.getByRole('link').click();
  await expect(page.getByRole('heading', { name: '上次学了什么' })).toBeVisible();
  await page.goto(address('/bench/05-dimmer'));
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });
  await page.locator('[data-control="pot1/position"]').fill('1');
  await expect(page.locator('.part-controls output').first()).toContainText('100%');
});
