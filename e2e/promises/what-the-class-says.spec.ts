import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { address, expect, test } from '../people.ts';

const quiet = async (page: Page): Promise<void> => {
  expect((await new AxeBuilder({ page }).analyze()).violations.filter((each) => each.impact === 'serious' || each.impact === 'critical')).toEqual([]);
};

test('a pupil writes first and then sees the class; the teacher hides a post, and the class no longer sees it', async ({ pupil, teacher }) => {
  const mine = '先灭后亮，才不会有两盏一起亮';
  const { page } = await pupil('汪思远', '8345');
  await page.goto(address('/learn/03-traffic-light/talk'));
  await expect(page.getByText('先写下自己的想法，再看大家的。')).toBeVisible();
  await expect(page.getByTestId('post')).toHaveCount(0);
  await page.getByLabel('你怎么想？').fill(mine);
  await page.getByRole('button', { name: '发给全班' }).click();
  const posts = page.getByTestId('post');
  await expect(posts.filter({ hasText: mine })).toBeVisible();
  await expect(posts.filter({ hasText: '人反应没那么快' })).toBeVisible();
  await quiet(page);

  const desk = teacher.page;
  await desk.getByRole('link', { name: '进度' }).first().click();
  await desk.getByRole('link', { name: '大家说' }).click();
  const post = desk.getByTestId('class-post').filter({ hasText: '人反应没那么快' });
  await post.getByRole('button', { name: /收起来/ }).click();
  await expect(post).toContainText('同学看不到这条');
  await quiet(desk);
  await page.getByRole('button', { name: '再看看有没有新的' }).click();
  await expect(posts.filter({ hasText: '人反应没那么快' })).toBeHidden();
  await expect(posts.filter({ hasText: mine })).toBeVisible();
  await post.getByRole('button', { name: /再放出来/ }).click();
  await expect(post).not.toContainText('同学看不到这条');
});
