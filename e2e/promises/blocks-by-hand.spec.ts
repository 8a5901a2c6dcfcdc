import { address, expect, test } from '../people.ts';

test('a hand opens the menu of a block, chooses, and the program beside it follows; nothing sticks to the hand', async ({ pupil }) => {
  const { page } = await pupil('朱浩然', '8845', 'HZ8M3P');
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto(address('/bench/01-light-up'));
  const code = page.locator('.bench-code');
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });
  const block = page.locator('.blocklyBlockCanvas [data-id]').filter({ hasText: '数字输出' }).last();
  const field = block.locator('.blocklyDropdownField').first();
  await field.click();
  const menu = page.locator('.blocklyDropDownDiv .blocklyMenuItem');
  await expect(menu.filter({ hasText: /^7$/ })).toBeVisible();
  await menu.filter({ hasText: /^7$/ }).click();
  await expect(code).toContainText('digitalWrite(7,');

  // A second one, low in the program; its list is whole and scrolls inside the editor.
  await field.click();
  await menu.filter({ hasText: 'A5' }).click();
  await expect(code).toContainText('digitalWrite(A5,');
  const before = await block.boundingBox();
  await page.mouse.move((before?.x ?? 0) + 60, (before?.y ?? 0) + 90, { steps: 4 });
  expect(await block.boundingBox()).toEqual(before);
});
