import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readXlsx } from '@kindling/sheets';
import { strFromU8, unzipSync } from 'fflate';
import { address, expect, test } from '../people.ts';

const serious = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');

test('a contest is founded with a task, a rubric and a list of one’s own; the class sees what it asks for', async ({ organiser, teacher }) => {
  const { page } = organiser;
  const name = `调光赛 ${Date.now() % 100_000}`;
  await page.goto(address('/compete'));
  await page.getByTestId('new-contest').click();
  await expect(page.getByTestId('create-contest')).toBeDisabled();
  await page.getByLabel('中文名称').fill(name);
  await page.getByLabel('中文题目说明').fill('用旋钮调光');
  await page.getByTestId('task').selectOption({ label: '调光旋钮' });
  await page.getByTestId('criterion').nth(3).getByRole('button').click();
  await page.getByTestId('add-criterion').click();
  await page.getByLabel('第 4 项（中文）').fill('合作');
  await expect(page.getByTestId('found-problems')).toContainText('2 到 6 档');
  await page.getByLabel('第 4 项的各档').fill('一个人做 | alone\n都动手了 | everybody');
  await page.getByTestId('ask-video').click();
  await page.getByLabel('一队最多几人').fill('2');
  await expect(page.getByTestId('found-problems')).toBeEmpty();
  expect(await serious(page)).toEqual([]);
  await page.getByTestId('create-contest').click();
  await expect(page.getByRole('heading', { name })).toBeVisible();

  await teacher.page.getByRole('link', { name: '比赛' }).first().click();
  const contest = teacher.page.getByTestId('contest').filter({ hasText: name });
  await expect(contest.getByRole('link', { name: /题目/ })).toHaveAttribute('href', /05-/);
  await contest.locator('summary').first().click();
  await expect(contest).toContainText('1 都动手了');
  await contest.getByTestId('new-team').click();
  await expect(teacher.page.getByText('队员（最多 2 人）')).toBeVisible();
  await teacher.page.getByLabel('队名').fill('旋钮队');
  await teacher.page.getByTestId('team-member').first().click();
  await teacher.page.getByTestId('enter-yes').click();
  await contest.getByTestId('contest-team').click();
  await expect(teacher.page.getByTestId('check')).toHaveCount(5);
  await expect(teacher.page.locator('[data-testid=check][data-item=video]')).toHaveCount(0);
});

test('a round’s evidence comes in the shape that the contest further up asks for, on a phone as well', async ({ organiser }) => {
  const { page } = organiser;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address('/compete'));
  await page.getByTestId('contest-link').filter({ hasText: '家乡的小发明' }).click();
  await page.getByTestId('round').first().click();
  await expect(page.getByTestId('standing')).toHaveCount(11);
  // Nothing is wider than the phone: each line is a card.
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  expect(await page.locator('.contest-scroll').evaluateAll((tables) => tables.every((each) => each.scrollWidth <= each.clientWidth))).toBe(true);
  expect(await serious(page)).toEqual([]);
  await expect(page.getByTestId('pack-now')).toContainText('GS26-0107_陇原县第三中学');
  await page.getByTestId('team-code').first().fill('GS26-0107-A');
  await page.getByTestId('team-code').first().blur();
  await expect(page.getByText('已保存')).toBeVisible();
  await page.getByTestId('change-pack').click();
  await page.getByTestId('pack-folder').fill('{place}/{team}');
  await expect(page.getByTestId('save-pack')).toBeDisabled();
  await page.getByTestId('pack-folder').fill('第{place}名_{team}');
  await page.getByTestId('save-pack').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('round-pack').click()]);
  const files = unzipSync(new Uint8Array(readFileSync(await file.path())));
  const folders = [...new Set(Object.keys(files).filter((path) => path.startsWith('entries/')).map((path) => path.split('/')[1] ?? ''))];
  expect(folders).toHaveLength(11);
  for (const folder of folders) expect(folder).toMatch(/^第\d+名_/);
  const table = readXlsx(files['参赛作品汇总表.xlsx'] ?? new Uint8Array());
  expect(table.ok && table.value[1]?.[0]).toBe('GS26-0107-A');
  expect(Buffer.from(files[`entries/${folders[0]}/工程日志.pdf`] ?? []).subarray(0, 5).toString()).toBe('%PDF-');
  // The circuit as somebody would draw it: with the table of its wires beside the picture.
  expect(Buffer.from(files[`entries/${folders[0]}/接线图.pdf`] ?? []).subarray(0, 5).toString()).toBe('%PDF-');
  expect((JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as { files: unknown[] }).files).toHaveLength(Object.keys(files).length - 1);
});
