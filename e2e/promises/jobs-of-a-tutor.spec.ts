import { randomUUID } from 'node:crypto';
import { countClicks, job } from '../clicks.ts';
import { microphoneFlags, toneBurstsFile } from '../ears.ts';
import { closeClass, enterByBanner } from '../live-desk.ts';
import { address, expect, signInPupil, test, type Person } from '../people.ts';
import config from '../playwright.config.ts';

const launch = config.use?.launchOptions;
test.use({ launchOptions: { ...launch, args: [...(launch?.args ?? []), ...microphoneFlags(toneBurstsFile())] } });
const marked = '0190a000-0003-7000-8000-000000000001';

/** A work that waits, sent as the pupil's own outbox would. */
async function handIn({ context }: Person): Promise<string> {
  const [projectId, revisionId, handInId] = [randomUUID(), randomUUID(), randomUUID()];
  const place = { projectId, classId: marked, exerciseId: '01-light-up', revisionId };
  const work = { source: { mode: 'text', code: 'void setup() {}\nvoid loop() {}\n' }, diagram: { version: 1, parts: [], connections: [] } };
  const wishes = [['workshop.save-revision', { ...place, parentId: null, work }], ['workshop.hand-in', { ...place, handInId, note: '' }]] as const;
  const operations = wishes.map(([type, payload], at) => ({ opId: randomUUID(), deviceSeq: at + 1, schema: 1, type, payload, clientTime: new Date().toISOString() }));
  const sent = await context.request.post(address('/api/operations'), { headers: { origin: new URL(address()).origin }, data: { deviceId: randomUUID(), operations } });
  expect(JSON.stringify(await sent.json())).not.toContain('rejected');
  return handInId;
}

test('ten jobs of a volunteer tutor take no more clicks than the table of jobs allows', async ({ tutor, pupil, visitor }) => {
  const { page } = tutor;
  await countClicks(page);
  const card = page.locator('section, article, div').filter({ has: page.getByRole('heading', { name: '八年级（1）班' }) }).last();
  await job(page, { name: 'prepare', most: 1 }, async () => { await card.getByTestId('to-prep').click(); await expect(page.getByTestId('latest-hand-over')).toBeVisible(); });
  await job(page, { name: 'confirm hours, get the proof', most: 2, at: '/hours' }, async () => {
    await page.getByTestId('confirm-hours').click();
    await expect(page.getByTestId('hours-said')).toContainText('等组织者批准');
    await Promise.all([page.waitForEvent('download'), page.getByTestId('hours-proof').click()]);
  });
  const handInId = await handIn(await pupil('罗春燕', '4657'));
  await job(page, { name: 'mark one hand-in', most: 2, at: `/grade/${handInId}` }, async () => {
    await page.getByTestId('chip').first().click();
    await expect(page.getByTestId('comment')).toHaveCount(1);
    await page.getByTestId('again-next').click();
    await expect(page).not.toHaveURL(new RegExp(handInId));
  });

  await job(page, { name: "open tonight's class", most: 1 }, async () => { await card.getByTestId('start-now').click(); await expect(page.getByTestId('live-tutor')).toBeVisible(); });
  await job(page, { name: 'check the sound, go live', most: 2, at: null }, async () => {
    await page.getByTestId('microphone-check').click();
    await page.getByTestId('microphone-ready').click();
    await expect(page.getByTestId('talk')).toBeEnabled();
  });
  await signInPupil(visitor.page, '贾琳', '9956', 'HZ8M3P');
  await enterByBanner(visitor.page);
  await visitor.page.getByTestId('raise-hand').click();
  await job(page, { name: 'who is stuck', most: 0, at: null }, async () => { await expect(page.getByTestId('pupil-tile').first()).toHaveAttribute('data-pupil', '贾琳'); });
  await job(page, { name: "see a pupil's screen", most: 1, at: null }, async () => { await page.getByTestId('pupil-tile').first().click(); await expect(page.getByTestId('pupil-pane')).toBeVisible(); });
  await job(page, { name: 'push the next step', most: 1, at: null }, async () => { await page.getByTestId('push-step').nth(1).click(); await expect(visitor.page.getByTestId('live-slide')).toHaveAttribute('data-step', 'theory'); });
  await job(page, { name: 'pause everybody', most: 1, at: null }, async () => { await page.getByTestId('tool-pause').click(); await expect(page.getByTestId('end-pause')).toBeVisible(); });
  await page.getByTestId('end-pause').click();
  await closeClass(page);
  await job(page, { name: 'hand over to the next tutor', most: 2, at: null }, async () => {
    await expect(page.getByTestId('hand-over-text')).not.toHaveValue('');
    await page.getByTestId('save-hand-over').click();
    await expect(page.getByTestId('hand-over')).toContainText('李明');
    await expect(page.getByTestId('save-hand-over')).toBeDisabled();
  });
});
