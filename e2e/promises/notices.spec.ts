import { address, expect, test } from '../people.ts';
import { writeProgram } from '../workbench.ts';

test('the bell rings for the teacher when work comes, and for the pupil when the answer comes; reading quiets it', async ({ teacher, pupil }) => {
  const { page } = await pupil('石磊', '6840');
  const desk = teacher.page;
  await desk.goto(address('/notices'));
  await page.goto(address('/bench/01-light-up'));
  await writeProgram(page, 'void setup() {\n  pinMode(13, OUTPUT);\n}\n\nvoid loop() {\n  delay(5);\n}\n');
  await page.getByTestId('hand-in').click();
  await page.getByTestId('confirm-hand-in').click();
  await expect(page.getByTestId('hand-in-state')).toContainText('已交，等老师看', { timeout: 20_000 });

  const waiting = desk.locator('[data-kind="hand-in-waiting"]').first();
  await expect(waiting).toContainText('点亮第一盏灯');
  await expect(desk.getByTestId('bell')).not.toHaveAttribute('data-unread', '0');
  await waiting.getByRole('link').click();
  await desk.getByRole('row', { name: /石磊/ }).getByRole('link').click();
  await desk.getByTestId('accept').click();
  await expect(desk.getByText('已批改')).toBeVisible();

  await page.goto(address('/'));
  await expect(page.getByTestId('bell')).toHaveAttribute('data-unread', '1');
  await page.getByTestId('bell').click();
  const accepted = page.locator('[data-kind="accepted"]');
  await expect(accepted).toContainText('通过了');
  await accepted.getByRole('link').click();
  await expect(page.getByText('老师通过了你的作业')).toBeVisible();
  await expect(page.getByTestId('bell')).toHaveAttribute('data-unread', '0');
});
