import { address, expect, test } from '../people.ts';
import { writeProgram } from '../workbench.ts';

test('an accepted work brings a badge, and stands among the pupil’s works with its evidence', async ({ pupil, teacher }) => {
  const { page } = await pupil('冯雅静', '3561');
  await page.goto(address('/bench/01-light-up'));
  await writeProgram(page, 'void setup() {\n  pinMode(13, OUTPUT);\n  digitalWrite(13, HIGH);\n}\n\nvoid loop() {\n}\n');
  await page.getByTestId('hand-in').click();
  await page.getByTestId('confirm-hand-in').click();
  await expect(page.getByTestId('hand-in-state')).toContainText('已交，等老师看', { timeout: 20_000 });

  const desk = teacher.page;
  await desk.getByRole('link', { name: /作业/ }).first().click();
  await desk.getByRole('row', { name: /冯雅静/ }).getByRole('link').click();
  await desk.getByTestId('rubric').getByRole('button', { name: /能不能用：4/ }).click();
  await expect(desk.locator('[data-criterion="works"]')).toHaveAttribute('data-level', '4');
  await desk.getByTestId('accept').click();
  await expect(desk.getByText('已批改')).toBeVisible();

  await page.goto(address('/notices'));
  await page.locator('[data-kind="badge"]').filter({ hasText: '第一份通过的作业' }).getByRole('link').click();
  await expect(page.locator('[data-badge="first-accepted"]')).toBeVisible();
  await expect(page.getByTestId('portfolio-work')).toContainText('评分 4 / 4');
  await page.locator('[data-badge="first-accepted"]').getByRole('link').click();
  await expect(page.getByText('老师通过了你的作业')).toBeVisible();
});
