import { readFileSync } from 'node:fs';
import { OptibootBoard } from '@kindling/upload/test-board';
import { address, expect, test } from '../people.ts';

const bootLoader = '/usr/share/arduino/hardware/arduino/avr/bootloaders/optiboot/optiboot_atmega328.hex';

test('a program is written through Web Serial into a board that runs the real boot loader, and blinks there', async ({ pupil }) => {
  const { page } = await pupil('周文博', '9753');
  const board = new OptibootBoard(readFileSync(bootLoader, 'utf8'));
  const port = board.port();
  await page.exposeFunction('boardOpen', (baud: number) => port.open(baud));
  await page.exposeFunction('boardReset', () => port.reset());
  await page.exposeFunction('boardWrite', (bytes: number[]) => port.write(Uint8Array.from(bytes)));
  await page.exposeFunction('boardRead', async () => [...await port.read(1, 20), ...await port.read(256, 1)]);
  // The chooser and the streams are the browser's; the bytes go to the board.
  await page.addInitScript(`
    const fake = {
      readable: null, writable: null,
      async open({ baudRate }) {
        await boardOpen(baudRate);
        let open = true;
        this.readable = new ReadableStream({ async pull(controller) { while (open) { const bytes = await boardRead(); if (bytes.length) { controller.enqueue(Uint8Array.from(bytes)); return; } await new Promise((wait) => setTimeout(wait, 2)); } }, cancel() { open = false; } });
        this.writable = new WritableStream({ async write(bytes) { await boardWrite([...bytes]); } });
      },
      async close() {}, async setSignals({ dataTerminalReady }) { if (dataTerminalReady) await boardReset(); },
    };
    Object.defineProperty(navigator, 'serial', { value: { requestPort: async () => fake } });
  `);
  await page.goto(address('/bench/02-half-second'));
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });
  await page.getByTestId('upload').click();
  await page.getByTestId('choose-board').click();
  await expect(page.getByTestId('upload-state')).toContainText('上传成功', { timeout: 60_000 });
  const before = board.led.length;
  board.run(5000);
  const edges = board.led.slice(before).filter(({ atMs }) => atMs > 1500);
  expect(edges.length).toBeGreaterThanOrEqual(2);
  expect(Math.round(((edges[1]?.atMs ?? 0) - (edges[0]?.atMs ?? 0)) / 100)).toBe(10);
});
