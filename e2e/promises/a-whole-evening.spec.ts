import { hearkenFor, microphoneFlags, putEars, toneBurstsFile } from '../ears.ts';
import { closeClass, enterByBanner, openClass } from '../live-desk.ts';
import { address, expect, test } from '../people.ts';
import config from '../playwright.config.ts';

const launch = config.use?.launchOptions;
test.use({ servers: 2, launchOptions: { ...launch, args: [...(launch?.args ?? []), ...microphoneFlags(toneBurstsFile())] } });
test.setTimeout(240_000);

test('three browsers, two servers: voice, a cut link, a killed server, a lost tutor; the class goes on, and its replay is whole', async ({ teacher, tutor, pupil, ownClub }) => {
  const [room, desk] = [teacher.page, tutor.page];
  await room.getByRole('link', { name: '上课' }).first().click();
  await room.getByTestId('keeps-voice').check();
  await room.getByTestId('save-recording').click();
  await expect(room.getByTestId('recording-settings')).toContainText('王老师');
  await openClass(desk);
  const liveId = /[0-9a-f-]{36}$/.exec(new URL(desk.url()).pathname)?.[0] ?? '';
  await room.goto(desk.url());
  await expect(room.getByTestId('led-by')).toContainText('主讲');
  const { page, context } = await pupil('马晓兰', '1122');
  await putEars(page);
  await page.reload();
  await enterByBanner(page);
  const slide = page.getByTestId('live-slide');
  const isLive = { timeout: 60_000 };

  await desk.getByTestId('push-step').nth(1).click();
  await expect(slide).toHaveAttribute('data-step', 'theory');
  await desk.getByTestId('microphone-check').click();
  await desk.getByTestId('microphone-ready').click();
  await desk.getByTestId('talk').click();
  await expect(page.getByTestId('voice-state')).toHaveAttribute('data-state', 'hearing');
  await expect.poll(async () => (await hearkenFor(page, 2000)).tone).toBeGreaterThan(0.02);

  // The pupil's link is cut; a step comes meanwhile.
  await context.setOffline(true);
  await expect(page.getByTestId('live-status')).toHaveAttribute('data-status', 'lost', { timeout: 40_000 });
  await desk.getByTestId('push-step').nth(2).click();
  await context.setOffline(false);
  await expect(page.getByTestId('live-status')).toHaveAttribute('data-status', 'live', isLive);
  await expect(slide).not.toHaveAttribute('data-step', 'theory');

  // The server that leads this class dies; whoever rejoins with a microphone is muted.
  await ownClub.killOwner(liveId);
  await expect(desk.getByTestId('microphone')).toHaveAttribute('data-state', 'muted', isLive);
  for (const each of [desk, room, page]) await expect(each.getByTestId('live-status')).toHaveAttribute('data-status', 'live', isLive);
  await desk.getByTestId('push-step').nth(1).click();
  await expect(slide).toHaveAttribute('data-step', 'theory', isLive);
  await desk.getByTestId('talk').click();
  await expect.poll(async () => (await hearkenFor(page, 2000)).tone, isLive).toBeGreaterThan(0.02);

  // The tutor is gone for good; the teacher in the room carries on, by a click of their own.
  await tutor.context.close();
  await expect(page.getByTestId('lead-away')).toBeVisible({ timeout: 40_000 });
  await expect(slide).toHaveAttribute('data-step', 'theory');
  await expect(room.getByTestId('take-baton')).toBeEnabled({ timeout: 60_000 });
  // The server's clock decides; until it agrees, the button says for how long.
  await expect(async () => {
    const take = room.getByTestId('take-baton');
    if (await take.isVisible() && await take.isEnabled()) await take.click();
    await expect(room.getByTestId('push-step').first()).toBeEnabled({ timeout: 2000 });
  }).toPass(isLive);
  await room.getByTestId('push-step').first().click();
  await expect(slide).not.toHaveAttribute('data-step', 'theory');
  await closeClass(room);
  await expect(page.getByText('下课了。')).toBeVisible();

  // The replay holds the voice of before and after the server that died.
  await page.goto(address('/'));
  await page.getByTestId('past-classes-link').click();
  await page.getByTestId('watch-replay').first().click();
  await expect(page.getByTestId('chapter').nth(2)).toBeVisible();
  for (const chapter of [0, 2]) {
    await page.getByTestId('chapter').nth(chapter).click();
    if (chapter === 0) await page.getByTestId('replay-play').click();
    await expect.poll(async () => (await hearkenFor(page, 2000)).tone, { timeout: 30_000 }).toBeGreaterThan(0.02);
  }
  await page.getByTestId('try-here').click();
  await expect(page.getByTestId('take-copy')).toBeVisible();
});
