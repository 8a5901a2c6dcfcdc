import { expect, test } from '../people.ts';

test('a teacher copies words for the WeChat group, and the poster’s code leads to the class’s sign-in', async ({ teacher, visitor }) => {
  const { page, context } = teacher;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('link', { name: '告诉微信群' }).first().click();
  await page.getByTestId('copy').first().click();
  await expect(page.getByTestId('share-text').first()).toContainText('已复制');
  const words = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(words).toContain('班级口令：HZ7K2M');
  expect(words).not.toMatch(/张小禾|马晓兰/);
  const address = await page.getByTestId('poster').getByRole('img').getAttribute('alt') ?? '';
  expect(words).toContain(address);
  await visitor.page.goto(address);
  await expect(visitor.page.getByRole('button', { name: /张小禾/ })).toBeVisible();
});
