import type { Page } from '@playwright/test';
import { microphoneFlags, toneBurstsFile } from '../ears.ts';
import { address, expect, test } from '../people.ts';
import config from '../playwright.config.ts';
import { writeProgram } from '../workbench.ts';

const launch = config.use?.launchOptions;
test.use({ launchOptions: { ...launch, args: [...(launch?.args ?? []), ...microphoneFlags(toneBurstsFile())] } });

const blink = 'void setup() {\n  pinMode(13, OUTPUT);\n}\n\nvoid loop() {\n  digitalWrite(13, HIGH);\n  delay(500);\n  digitalWrite(13, LOW);\n  delay(500);\n}\n';
async function handIn(page: Page, code: string): Promise<void> {
  await page.goto(address('/bench/01-light-up'));
  await writeProgram(page, code);
  await page.getByTestId('hand-in').click();
  await page.getByTestId('confirm-hand-in').click();
  await expect(page.getByTestId('hand-in-state')).toContainText('已交，等老师看', { timeout: 20_000 });
}

test('a teacher marks by keys, a chip, a second of the run and a spoken word; the pupil has all of it and hands in again', async ({ pupil, teacher }) => {
  const { page } = await pupil('田甜', '5297');
  await handIn(page, blink);

  const desk = teacher.page;
  await desk.getByRole('link', { name: /作业/ }).first().click();
  await desk.getByRole('row', { name: /田甜/ }).getByRole('link').click();
  const row = (criterion: string) => desk.locator(`[data-criterion="${criterion}"]`);
  await expect(row('works')).toBeVisible();
  await desk.keyboard.press('3');
  await expect(row('works')).toHaveAttribute('data-level', '3');
  await desk.evaluate("window.dispatchEvent(new KeyboardEvent('keydown', { key: '1', isComposing: true }))");
  await desk.keyboard.press('4');
  await expect(row('program')).toHaveAttribute('data-level', '4');
  await expect(row('circuit')).toHaveAttribute('data-level', '');

  await desk.getByTestId('chip').filter({ hasText: '检查一下接线' }).click();
  await expect(desk.getByTestId('comment')).toHaveCount(1);
  await desk.getByTestId('run').click();
  await expect(desk.locator('.bench-clock')).toContainText('正在运行', { timeout: 30_000 });
  await desk.getByTestId('pin-second').click();
  await desk.getByRole('textbox', { name: /写评语/ }).fill('这一秒灯灭了。J K 1');
  await desk.getByTestId('post-comment').click();
  await expect(desk.getByTestId('comment').nth(1)).toContainText('针对运行到第');
  await desk.getByTestId('record').click();
  await expect(desk.getByTestId('record')).toContainText('正在录音 1 秒');
  await desk.getByTestId('record').click();
  await expect(desk.getByTestId('voice-note')).toHaveCount(1);
  const marked = desk.url();
  await desk.getByTestId('again-next').click();
  await expect(desk).not.toHaveURL(marked);
  await expect(desk.getByTestId('accept')).toBeVisible();

  await page.goto(address('/'));
  await page.getByTestId('feedback-link').first().click();
  await expect(page.getByTestId('comment')).toHaveCount(2);
  await expect(page.locator('[data-criterion="works"]')).toContainText('按要求能用');
  const heard = await page.getByTestId('voice-note').locator('audio').evaluate(async (sound: { preload: string; load: () => void; play: () => Promise<void>; duration: number; muted: boolean }) => { sound.muted = true; await sound.play(); return sound.duration > 0; });
  expect(heard).toBe(true);
  await page.getByTestId('comment').nth(1).getByRole('button').click();
  await page.getByTestId('show-second').click();
  await expect(page.locator('.bench-clock')).toContainText('已暂停', { timeout: 30_000 });
  await page.getByTestId('fix-it').click();
  await handIn(page, blink.replace(/delay\(500\)/g, 'delay(3000)'));

  await desk.goto(marked);
  await desk.getByTestId('rounds').getByRole('link', { name: /第 2 次/ }).click();
  await expect(desk.getByTestId('round-changes').locator('ins').first()).toContainText('delay(3000)');
  await expect(desk.getByTestId('round-changes').locator('del').first()).toContainText('delay(500)');
});

test('J and K walk along the hand-ins of an exercise', async ({ teacher }) => {
  const { page } = teacher;
  await page.getByRole('link', { name: /作业/ }).first().click();
  await page.getByRole('row', { name: /王梓涵/ }).getByRole('link').click();
  await expect(page.getByTestId('next-hand-in')).toBeEnabled();
  const first = page.url();
  await page.keyboard.press('j');
  await expect(page).not.toHaveURL(first);
  await expect(page.getByTestId('previous-hand-in')).toBeEnabled();
  await page.keyboard.press('k');
  await expect(page).toHaveURL(first);
});
