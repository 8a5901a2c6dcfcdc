import { closeClass, enterAsPupil, enterAsStaff, openClass } from '../live-desk.ts';
import { expect, test } from '../people.ts';

test('the tutor hands over to the teacher in the room; when a link dies the class stays, and only a click takes over', async ({ tutor, teacher, pupil }) => {
  test.setTimeout(180_000);
  await openClass(tutor.page);
  await enterAsStaff(teacher.page, tutor.page);
  const { page } = await pupil('马晓兰', '1122');
  await enterAsPupil(page);
  await expect(teacher.page.getByTestId('led-by')).toContainText('主讲');
  await expect(teacher.page.getByTestId('push-step').first()).toBeDisabled();

  await tutor.page.getByTestId('hand-over').click();
  await tutor.page.getByTestId('hand-to').first().click();
  await expect(tutor.page.getByTestId('led-by')).toBeVisible();
  await teacher.page.getByTestId('push-step').nth(1).click();
  await expect(page.getByTestId('live-slide')).toHaveAttribute('data-step', 'theory');
  await expect(tutor.page.getByTestId('close-class')).toHaveCount(0);

  await teacher.context.setOffline(true);
  await teacher.page.close();
  await expect(tutor.page.getByTestId('take-baton')).toBeDisabled({ timeout: 30_000 });
  await expect(page.getByTestId('lead-away')).toBeVisible();
  await expect(page.getByTestId('live-slide')).toHaveAttribute('data-step', 'theory');
  await expect(tutor.page.getByTestId('take-baton')).toBeEnabled({ timeout: 60_000 });
  await expect(tutor.page.getByTestId('push-step').first()).toBeDisabled();
  await tutor.page.getByTestId('take-baton').click();
  await expect(page.getByTestId('lead-away')).toHaveCount(0);
  await tutor.page.getByTestId('push-step').first().click();
  await expect(page.getByTestId('live-slide')).not.toHaveAttribute('data-step', 'theory');
  await closeClass(tutor.page);
});
