import { readFileSync } from 'node:fs';
import { OptibootBoard } from '@kindling/upload/test-board';
import type { Page } from '@playwright/test';

const bootLoader = '/usr/share/arduino/hardware/arduino/avr/bootloaders/optiboot/optiboot_atmega328.hex';

/** Plugs a board that runs the real boot loader into the page: the chooser and the streams are the browser's, the bytes go to the board. */
export async function plugInBoard(page: Page): Promise<OptibootBoard> {
  const board = new OptibootBoard(readFileSync(bootLoader, 'utf8'));
  const { port } = board.link();
  await page.exposeFunction('boardOpen', (baud: number) => port.open(baud));
  await page.exposeFunction('boardSignals', (ready: boolean) => port.setSignals({ dataTerminalReady: ready, requestToSend: ready }));
  await page.exposeFunction('boardWrite', (bytes: number[]) => port.write(Uint8Array.from(bytes)));
  await page.exposeFunction('boardRead', async () => [...await port.read(20)]);
  await page.addInitScript(`
    const plugged = {
      readable: null, writable: null,
      async open({ baudRate }) {
        await boardOpen(baudRate);
        let open = true;
        this.readable = new ReadableStream({ async pull(controller) { while (open) { const bytes = await boardRead(); if (bytes.length) { controller.enqueue(Uint8Array.from(bytes)); return; } await new Promise((wait) => setTimeout(wait, 2)); } }, cancel() { open = false; } });
        this.writable = new WritableStream({ async write(bytes) { await boardWrite([...bytes]); } });
      },
      async close() {}, async setSignals({ dataTerminalReady }) { await boardSignals(dataTerminalReady); },
    };
    Object.defineProperty(navigator, 'serial', { value: { requestPort: async () => plugged } });
  `);
  return board;
}
