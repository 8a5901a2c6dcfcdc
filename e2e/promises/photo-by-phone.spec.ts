import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { fromPhone, picture } from '@kindling/testing/files';
import { address, expect, test } from '../people.ts';

const serious = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');

test('a pupil shows a code, a phone without a sign-in sends pictures over a broken line, the teacher pins a word to one', async ({ pupil, visitor, teacher }) => {
  const { page } = await pupil('梁嘉豪', '9218');
  await page.goto(address('/bench/01-light-up'));
  await page.getByTestId('hand-in').click();
  await page.getByTestId('photo-by-phone').click();
  const door = new URL(await page.getByTestId('phone-address').getAttribute('href') ?? '', address()).pathname;
  await expect(page.getByTestId('phone-door').getByRole('img')).toBeVisible();
  expect(await serious(page)).toEqual([]);

  const phone = visitor.page;
  await phone.setViewportSize({ width: 390, height: 844 });
  const sent: string[] = [];
  phone.on('request', (request) => { if (request.method() === 'PUT') sent.push(request.postData() ?? ''); });
  await phone.goto(address(door));
  expect(await serious(phone)).toEqual([]);
  await phone.getByTestId('phone-shoot').setInputFiles({ name: 'DCIM_0001.jpg', mimeType: 'image/jpeg', buffer: fromPhone(await picture('jpeg', 2600, 1900), 'GPS 27.9 N 103.5 E') });
  await expect(phone.getByTestId('phone-photo')).toHaveAttribute('data-state', 'sent');
  await expect(page.getByTestId('own-photo')).toHaveCount(1);

  await visitor.context.setOffline(true);
  await phone.getByTestId('phone-shoot').setInputFiles({ name: 'DCIM_0002.jpg', mimeType: 'image/jpeg', buffer: await picture('jpeg', 1200, 900) });
  await expect(phone.getByTestId('phone-photo').nth(1)).toHaveAttribute('data-state', 'waiting');
  await expect(phone.getByTestId('phone-offline')).toBeVisible();
  await phone.getByTestId('phone-choose').setInputFiles({ name: 'evil.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') });
  await expect(phone.getByTestId('phone-photo').nth(2)).toContainText('这不是照片');
  await visitor.context.setOffline(false);
  await expect(phone.getByTestId('phone-photo').nth(1)).toHaveAttribute('data-state', 'sent', { timeout: 15_000 });
  await expect(page.getByTestId('own-photo')).toHaveCount(2);
  for (const body of sent) {
    const bytes = Buffer.from((JSON.parse(body) as { base64: string }).base64, 'base64');
    expect([bytes.length <= 200 * 1024, bytes.includes('GPS')]).toEqual([true, false]);
  }
  await page.getByTestId('phone-door-close').click();
  await phone.reload();
  await expect(phone.getByText('这个二维码已经不能用了')).toBeVisible();
  await page.getByTestId('bench-fails').click();
  await page.getByTestId('confirm-hand-in').click();
  await expect(page.getByTestId('hand-in-state')).toContainText('已交，等老师看', { timeout: 20_000 });

  const desk = teacher.page;
  await desk.getByRole('link', { name: /作业/ }).first().click();
  await desk.getByLabel('真板子').selectOption('neither');
  await expect(desk.getByRole('row', { name: /梁嘉豪/ }).getByTestId('evidence-mark')).toHaveText(/都还不行/);
  await desk.getByRole('row', { name: /梁嘉豪/ }).getByRole('link').click();
  await expect(desk.getByTestId('evidence')).toContainText('学生说板子上不行');
  await expect(desk.getByTestId('evidence')).toContainText('照片 2 张');
  await expect(desk.getByTestId('chip').first()).toContainText('先让仿真里的检查通过');
  await expect(desk.getByTestId('hand-in-photo')).toHaveCount(2);
  await desk.getByTestId('hand-in-photo').first().getByRole('button').click({ position: { x: 40, y: 30 } });
  await desk.getByRole('textbox', { name: /写评语.*钉在照片上/ }).fill('这根线接得真整齐');
  await desk.getByTestId('post-comment').click();
  await expect(desk.getByTestId('photo-pin')).toHaveText('1');
  expect(await serious(desk)).toEqual([]);
  await page.goto(address('/'));
  await page.getByTestId('feedback-link').first().click();
  await expect(page.getByTestId('photo-pin')).toHaveAttribute('title', '这根线接得真整齐');

  await desk.getByRole('link', { name: /返回/ }).first().click();
  await desk.getByRole('link', { name: '班上的照片' }).click();
  await expect(desk.getByTestId('class-photo').filter({ hasText: '梁嘉豪' })).toHaveCount(2);
});

test('a step at the bench has its own pictures, and a pupil takes one away again', async ({ pupil, visitor }) => {
  const { page } = await pupil('汪思远', '8345');
  await page.goto(address('/learn/01-first-light/build'));
  await page.getByTestId('photo-by-phone').click();
  await visitor.page.goto(address(new URL(await page.getByTestId('phone-address').getAttribute('href') ?? '', address()).pathname));
  await visitor.page.getByTestId('phone-shoot').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: await picture('png', 800, 600) });
  await expect(page.getByTestId('own-photo')).toHaveCount(1);
  await page.getByTestId('own-photo').getByRole('button').click();
  await page.getByTestId('photo-remove-yes').click();
  await expect(page.getByTestId('own-photo')).toHaveCount(0);
});
