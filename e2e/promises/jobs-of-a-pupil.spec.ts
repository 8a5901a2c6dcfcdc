import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { countClicks, job } from '../clicks.ts';
import { closeClass, openClass } from '../live-desk.ts';
import { address, expect, test, club } from '../people.ts';

const [name, pin] = ['白雪梅', '8460'];
const classId = '0190a000-0003-7000-8000-000000000001';

/** The newest work of this pupil is answered, as a teacher elsewhere would. */
async function answer(request: APIRequestContext): Promise<void> {
  const asked = await request.get(address(`/api/classes/${classId}/hand-ins?state=waiting`));
  const { handIns } = await asked.json() as { handIns: { id: string; pupilName: string }[] };
  const id = handIns.find((each) => each.pupilName === name)?.id ?? '';
  const headers = { origin: new URL(address()).origin };
  expect((await request.post(address(`/api/hand-ins/${id}/comments`), { headers, data: { commentId: randomUUID(), anchor: { on: 'work' }, body: '接线很清楚' } })).ok()).toBe(true);
  expect((await request.post(address(`/api/hand-ins/${id}/review`), { headers, data: { outcome: 'accepted' } })).ok()).toBe(true);
}

test('ten jobs of a pupil take no more clicks than the table of jobs allows', async ({ visitor, tutor, teacher }) => {
  const { page } = visitor;
  await page.goto(address());
  await countClicks(page);
  await job(page, { name: 'sign in on a shared computer', most: 2, at: `/c/${club.code}` }, async () => {
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await page.keyboard.type(pin);
    await expect(page.getByTestId('today')).toBeVisible();
  });
  await job(page, { name: 'go on where I stopped', most: 1 }, async () => { await page.getByTestId('continue-card').click(); await expect(page).toHaveURL(/\/learn\/[^/]+\/[^/]+/); });
  await job(page, { name: 'read the theory', most: 1, at: '/learn/02-blink-and-rhythm/recall' }, async () => {
    await page.locator('a[href="/learn/02-blink-and-rhythm/theory"]').first().click();
    await expect(page.locator('a[href="/learn/02-blink-and-rhythm/theory"][aria-current=step]')).toBeVisible();
  });

  await openClass(tutor.page);
  await job(page, { name: 'join the live class', most: 1 }, async () => { await page.getByTestId('live-banner').getByRole('link').first().click(); await expect(page.getByTestId('live-pupil')).toBeVisible(); });
  await job(page, { name: 'ask for help without talking', most: 1, at: '/bench/02-half-second' }, async () => {
    await page.getByTestId('raise-hand').click();
    await expect(tutor.page.locator(`[data-testid="pupil-tile"][data-pupil="${name}"]`)).toBeVisible();
    await expect(page.getByTestId('raise-hand')).toHaveAttribute('aria-pressed', 'true');
  });
  await closeClass(tutor.page);

  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });
  await job(page, { name: 'run my program', most: 1, at: null }, async () => { await page.getByTestId('run').click(); await expect(page.locator('.bench-clock')).toContainText('正在运行', { timeout: 30_000 }); });
  await job(page, { name: 'check my work', most: 1, at: null }, async () => { await page.getByTestId('check').click(); await expect(page.locator('.check-line').first()).toBeVisible({ timeout: 30_000 }); });
  await job(page, { name: 'know why it fails, and the next hint', most: 1, at: null }, async () => {
    await expect(page.locator('.check-line.failed').first()).toBeVisible();
    await page.getByRole('button', { name: /提示/ }).first().click();
    await expect(page.locator('.hint').first()).toBeVisible();
  });
  await job(page, { name: 'hand in', most: 2, at: null }, async () => { await page.getByTestId('hand-in').click(); await page.getByTestId('confirm-hand-in').click(); await expect(page.getByTestId('hand-in-state')).toContainText('已交', { timeout: 20_000 }); });

  await answer(teacher.context.request);
  await job(page, { name: 'see feedback', most: 1 }, async () => { await page.getByTestId('feedback-link').first().click(); await expect(page.getByTestId('comment')).toContainText('接线很清楚'); });
});
