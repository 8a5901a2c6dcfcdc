import { writeFileSync } from 'node:fs';
import { pdfOfPages } from '../../libs/testing/src/files/test-pictures.ts';
import { expect, test } from '../people.ts';

test('a file goes on where it stopped: after a broken line, and after a reload', async ({ teacher }, testInfo) => {
  const { page } = teacher;
  const path = testInfo.outputPath('长资料.pdf');
  writeFileSync(path, Buffer.concat([pdfOfPages(['0 0.5 0']), Buffer.alloc(600_000, 37)]));
  const offsets: number[] = [];
  let broken = false;
  await page.route('**/api/uploads/*', (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    offsets.push(Number(route.request().headers()['upload-offset']));
    return broken ? route.abort('connectionreset') : route.continue();
  });
  page.on('response', (response) => { if (response.request().method() === 'PATCH' && offsets.length === 2) broken = true; });

  const choose = async () => {
    await page.getByTestId('add-material').click();
    await page.getByTestId('material-file').setInputFiles(path);
    await page.getByTestId('material-title').fill('长资料');
    await page.getByTestId('save-material').click();
  };
  await page.getByTestId('to-library').first().click();
  await choose();
  await expect.poll(() => offsets.length).toBeGreaterThanOrEqual(3);
  const stopped = offsets.at(-1) ?? 0;
  expect(stopped).toBeGreaterThan(0);
  await page.reload();
  const before = offsets.length;
  broken = false;
  await choose();
  await expect(page.getByTestId('library-said')).toContainText('长资料');
  expect(offsets[before]).toBe(stopped);
  const [address] = await page.getByTestId('material').filter({ hasText: '长资料' }).getByTestId('get-material').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const saved = await page.request.get(new URL(address ?? '', page.url()).href);
  expect((await saved.body()).length).toBe(pdfOfPages(['0 0.5 0']).length + 600_000);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('kindling.upload')))).toEqual([]);
});
