import { address, expect, test } from '../people.ts';
import { writeProgram } from '../workbench.ts';

const blink = 'void setup() {\n  pinMode(13, OUTPUT);\n}\n\nvoid loop() {\n  digitalWrite(13, HIGH);\n  delay(500);\n  digitalWrite(13, LOW);\n  delay(500);\n}\n';

test('two pupils at one computer hand in together: both names stand on it, and both have it to their credit', async ({ pupil, teacher }) => {
  const { page } = await pupil('石磊', '6840');
  await page.goto(address('/bench/01-light-up'));
  await page.getByTestId('add-partner').click();
  const join = async (pin: string) => {
    await page.getByTestId('partner').selectOption({ label: '19 田甜' });
    await page.getByTestId('partner-pin').fill(pin);
    await page.getByTestId('partner-joins').click();
  };
  await join('0000');
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await join('5297');
  await expect(page.getByTestId('pair')).toContainText('石磊和田甜一起做');
  await expect(page.getByTestId('pair')).toContainText('现在 石磊 操作键盘');
  await writeProgram(page, blink);
  await page.reload();
  await expect(page.getByTestId('pair')).toContainText('石磊和田甜一起做');
  await page.getByTestId('hand-in').click();
  await page.getByTestId('confirm-hand-in').click();
  await expect(page.getByTestId('hand-in-state')).toContainText('已交，等老师看', { timeout: 20_000 });
  await expect(page.getByTestId('hand-in')).toHaveText('再交一次');
  await page.reload();
  await expect(page.getByTestId('hand-in')).toHaveText('再交一次');

  const desk = teacher.page;
  await desk.getByRole('link', { name: /作业/ }).first().click();
  await desk.getByRole('row', { name: '石磊、田甜' }).getByRole('link').click();
  await expect(desk.getByTestId('marking')).toContainText('石磊、田甜');
  const handInId = new URL(desk.url()).pathname.split('/').pop() ?? '';
  await desk.getByTestId('accept').click();
  await expect(desk.getByTestId('accept')).toHaveCount(0);
  const other = (await pupil('田甜', '5297')).page;
  for (const each of [page, other]) {
    await each.goto(address('/me'));
    await expect(each.getByTestId('portfolio-work').locator(`a[href='/hand-in/${handInId}']`)).toBeVisible({ timeout: 15_000 });
  }

  await page.goto(address('/bench/01-light-up'));
  await page.getByTestId('partner-leaves').click();
  await expect(page.getByTestId('add-partner')).toBeVisible();
});
