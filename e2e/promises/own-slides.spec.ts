import AxeBuilder from '@axe-core/playwright';
import { lockedPdf, pdfOfPages, picture } from '@kindling/testing/files';
import { closeClass, enterByBanner, openClass } from '../live-desk.ts';
import { expect, test } from '../people.ts';

test('a tutor brings a PDF and a picture; pupils see the pages that are shown, look ahead slowly, and draw on one on the board', async ({ tutor, pupil }) => {
  const desk = tutor.page;
  await openClass(desk);
  const { page } = await pupil('马晓兰', '1122');
  await enterByBanner(page);
  await desk.getByTestId('view-slides').click();

  await desk.getByTestId('deck-files').setInputFiles({ name: 'evil.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') });
  await expect(desk.getByText('只能用 PDF')).toBeVisible();
  await desk.getByTestId('deck-files').setInputFiles({ name: 'locked.pdf', mimeType: 'application/pdf', buffer: lockedPdf() });
  await expect(desk.getByText('有密码')).toBeVisible();

  await desk.getByTestId('deck-files').setInputFiles({ name: '电路课件.pdf', mimeType: 'application/pdf', buffer: pdfOfPages(['1 0 0', '0 0.6 0', '0 0 1']) });
  await expect(desk.getByTestId('deck-page')).toHaveCount(3);
  await desk.getByTestId('deck-files').setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await picture('jpeg', 800, 500) });
  await expect(desk.getByTestId('deck-page')).toHaveCount(4);

  const ahead: string[] = [];
  page.on('request', (request) => { if (request.url().includes('/decks/') && request.url().includes('/small')) ahead.push(request.url()); });
  await desk.getByTestId('deck-page').nth(1).click();
  const view = page.getByTestId('deck-view');
  await expect(view).toHaveAttribute('data-page', '1');
  await expect(view.locator('[data-come="large"]')).toBeVisible();
  await expect(view).toContainText('电路课件');
  await expect.poll(() => new Set(ahead).size).toBe(4);
  await desk.getByTestId('deck-next').click();
  await expect(view).toHaveAttribute('data-page', '2');
  expect((await new AxeBuilder({ page: desk }).analyze()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  expect((await new AxeBuilder({ page }).analyze()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await page.reload();
  await expect(view).toHaveAttribute('data-page', '2');

  await desk.getByTestId('deck-on-board').click();
  for (const screen of [desk, page]) await expect(screen.getByTestId('board-canvas')).toHaveAttribute('data-items', '1');
  const blue = () => page.locator('.board-sheet').first().evaluate((sheet: Sheet) => [...sheet.getContext('2d').getImageData(Math.floor(sheet.width / 2), Math.floor(sheet.height / 2), 1, 1).data].slice(0, 3).map((value) => value > 128));
  await expect.poll(blue).toEqual([false, false, true]);

  await desk.getByTestId('view-slides').click();
  await desk.getByTestId('deck-page').first().click();
  await expect(view).toHaveAttribute('data-page', '0');
  await desk.getByTestId('deck-remove').click();
  await desk.getByTestId('deck-remove-yes').click();
  await expect(desk.getByTestId('deck-cover')).toHaveCount(0);
  await closeClass(desk);
});
interface Sheet { readonly width: number; readonly height: number; getContext: (kind: '2d') => { getImageData: (x: number, y: number, width: number, height: number) => { data: Uint8Array } } }
