import { address, expect, test } from '../people.ts';

/** Whether this thread may make WebAssembly, and whether it may turn text into code. Asked by a timer: what a debugger evaluates directly may do anything. */
const powers = (): Promise<{ wasm: boolean; text: boolean }> => new Promise((done) => {
  const can = (deed: () => unknown): boolean => { try { deed(); return true; } catch { return false; } };
  const { Module } = (globalThis as unknown as { WebAssembly: { Module: new (bytes: Uint8Array) => object } }).WebAssembly;
  setTimeout(() => done({ wasm: can(() => new Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))), text: can(() => new Function('return 1')) }), 0);
});

test('the simulator’s worker may translate programs; nothing else may make code, and the worker may not call anybody', async ({ visitor }) => {
  const { page } = visitor;
  const refused: string[] = [];
  page.on('console', (message) => { if (/Content Security Policy/i.test(message.text())) refused.push(message.text()); });
  await page.goto(address('/'));
  await page.getByRole('link', { name: /试一试/ }).first().click();
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });
  const [worker] = await Promise.all([page.waitForEvent('worker', (each) => each.url().includes('simulator-worker')), page.getByTestId('run').click()]);
  await expect(page.locator('.bench-clock')).toContainText(/[1-9]\.\d/, { timeout: 30_000 });
  expect(refused).toEqual([]);
  expect(await worker.evaluate(powers)).toEqual({ wasm: true, text: false });
  expect(await page.evaluate(powers)).toEqual({ wasm: false, text: false });
  expect(await worker.evaluate(() => fetch('/healthz').then(() => 'answered', () => 'refused'))).toBe('refused');
});
