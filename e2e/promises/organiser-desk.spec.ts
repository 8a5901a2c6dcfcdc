import { readFileSync } from 'node:fs';
import { readXlsx } from '@kindling/sheets';
import { expect, test } from '../people.ts';

test('the organiser’s numbers are there at sign-in, lead to their events, and are the same in the workbook', async ({ organiser }) => {
  const { page } = organiser;
  const number = (measure: string) => page.locator(`[data-testid=number][data-measure=${measure}]`);
  await expect(number('personTimes')).toBeVisible();
  await page.getByTestId('school').selectOption({ index: 1 });
  await expect(number('sessions').locator('b')).not.toHaveText('0');
  const sessions = Number(await number('sessions').locator('b').textContent());
  await number('sessions').click();
  await expect(page.getByTestId('behind-row')).toHaveCount(sessions);
  await page.keyboard.press('Escape');

  const line = page.getByTestId('by-school').locator('tbody tr').first();
  await expect(line).toContainText('陇原县第三中学');
  const shown = await line.locator('td').allTextContents();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('report-xlsx').click()]);
  const sheet = readXlsx(new Uint8Array(readFileSync(await file.path())));
  expect(sheet.ok && sheet.value[1]?.slice(1, 8)).toEqual(shown);
  await page.getByTestId('criteria').first().click();
  await expect(page.getByTestId('criteria').first()).toContainText('活动次数不少于');
});
