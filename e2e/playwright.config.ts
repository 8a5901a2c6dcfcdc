import { defineConfig } from '@playwright/test';

/** Debian's Chromium; one server and one demo club for the run, made by the global set-up on free ports. */
export default defineConfig({
  testDir: './promises',
  globalSetup: './start-club.ts',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 1,
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
