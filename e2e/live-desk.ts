import { expect, type Page } from '@playwright/test';
import { address } from './people.ts';

/** Opens tonight's class for the staff member of this page. One that an earlier, broken try left open is closed first. */
export async function openClass(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: '上课' }).first().click();
  const [enter, start] = [desk.getByTestId('enter-class'), desk.getByTestId('start-class')];
  await expect(enter.or(start)).toBeVisible();
  if (await enter.isVisible()) {
    await enter.click();
    await closeClass(desk);
    await desk.goto(address('/'));
    await desk.getByRole('link', { name: '上课' }).first().click();
  }
  await start.click();
  await expect(desk.getByTestId('live-tutor')).toBeVisible();
}
/** Staff who come into a class that is on. */
export async function enterAsStaff(page: Page, desk: Page): Promise<void> {
  await page.goto(desk.url());
  await expect(page.getByTestId('live-tutor')).toBeVisible();
}
/** From wherever the pupil is. */
export async function enterByBanner(page: Page): Promise<void> {
  await page.getByTestId('live-banner').getByRole('link').first().click();
  await expect(page.getByTestId('live-pupil')).toBeVisible();
}
export async function enterAsPupil(page: Page): Promise<void> {
  await page.goto(address('/'));
  await enterByBanner(page);
}
export async function closeClass(desk: Page): Promise<void> {
  await desk.getByTestId('close-class').click();
  await desk.getByTestId('close-class-yes').click();
  await expect(desk.getByTestId('close-class')).toHaveCount(0);
  await expect(desk.getByTestId('live-status')).toHaveAttribute('data-status', 'closed');
}
