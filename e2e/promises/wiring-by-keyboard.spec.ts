import { readFileSync } from 'node:fs';
import { address, expect, test } from '../people.ts';

test('a lamp is wired without a mouse, goes out as diagram.json and comes back in', async ({ visitor: { page } }) => {
  await page.goto(address('/try/01-light-up'));
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('tab', { name: '接线' }).click();
  const wires = page.locator('.board-view svg .wire');
  const before = await wires.count();
  await page.getByTestId('add-part').selectOption('wokwi-led');
  for (const [from, to, said] of [['uno:12', 'led1:A', 'Uno 板 uno · 12'], ['led1:C', 'uno:GND.3', 'LED led1 · 短脚（−）']] as const) {
    await page.locator(`[data-pin="${from}"]`).press('Enter');
    await expect(page.locator('.board-hint')).toContainText(said);
    await page.locator(`[data-pin="${to}"]`).press(' ');
  }
  await expect(wires).toHaveCount(before + 2);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('导出 diagram.json').click()]);
  const file = await download.path();
  const written = JSON.parse(readFileSync(file, 'utf8')) as { parts: { type: string; id: string }[]; connections: string[][] };
  expect(written.parts.map(({ id }) => id)).toContain('led1');
  expect(written.connections.map(([from, to]) => [from, to])).toContainEqual(['uno:12', 'led1:A']);

  // The same circuit on paper, as it is now: one page of the server's own making.
  const [sheet] = await Promise.all([page.waitForEvent('download'), page.getByTestId('wiring-sheet').click()]);
  expect(sheet.suggestedFilename()).toMatch(/\.pdf$/);
  const paper = readFileSync(await sheet.path()).toString('latin1');
  expect(paper.slice(0, 5)).toBe('%PDF-');
  expect(paper.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);

  await page.getByTestId('choose-part').selectOption('led1');
  await page.getByRole('button', { name: '拿走' }).click();
  await expect(wires).toHaveCount(before);
  const strange = { ...written, parts: [...written.parts, { type: 'wokwi-time-machine', id: 'tm1', top: 0, left: 0, attrs: {} }] };
  await page.getByTestId('import-diagram').setInputFiles({ name: 'diagram.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(strange)) });
  await expect(wires).toHaveCount(before + 2);
  await expect(page.getByText('wokwi-time-machine')).toBeVisible();
});
