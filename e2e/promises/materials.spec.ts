import { readFile } from 'node:fs/promises';
import { pdfOfPages } from '../../libs/testing/src/files/test-pictures.ts';
import { expect, test } from '../people.ts';

test('a teacher puts a work sheet into the library, and a pupil finds it by the first letters of its pinyin and saves it', async ({ teacher, pupil }) => {
  const { page } = teacher;
  await page.getByTestId('to-library').first().click();
  await expect(page.getByTestId('material').first()).toBeVisible();
  await page.getByTestId('add-material').click();
  await page.getByTestId('material-file').setInputFiles({ name: '土壤.exe', mimeType: 'application/pdf', buffer: Buffer.from('<html>no paper</html>') });
  await page.getByTestId('material-title').fill('土壤湿度记录单');
  await page.getByTestId('save-material').click();
  await expect(page.getByRole('dialog')).toContainText('只收 PDF 和图片');
  const pdf = pdfOfPages(['0 0.5 0']);
  await page.getByTestId('material-file').setInputFiles({ name: '土壤.pdf', mimeType: 'application/pdf', buffer: pdf });
  await page.getByTestId('material-licence').selectOption('school-only');
  await page.getByTestId('save-material').click();
  await expect(page.getByTestId('library-said')).toContainText('土壤湿度记录单');

  const child = (await pupil('马晓兰', '1122')).page;
  await child.goto(new URL('/learn', child.url()).href);
  await child.getByTestId('to-library').click();
  const cards = child.getByTestId('material');
  await expect(cards.filter({ hasText: '舵机 SG90' })).toHaveCount(0);
  for (const question of ['湿度记录', 'trsd', 'turang shidu']) {
    await child.getByTestId('library-search').fill(question);
    await expect(cards).toHaveCount(1);
    await expect(cards).toContainText('土壤湿度记录单');
  }
  await expect(cards).toContainText('仅限校内使用');
  await expect(child.getByTestId('change-material')).toHaveCount(0);
  const saving = child.waitForEvent('download');
  await child.getByTestId('get-material').click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('土壤.pdf');
  expect((await readFile(await saved.path())).equals(pdf)).toBe(true);
  await child.getByTestId('library-search').fill('qlxqcdjb');
  await expect(child.getByText('没有找到')).toBeVisible();
});
