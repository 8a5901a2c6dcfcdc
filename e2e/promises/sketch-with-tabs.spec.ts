import AxeBuilder from '@axe-core/playwright';
import { address, expect, test } from '../people.ts';
import { pasteProgram, writeProgram } from '../workbench.ts';

const untidy = '#include "times.h"\nvoid setup() {\npinMode(13, OUTPUT);\n}\nvoid loop() {\ndigitalWrite(13, HIGH);\ndelay(HALF);\ndigitalWrite(13, LOW);\n      delay(HALF);\n}\n';

test('a pupil puts times into a file of its own, finds the error in it, tidies up and hands in; the teacher comments in that file', async ({ pupil, teacher }) => {
  const { page } = await pupil('丁雪', '2093');
  await page.goto(address('/bench/02-half-second'));
  await writeProgram(page, untidy);
  const lines = page.locator('.monaco-editor .view-lines');
  await page.locator('.monaco-editor').first().locator('.view-lines').click();
  await page.keyboard.press('Control+Shift+f');
  await expect(lines).toHaveText(/\(\)\s\{\s\sdigitalWrite\(13,\sHIGH\);\s\sdelay\(HALF\);/);

  await page.getByTestId('format').click();
  await expect(page.locator('.sketch-tab-actions').getByRole('status')).toHaveText('✓ 整齐了');

  await page.getByTestId('add-tab').click();
  const name = page.getByLabel('文件名');
  await name.fill('时间.h');
  await page.getByTestId('tab-name-ok').click();
  await expect(page.getByText('名字用英文字母')).toBeVisible();
  await name.fill('time.h');
  await page.getByTestId('tab-name-ok').click();
  await expect(page.getByRole('tab', { name: 'time.h' })).toHaveAttribute('aria-selected', 'true');
  await pasteProgram(page, '#pragma once\nconst integer HALF = 500;\n');
  await page.getByTestId('rename-tab').click();
  await name.fill('times.h');
  await page.getByTestId('tab-name-ok').click();

  await page.getByRole('tab', { name: 'sketch.ino' }).click();
  await page.getByTestId('run').click();
  const note = page.locator('.bench-note.bad');
  await expect(note).toContainText('times.h', { timeout: 30_000 });
  await expect(page.getByRole('tab', { name: /times\.h ⚠/ })).toBeVisible();
  const serious = (await new AxeBuilder({ page }).exclude('.monaco-editor').analyze()).violations.filter((each) => each.impact === 'serious' || each.impact === 'critical');
  expect(serious.map((each) => `${each.id} ${each.nodes[0]?.html ?? ''}`)).toEqual([]);
  await note.getByRole('button', { name: 'times.h' }).first().click();
  await expect(page.locator('.monaco-editor .squiggly-error')).toBeVisible();
  await pasteProgram(page, '#pragma once\nconst int HALF = 500;\n');
  await page.getByTestId('check').click();
  await expect(page.locator('.check-summary.passed')).toBeVisible({ timeout: 30_000 });
  await page.getByTestId('hand-in').click();
  await page.getByTestId('confirm-hand-in').click();
  await expect(page.getByTestId('hand-in-state')).toContainText('已交', { timeout: 20_000 });

  // After a reload both files are there.
  await page.reload();
  await page.getByRole('tab', { name: 'times.h' }).click();
  await expect(lines).toContainText(/HALF\s=\s500/);

  const desk = teacher.page;
  await desk.getByRole('link', { name: '作业' }).first().click();
  await desk.locator('tr', { hasText: '丁雪' }).filter({ hasText: '一秒一次' }).getByRole('link').first().click();
  await desk.getByRole('tab', { name: 'times.h' }).click();
  await desk.locator('[data-line="2"]').click();
  await desk.getByRole('textbox', { name: /写评语/ }).fill('名字起得好！');
  await desk.getByTestId('post-comment').click();
  await desk.getByRole('tab', { name: 'sketch.ino' }).click();
  await desk.getByTestId('comment').getByRole('button', { name: '针对 times.h 第 2 行' }).click();
  await expect(desk.locator('.code-view .marked')).toContainText(/HALF\s=\s500/);
});
