import { expect, type Page } from '@playwright/test';
import { address } from './people.ts';

/** The tutor opens tonight's class. */
export async function openClass(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: '上课' }).first().click();
  await desk.getByTestId('start-class').click();
  await expect(desk.getByTestId('live-tutor')).toBeVisible();
}
/** Staff who come into a class that is on. */
export async function enterAsStaff(page: Page, desk: Page): Promise<void> {
  await page.goto(desk.url());
  await expect(page.getByTestId('live-tutor')).toBeVisible();
}
export async function enterAsPupil(page: Page): Promise<void> {
  await page.goto(address('/'));
  await page.getByTestId('live-banner').getByRole('link').first().click();
  await expect(page.getByTestId('live-pupil')).toBeVisible();
}
export async function closeClass(desk: Page): Promise<void> {
  await desk.getByTestId('close-class').click();
  await desk.getByTestId('close-class-yes').click();
  await expect(desk.getByTestId('live-status')).toHaveAttribute('data-status', 'closed');
}
