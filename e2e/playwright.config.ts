import { defineConfig } from '@playwright/test';

/** A boot loader's clock and what an ear hears suffer when another browser takes the processor: these run last, one at a time. Alone: with --no-deps. */
const byTheClock = /(upload-to-board|voice|voice-over-webrtc|replay|a-whole-evening|whiteboard)\.spec\.ts$/;

/** Debian's Chromium; the demo club is made once, and every file of promises gets its own copy of it (people.ts). */
export default defineConfig({
  testDir: './promises',
  globalSetup: './start-club.ts',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  // Each worker has a server and a demo club of its own.
  workers: 2,
  projects: [{ name: 'two at once', testIgnore: byTheClock }, { name: 'one at a time', testMatch: byTheClock, workers: 1, dependencies: ['two at once'] }],
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../.kindling/playwright.json' }]],
  outputDir: '../test-results',
  use: {
    browserName: 'chromium', locale: 'zh-CN', viewport: { width: 1366, height: 768 }, screenshot: 'only-on-failure', trace: 'off',
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
