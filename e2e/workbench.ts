import { expect, type Page } from '@playwright/test';

/** Wires two pins by click and click, as a pupil does. */
export async function wire(page: Page, from: string, to: string): Promise<void> {
  for (const pin of [from, to]) await page.locator(`[data-pin="${pin}"]`).first().click();
}

/** Replaces the program by C++: "continue in text", then the editor's own keyboard. */
export async function writeProgram(page: Page, code: string): Promise<void> {
  const toText = page.getByRole('button', { name: '改用文本继续' });
  await expect(page.locator('.blocklySvg, .monaco-editor').first()).toBeVisible({ timeout: 30_000 });
  if (await toText.count()) {
    await toText.click();
    await page.getByRole('button', { name: '好', exact: true }).click();
  }
  await pasteProgram(page, code);
  await expect(page.locator('.monaco-editor').first()).toContainText('loop');
}

/** Replaces what stands in the text editor. Typing would let it close brackets by itself; pasting does not. */
export async function pasteProgram(page: Page, code: string): Promise<void> {
  const editor = page.locator('.monaco-editor').first();
  await expect(editor).toBeVisible({ timeout: 30_000 });
  await editor.locator('.view-lines').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(code)})`);
  await page.keyboard.press('Control+v');
}
