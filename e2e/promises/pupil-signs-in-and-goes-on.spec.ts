import { club, address, expect, test } from '../people.ts';

test('a pupil picks the name tile, types the PIN and lands on Today with one big card', async ({ pupil }) => {
  const { page } = await pupil('张小禾', '2468');
  await expect(page.getByTestId('continue-card')).toContainText('继续');
  await expect(page.getByTestId('continue-card')).toContainText('第2课');
});

test('a wrong PIN says so and keeps the name chosen', async ({ visitor }) => {
  const { page } = visitor;
  await page.goto(address(`/c/${club.code}`));
  await page.getByRole('button', { name: /马晓兰/ }).click();
  await page.keyboard.type('0000');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByText('马晓兰').first()).toBeVisible();
});
