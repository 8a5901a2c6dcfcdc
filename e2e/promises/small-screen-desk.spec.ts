import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { microphoneFlags, toneBurstsFile } from '../ears.ts';
import { closeClass, enterAsPupil } from '../live-desk.ts';
import { expect, test } from '../people.ts';
import config from '../playwright.config.ts';

const launch = config.use?.launchOptions;
test.use({ launchOptions: { ...launch, args: [...(launch?.args ?? []), ...microphoneFlags(toneBurstsFile())] } });
const box = async (of: Locator) => (await of.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };

test('on 1024×600 in English the bar is one row, everything that was in it is there, and the stage has the room', async ({ teacher, tutor, pupil }) => {
  await teacher.page.getByRole('link', { name: '上课' }).first().click();
  await teacher.page.getByTestId('keeps-voice').check();
  await teacher.page.getByTestId('save-recording').click();
  await expect(teacher.page.getByTestId('recording-settings')).toContainText('王老师');

  const desk = tutor.page;
  await desk.setViewportSize({ width: 1024, height: 600 });
  await desk.locator('.shell-language').click();
  await desk.getByTestId('start-now').first().click();
  await expect(desk.getByTestId('live-tutor')).toBeVisible();
  await teacher.page.goto(desk.url());
  const { page } = await pupil('马晓兰', '1122');
  await enterAsPupil(page);
  const bar = desk.locator('.live-bar').first();
  await expect(desk.getByTestId('microphone-check')).toBeVisible();
  await expect(desk.getByTestId('hand-over')).toBeVisible();
  expect((await box(bar)).height).toBeLessThan(60);
  await desk.getByTestId('microphone-check').click();
  await desk.getByTestId('microphone-ready').click();
  await expect(desk.getByTestId('talk')).toBeEnabled();
  await expect(desk.getByTestId('recording')).toHaveAttribute('data-is', 'on');
  expect((await box(bar)).height).toBeLessThan(60);

  for (const name of ['poll-open', 'tool-timer', 'tool-call', 'tool-look', 'tool-pause', 'share', 'groups', 'close-class']) {
    const at = await box(desk.getByTestId(name));
    expect({ name, inside: at.y >= 0 && at.y + at.height <= 600 && at.x + at.width <= 1024 }).toEqual({ name, inside: true });
  }
  await desk.getByTestId('menu-sound').click();
  for (const name of ['sound-toggle', 'show-camera']) await expect(desk.getByTestId(name)).toBeVisible();
  expect((await new AxeBuilder({ page: desk }).analyze()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await desk.keyboard.press('Escape');
  await expect(desk.getByTestId('sound-toggle')).toHaveCount(0);
  await expect(desk.getByTestId('menu-sound')).toBeFocused();

  await desk.getByTestId('view-board').click();
  const board = await box(desk.getByTestId('board-canvas'));
  expect(board.width).toBeGreaterThan(600);
  expect(board.y + board.height).toBeLessThanOrEqual(600);
  await desk.getByTestId('view-pupils').click();

  await desk.getByTestId('share').click();
  await desk.getByTestId('share-as-text').first().click();
  await expect(desk.getByTestId('shared-program').locator('.monaco-editor')).toBeVisible({ timeout: 30_000 });
  expect((await box(desk.getByTestId('shared-program'))).width).toBeGreaterThan(680);
  await desk.getByTestId('push-step').nth(1).click();
  await expect(page.getByTestId('shared-program')).toBeVisible();
  await desk.getByTestId('share-close').click();

  await desk.getByTestId('pupil-tile').first().click();
  await desk.getByTestId('menu-pupil').click();
  await expect(desk.getByTestId('let-draw')).toBeVisible();
  await desk.getByTestId('remove-pupil').click();
  await desk.getByTestId('remove-yes').click();
  await expect(page.getByTestId('live-pupil')).toHaveCount(0);
  await expect(page.getByText('你已被请出这节课').first()).toBeVisible();
  await closeClass(desk);
  await expect(desk.getByRole('link', { name: 'Watch it again' })).toHaveAttribute('href', `${new URL(desk.url()).pathname}/replay`);
});
