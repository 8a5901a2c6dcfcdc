import type { Page } from '@playwright/test';
import { address, expect, test } from '../people.ts';
import { wire, writeProgram } from '../workbench.ts';

const wires = (page: Page) => page.locator('.board-view .wire');
const text = (page: Page) => page.locator('.monaco-editor').first();
const program = (ms: number): string => `void setup() {}\nvoid loop() { delay(${ms}); }\n`;

/** How many steps the text was depends on how fast it was typed. */
async function undoUntilBlocks(page: Page): Promise<void> {
  const shown = async (): Promise<string> => `${await page.locator('.bench-program-bar strong').innerText()} ${await text(page).count() > 0 ? await text(page).innerText() : ''}`;
  for (let now = await shown(); !now.startsWith('积木'); now = await shown()) {
    await page.keyboard.press('Control+z');
    await expect.poll(shown).not.toBe(now);
  }
}

test('wires, text and blocks are undone and redone with keys and buttons, after a reload too', async ({ pupil }) => {
  const { page } = await pupil('谢丽', '7734', 'HZ8M3P');
  await page.goto(address('/bench/01-light-up'));
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });
  // Opening is no step, and nothing to save.
  await expect(page.getByTestId('undo')).toBeDisabled();
  await wire(page, 'uno:13', 'r1:1');
  await wire(page, 'r1:2', 'led1:A');
  await expect(wires(page)).toHaveCount(2);
  await writeProgram(page, program(500));
  await expect(page.getByTestId('save-chip')).toContainText('已保存', { timeout: 20_000 });

  await page.reload();
  await expect(text(page)).toContainText('delay(500)', { timeout: 30_000 });
  await expect(wires(page)).toHaveCount(2);
  // With the cursor in the text, too: the editor's own memory has gone with the page.
  await text(page).locator('.view-lines').click();
  await undoUntilBlocks(page);
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });
  await page.getByTestId('undo').click();
  await expect(wires(page)).toHaveCount(1);
  await page.getByTestId('undo').click();
  await expect(wires(page)).toHaveCount(0);
  await expect(page.getByTestId('undo')).toBeDisabled();

  await page.reload();
  await expect(page.getByTestId('redo')).toBeEnabled({ timeout: 30_000 });
  await page.getByTestId('redo').click();
  await expect(wires(page)).toHaveCount(1);
  await page.keyboard.press('Control+y');
  await expect(wires(page)).toHaveCount(2);

  const code = page.locator('.code-view').first();
  await expect(code).toContainText('digitalWrite');
  const before = await code.innerText();
  await page.locator('.blocklyText').filter({ hasText: '数字输出' }).last().click();
  await page.keyboard.press('Delete');
  await expect.poll(() => code.innerText()).not.toBe(before);
  await page.reload();
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Control+z');
  await expect.poll(() => code.innerText()).toBe(before);
  // The blocks themselves are back, not only their text.
  await page.getByTestId('run').click();
  await expect(page.locator('.bench-clock')).toContainText('正在运行', { timeout: 30_000 });
});
