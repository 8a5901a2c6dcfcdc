import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { strToU8, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { address, expect, test } from '../people.ts';

const classId = '0190a000-0003-7000-8000-000000000002';
const noSeriousFlaw = async (page: Page): Promise<void> => {
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.filter((each) => each.impact === 'serious' || each.impact === 'critical').map((each) => each.id)).toEqual([]);
};

test('a pasted list is checked before anything is written, duplicates are pointed out, and the new pupil signs in with the card', async ({ teacher, visitor }) => {
  const { page } = teacher;
  await page.goto(address(`/teach/${classId}/roster`));
  await expect(page.getByRole('row')).toHaveCount(7);
  await page.getByRole('link', { name: '添加学生' }).click();
  await page.getByRole('textbox').fill('学号\t姓名\n21\t诸葛青云\n1\t韩冰\n22\t张小禾\n23\t诸葛青云');
  await page.getByTestId('look').click();
  const row = (name: string) => page.getByTestId('roster-check').getByRole('row', { name: new RegExp(name) });
  await expect(row('韩冰')).toContainText('这个班里已有同名的');
  await expect(row('张小禾')).toContainText('学校里已有同名的：七年级（2）班');
  await expect(page.locator('[data-finding="twice-in-list"]')).toHaveCount(1);
  await noSeriousFlaw(page);
  await page.getByRole('link', { name: /回到名单/ }).click();
  await expect(page.getByRole('row')).toHaveCount(7);

  await page.getByRole('link', { name: '添加学生' }).click();
  await page.getByRole('textbox').fill('学号\t姓名\n21\t诸葛青云\n1\t韩冰\n22\t张小禾\n23\t诸葛青云');
  await page.getByTestId('look').click();
  await page.getByLabel(/纸质家长同意书/).check();
  await page.getByTestId('write').click();
  await expect(page.getByTestId('imported')).toContainText('新添加 1 人，加入本班 1 人');
  await page.getByRole('link', { name: '打印登录卡' }).click();
  const pin = await page.getByTestId('sign-in-card').filter({ hasText: '诸葛青云' }).locator('.pin').textContent();
  await visitor.page.goto(address('/c/HZ8M3P'));
  await visitor.page.getByRole('button', { name: /诸葛青云/ }).click();
  await visitor.page.keyboard.type(pin ?? '');
  await expect(visitor.page.getByTestId('today')).toBeVisible();
});

test('a GB18030 CSV and an XLSX of the office are read in the browser', async ({ teacher }) => {
  const { page } = teacher;
  await page.goto(address(`/teach/${classId}/roster/import`));
  const gb = Buffer.from([0xd1, 0xa7, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a, 0x31, 0x2c, 0xd5, 0xc5, 0xd0, 0xa1, 0xba, 0xcc, 0x0d, 0x0a]);
  await page.locator('input[type=file]').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: gb });
  await expect(page.getByTestId('roster-check').getByRole('row', { name: /张小禾/ })).toBeVisible();
  await page.getByRole('button', { name: '重新选' }).click();
  const book = zipSync({
    'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'), 'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
    'xl/sharedStrings.xml': strToU8('<sst><si><t>姓名</t></si><si><t>司马相如</t></si></sst>'), 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row r="1"><c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2" t="s"><v>1</v></c></row></sheetData></worksheet>'),
  });
  await page.locator('input[type=file]').setInputFiles({ name: '名单.xlsx', mimeType: 'application/zip', buffer: Buffer.from(book) });
  await expect(page.getByTestId('roster-check').getByRole('row', { name: /司马相如/ })).toContainText('新学生');
});

test('a pupil is put away and taken back, and a new term begins with the same people', async ({ teacher }) => {
  const { page } = teacher;
  await page.goto(address(`/teach/${classId}/roster`));
  await page.getByRole('row', { name: /薛峰/ }).getByRole('button', { name: /更多/ }).click();
  await noSeriousFlaw(page);
  await page.getByRole('button', { name: '收起来' }).click();
  await expect(page.getByRole('row', { name: /薛峰/ })).toHaveCount(0);
  await page.getByTestId('archived').locator('summary').click();
  await page.getByTestId('archived').getByRole('button', { name: '恢复' }).click();
  await expect(page.getByRole('row', { name: /薛峰/ })).toHaveCount(1);
  await page.getByRole('link', { name: '新学期' }).click();
  await page.getByLabel('新班级的名字').fill('九年级（1）班');
  await page.getByRole('checkbox', { name: /薛峰/ }).uncheck();
  await noSeriousFlaw(page);
  await page.getByTestId('start-term').click();
  await expect(page.getByTestId('term-done')).toContainText(/班级码 [A-Z2-9]{6}/);
  await page.getByRole('link', { name: '打开新班的名单' }).click();
  await expect(page.getByRole('heading', { name: /九年级/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /韩冰/ })).toHaveCount(1);
  await expect(page.getByRole('row', { name: /薛峰/ })).toHaveCount(0);
});

test('everything about one pupil goes into a file, and then away for good', async ({ teacher, visitor }) => {
  const { page } = teacher;
  await page.goto(address(`/teach/${classId}/roster`));
  await page.getByRole('row', { name: /穆晓东/ }).getByRole('button', { name: /更多/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('数据', { exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByTestId('export').click()]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { name: string; tables: Record<string, unknown[]> };
  expect([file.name, file.tables['person']?.length, (file.tables['membership']?.length ?? 0) > 0]).toEqual(['穆晓东', 1, true]);
  await expect(dialog.getByTestId('erase')).toBeDisabled();
  await dialog.getByLabel(/输入姓名/).fill('穆晓东');
  await noSeriousFlaw(page);
  await dialog.getByTestId('erase').click();
  await expect(page.getByRole('row', { name: /穆晓东/ })).toHaveCount(0);
  await visitor.page.goto(address('/c/HZ8M3P'));
  await expect(visitor.page.getByRole('button', { name: /韩冰/ })).toBeVisible();
  await expect(visitor.page.getByRole('button', { name: /穆晓东/ })).toHaveCount(0);
});
