import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { address, expect, test } from '../people.ts';

const classId = '0190a000-0003-7000-8000-000000000001';
const page1 = `/teach/${classId}/progress/gradebook`;

/** The cells of a sheet as text, read here without the product's own reader. */
function cellsOf(file: string, sheet: number): string[][] {
  const xml = strFromU8(unzipSync(readFileSync(file))[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array());
  return xml.split('<row ').slice(1).map((row) => [...row.matchAll(/<c r="[A-Z]+\d+"[^>]*>(?:<is><t[^>]*>([^<]*)<\/t><\/is>|<v>([^<]*)<\/v>)<\/c>/g)].map((cell) => cell[1] ?? cell[2] ?? ''));
}

/** How much of the classes so far the pupil was there for, in per cent, counted from each class's own list. */
async function attendedShare(page: Page, name: string): Promise<string> {
  const ask = async <T>(path: string): Promise<T> => (await page.request.get(address(path))).json() as Promise<T>;
  const { classes } = await ask<{ classes: { id: string }[] }>(`/api/classes/${classId}/live`);
  const lists = await Promise.all(classes.map((live) => ask<{ rows: { name: string; present: boolean }[] }>(`/api/live/${live.id}/attendance`)));
  const there = lists.filter(({ rows }) => rows.some((row) => row.name === name && row.present)).length;
  return ((100 * there) / lists.length).toFixed(1);
}

test('the XLSX holds what was counted apart: steps from each lesson’s grid, hand-ins from the queue, attendance from each class’s list', async ({ teacher }) => {
  const { page } = teacher;
  await page.goto(address(page1));
  await expect(page.getByTestId('gradebook').getByRole('row')).toHaveCount(25);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('xlsx').click()]);
  expect(download.suggestedFilename()).toMatch(/^七年级（2）班 成绩册 \d{4}-\d\d-\d\d\.xlsx$/);
  const file = await download.path();
  const grades = cellsOf(file, 1);
  expect(grades[0]).toEqual(['号', '姓名', '步骤', '答题', '作业', '出勤', '总评']);

  const ask = async <T>(path: string): Promise<T> => (await page.request.get(address(path))).json() as Promise<T>;
  const { lessons } = await ask<{ lessons: { id: string; opening: { state: string } }[] }>(`/api/classes/${classId}/course`);
  const open = lessons.filter((lesson) => lesson.opening.state === 'open');
  const done = new Map<string, number>();
  for (const lesson of open) {
    const { rows } = await ask<{ rows: { name: string; cells: { state: string }[] }[] }>(`/api/classes/${classId}/lessons/${lesson.id}/progress`);
    for (const row of rows) done.set(row.name, (done.get(row.name) ?? 0) + row.cells.filter((cell) => cell.state === 'done' || cell.state === 'first-try').length);
  }
  const { handIns } = await ask<{ handIns: { pupilName: string; partners: string[]; state: string }[] }>(`/api/classes/${classId}/hand-ins`);
  const { classes } = await ask<{ classes: { id: string }[] }>(`/api/classes/${classId}/live`);
  const present = new Map<string, number>();
  for (const live of classes) {
    const { rows } = await ask<{ rows: { name: string; present: boolean }[] }>(`/api/live/${live.id}/attendance`);
    for (const row of rows) present.set(row.name, (present.get(row.name) ?? 0) + (row.present ? 1 : 0));
  }
  expect([...done.values()].some((count) => count > 0)).toBe(true);
  for (const [, name = '', steps, , accepted, attended] of grades.slice(3)) {
    expect([name, Number(steps), Number(accepted), Number(attended)]).toEqual([name, done.get(name), handIns.filter((each) => [each.pupilName, ...each.partners].includes(name) && each.state === 'accepted').length, present.get(name)]);
  }
  expect(grades.slice(3)).toHaveLength(24);
});

test('the teacher says what counts: totals follow at once, stay after a reload, and the CSV opens with Chinese in Excel', async ({ teacher }) => {
  const { page } = teacher;
  const attended = await attendedShare(page, '张小禾');
  await page.goto(address(page1));
  const total = page.locator('tr[data-pupil="张小禾"] [data-part="total"]');
  for (const label of ['步骤', '答题', '作业']) await page.getByLabel(label, { exact: true }).fill('0');
  await expect(total).toHaveText(attended);
  await page.getByTestId('save-weights').click();
  await expect(page.getByTestId('save-weights')).toBeDisabled();
  await page.reload();
  await expect(total).toHaveText(attended);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('csv').click()]);
  const bytes = readFileSync(await download.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString('utf8')).toContain('1,张小禾,');
  const [report] = await Promise.all([page.waitForEvent('download'), page.getByTestId('term-report').click()]);
  expect(report.suggestedFilename()).toBe('七年级（2）班 学期报告.pdf');
  expect(readFileSync(await report.path()).subarray(0, 5).toString()).toBe('%PDF-');
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.filter((each) => each.impact === 'serious' || each.impact === 'critical').map((each) => each.id)).toEqual([]);
  await page.getByRole('link', { name: '出勤' }).click();
  await expect(page.getByTestId('class-attendance')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations.filter((each) => each.impact === 'serious' || each.impact === 'critical').map((each) => each.id)).toEqual([]);
});
