import { address, expect, test } from '../people.ts';

test('a tutor who cannot come finds who could, sees why, and gives one evening away', async ({ teacher }) => {
  const { page } = teacher;
  await page.goto(address('/teach/0190a000-0003-7000-8000-000000000001/timetable'));
  // Past sessions stand below and cannot be changed.
  const session = page.getByTestId('session').filter({ has: page.getByTestId('change-day') }).last();
  await session.getByTestId('change-day').click();
  await page.getByTestId('day-what').selectOption('substitute');
  const choices = page.getByTestId('stand-in');
  await expect(choices.filter({ hasText: '王老师' })).toContainText('认识这个班');
  await choices.filter({ hasText: '王老师' }).getByRole('radio').check();
  await page.getByTestId('change-day-yes').click();
  await expect(session).toContainText('王老师');
  await session.getByTestId('change-day').click();
  await page.getByTestId('day-what').selectOption('restore');
  await page.getByTestId('change-day-yes').click();
  await expect(session).toContainText('李明');
});
