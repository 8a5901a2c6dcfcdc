import { randomUUID } from 'node:crypto';
import type { Browser } from '@playwright/test';
import { countClicks, job } from '../clicks.ts';
import { closeClass } from '../live-desk.ts';
import { address, expect, signInPupil, test } from '../people.ts';

/** A teacher and a class of their own, far from those of the other promises. */
const classId = '0190a000-0003-7000-8000-000000000005';
const kitId = randomUUID();
const headers = (): { origin: string } => ({ origin: new URL(address()).origin });

/** Two pupils at one step for more than eight minutes without getting anywhere. */
async function twoStuck(browser: Browser): Promise<void> {
  for (const [name, pin] of [['阿依古丽', '8367'], ['马成功', '9478']] as const) {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await signInPupil(page, name, pin, 'MH9R7D');
    const operations = [1, 2].map((deviceSeq) => ({ opId: randomUUID(), deviceSeq, schema: 1, type: 'progress.time-on-task', payload: { classId, lessonId: '01-first-light', stepId: 'make', seconds: 300 }, clientTime: new Date().toISOString() }));
    expect((await context.request.post(address('/api/operations'), { headers: headers(), data: { deviceId: randomUUID(), operations } })).ok()).toBe(true);
    await context.close();
  }
}

test('ten jobs of a club teacher take no more clicks than the table of jobs allows', async ({ visitor, browser }) => {
  const { page, context } = visitor;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address('/sign-in'));
  await page.getByLabel('用户名').fill('an');
  await page.getByLabel('密码').fill('kindling-demo');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByTestId('start-now')).toBeVisible();
  await countClicks(page);
  const link = (name: string | RegExp) => page.getByRole('link', { name }).first();

  await job(page, { name: 'bring in a roster', most: 3 }, async () => {
    await link('名单').click();
    await link('添加学生').click();
    await page.getByRole('textbox').focus();
    await page.evaluate('navigator.clipboard.writeText("学号\\t姓名\\n21\\t司徒新雨\\n22\\t慕容小路")');
    await page.keyboard.press('Control+v');
    await page.getByTestId('write').click();
    await expect(page.getByTestId('imported')).toContainText('新添加 2 人');
  });
  await job(page, { name: 'print sign-in cards', most: 2 }, async () => { await link(/登录卡/).click(); await Promise.all([page.waitForEvent('download'), page.getByTestId('cards-pdf').click()]); });
  await job(page, { name: 'reset a PIN', most: 2 }, async () => { await link('名单').click(); await page.getByRole('row', { name: /司徒新雨/ }).getByRole('button', { name: 'PIN' }).click(); await expect(page.getByRole('dialog')).toContainText(/\d{4}/); });
  await job(page, { name: 'open a lesson', most: 2 }, async () => {
    await link('课程安排').click();
    await page.locator('[data-lesson="02-blink-and-rhythm"]').getByRole('button', { name: '现在开放' }).click();
    await expect(page.locator('[data-lesson="02-blink-and-rhythm"]').getByRole('status')).toContainText('可以学');
  });
  await job(page, { name: 'who did what', most: 1 }, async () => { await link('进度').click(); await expect(page.getByTestId('progress-grid')).toBeVisible(); });
  await twoStuck(browser);
  await job(page, { name: 'group the stuck ones, give them help', most: 2, at: `/teach/${classId}/progress?lesson=01-first-light` }, async () => {
    await page.getByTestId('stuck-groups').getByRole('button', { name: '看是谁' }).first().click();
    await page.getByTestId('give').click();
    await expect(page.getByText('已发给 2 人')).toBeVisible();
  });
  await job(page, { name: 'gradebook to XLSX', most: 2 }, async () => { await page.getByTestId('to-gradebook').click(); await Promise.all([page.waitForEvent('download'), page.getByTestId('xlsx').click()]); });
  expect((await context.request.post(address(`/api/classes/${classId}/kits`), { headers: headers(), data: { kitIds: [kitId], contents: { 'wokwi-led': 5 } } })).ok()).toBe(true);
  await job(page, { name: 'lend a kit', most: 2, at: `/kits/${kitId}` }, async () => { await page.getByTestId('kit-pupil').first().click(); await page.getByTestId('lend-yes').click(); await expect(page.getByTestId('kit-whereabouts')).toContainText('借给'); });
  await job(page, { name: 'take a kit back', most: 2, at: `/kits/${kitId}` }, async () => { await page.getByTestId('count-yes').click(); await expect(page.getByTestId('kit-whereabouts')).toContainText('在柜子里'); });
  await job(page, { name: 'tell the WeChat group', most: 2 }, async () => { await link('告诉微信群').click(); await page.getByTestId('copy').first().click(); await expect(page.getByTestId('share-text').first()).toContainText('已复制'); });

  await page.goto(address());
  await page.getByTestId('start-now').click();
  await expect(page.getByTestId('live-tutor')).toBeVisible();
  await closeClass(page);
  await page.goto(address(`/teach/${classId}/live`));
  await page.getByTestId('show-attendance').first().click();
  await job(page, { name: 'attendance: all present, tap the absent', most: 2, at: null }, async () => {
    await page.getByTestId('all-present').click();
    await page.locator('[data-testid="tap-absent"][data-pupil="司徒新雨"]').click();
    await expect(page.getByTestId('attendance').getByRole('row', { name: /司徒新雨/ })).toContainText('缺勤');
    await expect(page.getByTestId('attendance').getByRole('row', { name: /马成功/ })).toContainText('● 出勤');
  });
});
