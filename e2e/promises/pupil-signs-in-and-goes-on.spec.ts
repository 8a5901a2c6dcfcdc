import { club, address, expect, test } from '../people.ts';

test('a pupil picks the name tile, types the PIN and lands on Today with one big card', async ({ pupil }) => {
  const { page } = await pupil('张小禾', '2468');
  await expect(page.getByTestId('continue-card')).toContainText('继续');
  await expect(page.getByTestId('continue-card')).toContainText('第2课');
  // The same number of finished steps as the course says.
  const card = await page.getByTestId('continue-card').textContent() ?? '';
  const done = /完成 (\d+\/\d+) 步/.exec(card)?.[1] ?? 'none';
  await page.goto(address('/learn'));
  const lesson = page.getByTestId('course-unit').filter({ has: page.getByRole('heading', { name: '灯与节奏' }) }).getByRole('listitem').nth(1);
  await expect(lesson.getByRole('heading')).toContainText('闪烁的节奏');
  await expect(lesson.getByRole('link')).toContainText(done);
});

test('a wrong PIN says so and keeps the name chosen', async ({ visitor }) => {
  const { page } = visitor;
  await page.goto(address(`/c/${club.code}`));
  await page.getByRole('button', { name: /马晓兰/ }).click();
  await page.keyboard.type('0000');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByText('马晓兰').first()).toBeVisible();
});
