import { address, expect, test } from '../people.ts';

test('a tutor who cannot come finds who could, sees why, and gives one evening away', async ({ teacher }) => {
  const { page } = teacher;
  await page.goto(address('/teach/0190a000-0003-7000-8000-000000000001/timetable'));
  await page.getByTestId('session').last().getByTestId('change-day').click();
  await page.getByTestId('day-what').selectOption('substitute');
  const choices = page.getByTestId('stand-in');
  await expect(choices.filter({ hasText: '王老师' })).toContainText('认识这个班');
  await choices.filter({ hasText: '王老师' }).getByRole('radio').check();
  await page.getByTestId('change-day-yes').click();
  await expect(page.getByTestId('session').last()).toContainText('王老师');
  await page.getByTestId('session').last().getByTestId('change-day').click();
  await page.getByTestId('day-what').selectOption('restore');
  await page.getByTestId('change-day-yes').click();
  await expect(page.getByTestId('session').last()).toContainText('李明');
});
