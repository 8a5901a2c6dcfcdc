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

test('a teacher in the room whose line was gone hears what was missed twice as fast; who leads is not asked', async ({ tutor, teacher }) => {
  test.setTimeout(180_000);
  const [desk, room] = [tutor.page, teacher.page];
  await openClass(desk);
  await enterAsStaff(room, desk);
  await desk.getByTestId('push-step').nth(1).click();
  await expect(room.locator('[data-testid="push-step"][aria-pressed="true"]')).toHaveAttribute('data-step', 'theory');
  const away = async ({ page, context }: typeof tutor): Promise<void> => {
    await context.setOffline(true);
    await expect(page.getByTestId('live-status')).toHaveAttribute('data-status', 'lost', { timeout: 40_000 });
    // Nothing is missed in a blink.
    await page.waitForTimeout(12_000);
    await expect(page.getByTestId('missed')).toHaveCount(0);
    await context.setOffline(false);
    await expect(page.getByTestId('live-status')).toHaveAttribute('data-status', 'live', { timeout: 40_000 });
  };
  await away(teacher);
  await room.getByTestId('catch-up').click();
  await expect(room.getByTestId('catching-up')).toHaveAttribute('data-is', 'playing');
  await expect(room.getByTestId('catching-up')).toHaveCount(0, { timeout: 60_000 });
  await expect(room.getByTestId('missed')).toHaveCount(0);

  await away(tutor);
  await expect(desk.getByTestId('push-step').first()).toBeEnabled();
  await expect(desk.getByTestId('missed')).toHaveCount(0);
  await closeClass(desk);
});
