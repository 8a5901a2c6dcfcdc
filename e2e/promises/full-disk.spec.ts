import { address, expect, test } from '../people.ts';
import { onTheServer } from '../offline.ts';
import { wire } from '../workbench.ts';

test('on a full disk the work stays in the page, says so, and reaches the server all the same', async ({ pupil }) => {
  const { page, context } = await pupil('冯雅静', '3561');
  // The browser's own quota can be set for its default profile only; the refusal is the same.
  await page.addInitScript(`for (const name of ['put', 'add']) {
    const real = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...given) { if (globalThis.diskIsFull) throw new DOMException('no room', 'QuotaExceededError'); return real.apply(this, given); };
  }`);
  await page.goto(address('/bench/01-light-up'));
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });
  const before = (await onTheServer(page)).wires;
  await page.evaluate('globalThis.diskIsFull = true');
  await context.setOffline(true);
  await wire(page, 'uno:7', 'r1:1');
  await expect(page.getByTestId('storage-full')).toContainText('别关页面', { timeout: 20_000 });
  await wire(page, 'uno:8', 'r1:2');
  await page.waitForTimeout(6000);

  await context.setOffline(false);
  await expect.poll(async () => (await onTheServer(page)).wires, { timeout: 40_000 }).toBe(before + 2);
  await page.evaluate('globalThis.diskIsFull = false');
  await wire(page, 'uno:9', 'r1:2');
  await expect(page.getByTestId('storage-full')).toBeHidden({ timeout: 20_000 });
  await expect(page.getByTestId('save-chip')).toContainText('已保存到服务器', { timeout: 20_000 });
});
