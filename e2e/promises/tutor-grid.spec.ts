import { closeClass, enterAsPupil, openClass } from '../live-desk.ts';
import { expect, test } from '../people.ts';
import { writeProgram } from '../workbench.ts';

test('the tutor opens a tile, sees program and board live, points, tips, and writes only after the pupil said yes', async ({ tutor, pupil }) => {
  test.setTimeout(200_000);
  const desk = tutor.page;
  await openClass(desk);
  const { page } = await pupil('李阳', '1357');
  await enterAsPupil(page);
  const other = await pupil('马晓兰', '1122');
  await enterAsPupil(other.page);
  await page.getByTestId('raise-hand').click();
  await expect(desk.getByTestId('pupil-tile').first()).toHaveAttribute('data-pupil', '李阳');

  await desk.getByTestId('pupil-tile').first().click();
  await expect(desk.getByTestId('not-at-bench')).toBeVisible();
  await page.getByTestId('open-my-work').click();
  const pane = desk.getByTestId('pupil-pane');
  await expect(pane.locator('.blocklyBlockCanvas')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByTestId('watched')).toContainText('李明');
  await expect(other.page.getByTestId('watched')).toHaveCount(0);

  const block = pane.locator('.blocklyBlockCanvas').getByText('延时').first();
  await block.click();
  await expect(page.locator('.block-pointed')).toBeVisible();
  await expect(page.locator('.block-pointer')).toContainText('李明');
  await desk.getByTestId('stop-pointing').click();
  await expect(page.locator('.block-pointed')).toHaveCount(0);

  await writeProgram(page, 'void setup() { Serial.begin(9600); pinMode(13, OUTPUT); }\nvoid loop() { Serial.println("hello tutor"); delay(200); }\n');
  await expect(pane.locator('.code-view')).toContainText('hello tutor', { timeout: 20_000 });
  await page.getByTestId('run').click();
  await expect(desk.getByTestId('seen-board')).toHaveAttribute('data-state', 'running', { timeout: 30_000 });
  await expect(desk.getByTestId('seen-board')).toContainText('hello tutor');

  await desk.getByTestId('tip-input').fill('看看 delay 的数字');
  await desk.getByTestId('tip-input').press('Enter');
  await expect(page.getByTestId('tip')).toContainText('看看 delay 的数字');
  await expect(other.page.getByText('看看 delay 的数字')).toHaveCount(0);

  await desk.getByTestId('ask-to-write').click();
  await expect(pane.locator('.monaco-editor')).toHaveCount(0);
  await page.getByTestId('allow-help').click();
  await expect(page.getByTestId('helper-writes')).toBeVisible();
  await expect(pane.locator('.monaco-editor')).toBeVisible({ timeout: 30_000 });
  await pane.locator('.monaco-editor .view-lines').click();
  await desk.keyboard.press('Control+End');
  await desk.keyboard.type('// helped');
  await expect(page.locator('.monaco-editor .view-lines')).toContainText('// helped');
  await page.getByTestId('end-help').click();
  await expect(pane.locator('.monaco-editor')).toHaveCount(0);
  await expect(page.getByTestId('helper-writes')).toHaveCount(0);

  await expect(pane.locator('.code-view')).toContainText('// helped');
  await desk.getByTestId('show-all').click();
  await expect(other.page.getByTestId('shared-program')).toContainText('// helped', { timeout: 20_000 });
  await expect(page.getByTestId('watched')).toHaveCount(0, { timeout: 35_000 });
  await closeClass(desk);
});
