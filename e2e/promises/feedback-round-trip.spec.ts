import { address, expect, test } from '../people.ts';
import { writeProgram } from '../workbench.ts';

const blink = 'void setup() {\n  pinMode(13, OUTPUT);\n}\n\nvoid loop() {\n  digitalWrite(13, HIGH);\n  delay(500);\n  digitalWrite(13, LOW);\n  delay(500);\n}\n';

test('a teacher pins a comment to a line, the pupil sees it on Today, fixes the work and hands in again', async ({ pupil, teacher }) => {
  const { page } = await pupil('周文博', '9753');
  await page.goto(address('/bench/01-light-up'));
  await writeProgram(page, blink);
  await page.getByTestId('hand-in').click();
  await page.getByTestId('confirm-hand-in').click();
  await expect(page.getByTestId('hand-in-state')).toContainText('已交，等老师看', { timeout: 20_000 });

  const desk = teacher.page;
  await desk.getByRole('link', { name: /作业/ }).first().click();
  await desk.getByRole('row', { name: /周文博/ }).getByRole('link').click();
  await desk.getByTestId('run').click();
  await expect(desk.locator('.bench-clock')).toContainText('正在运行', { timeout: 30_000 });
  await desk.locator('[data-line="6"]').first().click();
  await desk.getByRole('textbox', { name: /写评语/ }).fill('灯要一直亮两秒以上，这里想一想。');
  await desk.getByTestId('post-comment').click();
  await expect(desk.getByTestId('comment')).toContainText('第 6 行');
  await desk.getByTestId('ask-again').click();

  await page.goto(address('/'));
  await page.getByTestId('feedback-link').first().click();
  await expect(page.getByTestId('comment')).toContainText('灯要一直亮两秒以上');
  await page.getByTestId('fix-it').click();
  await writeProgram(page, blink.replace(/delay\(500\)/g, 'delay(3000)'));
  await page.getByTestId('hand-in').click();
  await page.getByTestId('confirm-hand-in').click();
  await desk.getByRole('link', { name: /作业/ }).first().click();
  await expect(desk.getByRole('row', { name: /周文博/ })).toContainText('第 2 次', { timeout: 20_000 });
});
