import type { Page } from '@playwright/test';
import { closeClass, enterAsPupil, openClass } from '../live-desk.ts';
import { expect, test } from '../people.ts';

const program = (page: Page) => page.getByTestId('shared-program');
async function type(page: Page, text: string): Promise<void> {
  await program(page).locator('.monaco-editor .view-lines').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

test('one program before everybody, one pen: the tutor writes, a pupil asks, writes and gives back; a late one sees the same and goes on alone', async ({ tutor, pupil }) => {
  test.setTimeout(180_000);
  const desk = tutor.page;
  await openClass(desk);
  const { page } = await pupil('马晓兰', '1122');
  await enterAsPupil(page);
  await desk.getByTestId('share').click();
  await desk.getByTestId('share-as-text').first().click();
  await expect(program(desk).locator('.monaco-editor')).toBeVisible({ timeout: 30_000 });
  await expect(program(page).locator('.code-view')).toContainText('void loop', { timeout: 30_000 });

  await type(desk, '// from the tutor');
  await expect(program(page).locator('.code-view')).toContainText('// from the tutor');
  await expect(program(page).locator('.code-caret i')).toHaveAttribute('data-name', /李/);

  await page.getByTestId('ask-pen').click();
  await desk.getByTestId('give-pen').click();
  await expect(program(page)).toHaveAttribute('data-writing', 'true');
  await expect(program(desk)).toHaveAttribute('data-writing', 'false');
  await expect(program(page).locator('.monaco-editor')).toBeVisible({ timeout: 30_000 });
  await type(page, ' // from the pupil');
  await expect(program(desk).locator('.code-view')).toContainText('// from the pupil');
  await desk.getByTestId('take-pen').click();
  await expect(program(page)).toHaveAttribute('data-writing', 'false');

  const late = await pupil('张小禾', '2468');
  await enterAsPupil(late.page);
  await expect(program(late.page).locator('.code-view')).toContainText('// from the tutor // from the pupil', { timeout: 30_000 });
  await late.page.getByTestId('go-on').click();
  await expect(late.page.locator('.monaco-editor')).toContainText('// from the pupil', { timeout: 30_000 });

  await desk.getByTestId('share-close').click();
  await expect(program(page)).toHaveCount(0);

  await desk.getByTestId('share').click();
  await desk.getByTestId('share-exercise').first().click();
  const waits = (at: Page) => program(at).locator('.blocklyBlockCanvas').getByText('延时');
  await expect(waits(desk)).toHaveCount(2, { timeout: 30_000 });
  await expect(waits(page)).toHaveCount(2, { timeout: 30_000 });
  await waits(desk).first().click();
  await desk.keyboard.press('Delete');
  await expect(waits(desk)).toHaveCount(1);
  await expect(waits(page)).toHaveCount(1);
  await closeClass(desk);
});
