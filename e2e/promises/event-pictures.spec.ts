import { createCanvas } from '@napi-rs/canvas';
import { address, expect, test } from '../people.ts';

async function photo(): Promise<Buffer> {
  const canvas = createCanvas(1600, 1200);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#faf8f3';
  pen.fillRect(0, 0, 1600, 1200);
  pen.fillStyle = '#0b6b4f';
  pen.fillRect(300, 300, 600, 400);
  return canvas.encode('jpeg', 90);
}

test('a photo of an event is public only when every family on it agrees; a paper is there to take home', async ({ teacher, visitor }) => {
  const { page } = teacher;
  await page.getByTestId('to-events').click();
  await page.getByTestId('new-event').click();
  await page.getByLabel('标题（中文）').fill('拍照的沙龙');
  await page.getByLabel('介绍（中文）').fill('一起点亮');
  await page.getByLabel('地点（中文）').fill('创客教室');
  await page.getByLabel('家庭名额').fill('3');
  await page.getByLabel(/七年级（2）班/).fill('24');
  await page.getByTestId('save-event').click();
  await page.getByTestId('to-published').click();
  const link = address(await page.getByTestId('public-page').getAttribute('href') ?? '');

  await page.getByTestId('add-photo').click();
  await page.getByTestId('photo-file').setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await photo() });
  await page.getByTestId('caption-zh').fill('第一盏灯亮了');
  await page.getByTestId('save-photo').click();
  const item = page.getByTestId('event-photo');
  await expect(item).toContainText('还没有说有谁');
  // 杨海龙's family has not agreed; 张小禾's has.
  await item.getByTestId('who').click();
  for (const name of ['张小禾', '杨海龙']) { await page.getByRole('checkbox', { name: new RegExp(name) }).click(); await expect(page.getByRole('checkbox', { name: new RegExp(name) })).toBeChecked(); }
  await page.getByTestId('who-done').click();
  await expect(item).toContainText('2 个孩子，1 家同意');
  await item.getByTestId('publish-photo').click();
  await expect(page.getByRole('alert').filter({ hasText: '杨海龙' })).toBeVisible();
  await visitor.page.goto(link);
  await expect(visitor.page.getByRole('heading', { name: '拍照的沙龙' })).toBeVisible();
  await expect(visitor.page.getByRole('img', { name: '第一盏灯亮了' })).toHaveCount(0);

  await item.getByTestId('who').click();
  await page.getByRole('checkbox', { name: /杨海龙/ }).click();
  await expect(page.getByRole('checkbox', { name: /杨海龙/ })).not.toBeChecked();
  await page.getByTestId('who-done').click();
  await expect(item).toContainText('1 个孩子，1 家同意');
  await item.getByTestId('publish-photo').click();
  await expect(item).toHaveAttribute('data-shown', 'true');
  await page.getByTestId('material-file').setInputFiles({ name: '接线图.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(400_000, 65)]) });
  await expect(page.getByTestId('materials')).toContainText('接线图.pdf');

  await visitor.page.goto(link);
  const shown = visitor.page.getByRole('img', { name: '第一盏灯亮了' });
  await shown.scrollIntoViewIfNeeded();
  await expect.poll(() => shown.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBeGreaterThan(200);
  const [file] = await Promise.all([visitor.page.waitForEvent('download'), visitor.page.getByRole('link', { name: /接线图/ }).click()]);
  expect(file.suggestedFilename()).toBe('接线图.pdf');
  await item.getByTestId('take-back-photo').click();
  await expect(item).toHaveAttribute('data-shown', 'false');
  await visitor.page.goto(link);
  await expect(visitor.page.getByRole('heading', { name: '拍照的沙龙' })).toBeVisible();
  await expect(visitor.page.getByRole('img', { name: '第一盏灯亮了' })).toHaveCount(0);
});
