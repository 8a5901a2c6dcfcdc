import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../people.ts';

const serious = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');

test('a partner reads its part of the joint plan on a phone, without a name or a sum, until its link is ended', async ({ organiser, visitor }) => {
  const { page } = organiser;
  await page.getByRole('navigation').getByRole('link', { name: '年度计划' }).click();
  await expect(page.getByTestId('activity-row').filter({ hasText: '寒假作品展' })).toContainText('陇原县科技馆');
  await page.getByTestId('add-partner').click();
  await page.getByTestId('partner-name').fill('县图书馆');
  await page.getByRole('dialog').getByLabel('联系方式').fill('李馆长 0930-5550 222');
  await page.getByTestId('save-partner').click();
  const partner = page.getByTestId('partner').filter({ hasText: '县图书馆' });
  await expect(partner).toContainText('李馆长');
  await page.getByTestId('activity-row').filter({ hasText: '县创客赛辅导' }).getByRole('button').click();
  await page.getByRole('dialog').getByLabel('县图书馆').check();
  await page.getByTestId('save-activity').click();
  await expect(page.getByTestId('activity-row').filter({ hasText: '县创客赛辅导' })).toContainText('县图书馆');
  await page.getByTestId('add-record').click();
  await page.getByTestId('record-title').fill('给图书馆的安排');
  await page.getByTestId('share-record').check();
  await page.getByTestId('save-record').click();
  await expect(page.getByTestId('plan-record').filter({ hasText: '给图书馆的安排' })).toContainText('合作单位可见');
  await page.getByTestId('who-sees-what').locator('summary').click();
  await expect(page.getByTestId('who-sees-what').getByRole('row', { name: /联系方式/ })).toContainText('看得到');
  expect(await serious(page)).toEqual([]);
  await partner.getByTestId('link-partner').click();
  const link = await page.getByTestId('partner-address').textContent() ?? '';
  await page.getByTestId('link-done').click();

  const phone = visitor.page;
  await phone.setViewportSize({ width: 390, height: 844 });
  let bytes = 0;
  phone.on('response', (response) => { void response.body().then((body) => { bytes += body.length; }, () => undefined); });
  await phone.goto(link);
  await expect(phone.getByTestId('joint-activity')).toHaveCount(1);
  await expect(phone.getByTestId('joint-activity')).toContainText('县创客赛辅导');
  await expect(phone.getByTestId('joint-record').filter({ hasText: '给图书馆的安排' })).toBeVisible();
  for (const hidden of ['李馆长', '陈主任', '李明老师', '¥', '科技馆']) await expect(phone.locator('body')).not.toContainText(hidden);
  expect(bytes).toBeLessThan(100 * 1024);
  expect(await phone.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  expect(await serious(phone)).toEqual([]);
  const [file] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('link', { name: /分工/ }).click()]);
  expect(file.suggestedFilename()).toBe('分工.txt');
  await phone.getByRole('button', { name: 'English' }).click();
  await expect(phone.getByRole('heading', { name: 'What we do together' })).toBeVisible();

  await partner.getByTestId('end-link').click();
  await expect(partner.getByTestId('end-link')).toHaveCount(0);
  await phone.goto(link);
  await expect(phone.getByRole('alert')).toContainText('已经失效');
});
