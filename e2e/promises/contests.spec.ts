import type { Browser, Locator, Page } from '@playwright/test';
import { address, expect, test } from '../people.ts';
import { Presses } from '../presses.ts';

async function organiserPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })).newPage();
  await page.goto(address('/sign-in'));
  await page.getByLabel('用户名').fill('organiser');
  await page.getByLabel('密码').fill('kindling-demo');
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.goto(address('/compete'));
  return page;
}
async function invite(page: Page, name: string): Promise<string> {
  await page.getByTestId('invite-judge').click();
  await page.getByLabel('姓名').fill(name);
  await page.getByTestId('invite-yes').click();
  const link = await page.getByTestId('judge-link').textContent() ?? '';
  await page.getByTestId('invite-close').click();
  return new URL(link).pathname;
}
const cell = (page: Page, name: string): Locator => page.locator(`[data-testid=rubric-cell][data-cell="${name}"]`);
async function scoreThis(page: Page): Promise<void> { for (const name of ['idea:3', 'build:3', 'program:3']) await cell(page, name).click(); }
async function scoreRest(page: Page): Promise<void> {
  while (await page.locator('[data-testid=judge-number]:not([data-state=done])').count() > 0) {
    await page.locator('[data-testid=judge-number]:not([data-state=done])').first().click();
    await scoreThis(page);
    await expect(page.getByTestId('judge-whole')).toBeVisible();
  }
}

test('two judges score by link, one of them without a network; the organiser signs and publishes, and the school sees the result', async ({ browser, teacher }) => {
  test.setTimeout(90_000);
  const organiser = await organiserPage(browser);
  await organiser.getByTestId('contest-link').filter({ hasText: '开放日' }).click();
  const links = [await invite(organiser, '秦评委'), await invite(organiser, '温评委')];
  await organiser.getByTestId('spread').click();
  await expect(organiser.getByText('分出 10 份评分任务')).toBeVisible();

  const [here, away] = [await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } }), await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })];
  const [one, other] = [await here.newPage(), await away.newPage()];
  const presses = new Presses(one);
  await one.goto(address(links[0]));
  await presses.click('accept', one.getByTestId('judge-accept'));
  await expect(one.getByTestId('judge-number')).toHaveCount(5);
  presses.seen('queue');
  await presses.click('one page', one.getByTestId('judge-number').first());
  await expect(one.getByTestId('judge-machine')).toContainText('通过');
  expect(await one.content()).not.toMatch(/陇原县|榆林沟|张小禾|刘建平|会等人的灯/);
  await presses.click('run', one.getByTestId('run'));
  await expect(one.getByRole('button', { name: '停止' })).toBeEnabled();
  await presses.click('score', cell(one, 'idea:3'));
  for (const name of ['build:3', 'program:3']) await cell(one, name).click();
  await presses.click('remark', one.getByTestId('judge-chip').first());
  await presses.key('next', 'j');
  await expect(one.getByTestId('judge-number').nth(1)).toHaveAttribute('aria-pressed', 'true');
  await scoreRest(one);
  await expect(one.getByTestId('judge-sent')).toHaveAttribute('data-waiting', '0');

  // The other venue has no network after the invitation: everything is on this computer.
  await other.goto(address(links[1]));
  await other.getByTestId('judge-accept').click();
  await expect.poll(() => other.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /judging\/[^/]+\/entries\//.test(name)).length)).toBeGreaterThanOrEqual(5);
  await expect(other.locator('.work-replay')).toHaveCount(1);
  await away.setOffline(true);
  await scoreRest(other);
  await expect(other.getByTestId('judge-sent')).toHaveAttribute('data-waiting', '15');
  await away.setOffline(false);
  await expect(other.getByTestId('judge-sent')).toHaveAttribute('data-waiting', '0', { timeout: 15_000 });

  await one.reload();
  await presses.click('compare', one.getByTestId('judge-compare'));
  await expect(one.getByTestId('judge-better').first()).toBeVisible();
  for (const fold of await one.locator('.judge-pair summary').all()) await fold.click();
  await expect(one.locator('.judge-pair .replay-board').nth(1)).toBeVisible();
  // Each work keeps to its half of the page.
  expect(await one.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1366);
  expect(await one.locator('.judge-pair .replay-board').evaluateAll((boards) => boards.every((each) => each.scrollWidth <= each.clientWidth))).toBe(true);
  await presses.click('compare', one.getByTestId('judge-better').last());
  await expect(one.getByTestId('judge-better').last()).toHaveAttribute('aria-pressed', 'true');
  await one.getByTestId('judge-compare').click();
  await one.getByTestId('judge-number').filter({ hasText: '作品 5' }).click();
  await presses.click('conflict', one.getByTestId('judge-conflict'));
  await presses.click('conflict', one.getByTestId('judge-conflict-yes'));
  await expect(one.getByTestId('judge-number')).toHaveCount(4);
  await presses.click('sign', one.getByTestId('judge-sign'));
  await presses.click('sign', one.getByTestId('judge-sign-yes'));
  await expect(one.getByTestId('judge-over')).toContainText('已签名');
  expect(presses.of).toEqual({ accept: 1, queue: 0, 'one page': 1, run: 1, score: 1, remark: 1, next: 1, conflict: 2, compare: 2, sign: 2 });
  await other.getByTestId('judge-sign').click();
  await other.getByTestId('judge-sign-yes').click();
  await expect(other.getByTestId('judge-over')).toBeVisible();

  await organiser.reload();
  for (const step of ['sign', 'publish']) {
    await organiser.getByTestId(`step-${step}`).click();
    await organiser.getByTestId('step-yes').click();
  }
  await organiser.getByTestId('round').first().click();
  await expect(organiser.getByTestId('round').first()).toHaveAttribute('data-state', 'published');
  await expect(organiser.getByTestId('standing')).toHaveCount(5);
  // The judges' word put the third before the second, though its points are fewer.
  await expect(organiser.locator('[data-testid=standing][data-number="3"]')).toHaveAttribute('data-place', '1');
  const print = organiser.waitForEvent('download');
  await organiser.getByTestId('certificates').click();
  expect((await print).suggestedFilename()).toContain('.pdf');

  await teacher.page.getByRole('link', { name: '比赛' }).first().click();
  const contest = teacher.page.getByTestId('contest').filter({ hasText: '开放日' });
  await expect(contest.getByTestId('scoreboard')).toContainText('晋级');
  // The team's way: on the class's page, on the team's own, and on the organiser's board.
  const winner = contest.locator('li').filter({ hasText: '校级 第 1 名' });
  await expect(winner.getByTestId('way-short')).toHaveText('校级 第 1 名（共 3 队） → 县级 结果还没公布');
  await expect(organiser.getByTestId('board-entry').filter({ hasText: '校级 第 1 名' }).first()).toContainText('县级 结果还没公布');
  await winner.getByTestId('contest-team').click();
  const steps = teacher.page.getByTestId('way-step');
  await expect(steps).toHaveCount(2);
  await expect(steps.first().getByTestId('way-award')).toHaveText('晋级下一轮');
  await expect(steps.nth(1)).toContainText('结果还没公布');
});

/** A film of so many seconds, as far as its header says. */
function film(seconds: number): Buffer {
  const box = (name: string, inside: Buffer): Buffer => { const head = Buffer.alloc(8); head.writeUInt32BE(inside.length + 8); head.write(name, 4, 'latin1'); return Buffer.concat([head, inside]); };
  const header = Buffer.alloc(20);
  header.writeUInt32BE(1000, 12);
  header.writeUInt32BE(seconds * 1000, 16);
  return Buffer.concat([box('ftyp', Buffer.from('isom')), box('moov', box('mvhd', header))]);
}
/** The smallest real picture. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

test('a pupil forms a team, brings what the check-list asks for, and hands in a work that the server has run', async ({ pupil, teacher }) => {
  const { page } = await pupil('何天佑', '1934');
  await page.goto(address('/contests'));
  const contest = page.getByTestId('contest').filter({ hasText: '温暖的光' });
  await contest.getByTestId('new-team').click();
  await page.getByLabel('队名').fill('暖光小队');
  await page.getByTestId('enter-yes').click();
  await contest.getByTestId('contest-team').filter({ hasText: '暖光小队' }).click();
  const done = (item: string): Locator => page.locator(`[data-testid=check][data-item=${item}]`);
  await page.getByTestId('use-work').click();
  for (const item of ['work', 'wiring', 'log']) await expect(done(item)).toHaveAttribute('data-done', 'true');
  await page.getByTestId('file-video').setInputFiles({ name: 'short.mp4', mimeType: 'video/mp4', buffer: film(30) });
  await expect(page.getByText('视频长 30 秒')).toBeVisible();
  await page.getByTestId('file-video').setInputFiles({ name: 'lamp.mp4', mimeType: 'video/mp4', buffer: Buffer.concat([film(90), Buffer.alloc(400_000)]) });
  await expect(done('video')).toHaveAttribute('data-done', 'true');
  for (const [at, name] of ['a', 'b'].entries()) {
    await page.getByTestId('file-photo').setInputFiles({ name: `${name}.png`, mimeType: 'image/png', buffer: png });
    await expect(page.getByText(`已有 ${at + 1} 张`)).toBeVisible();
  }
  await expect(page.getByTestId('entry-hand-in')).toBeDisabled();

  await teacher.page.getByRole('link', { name: '比赛' }).first().click();
  await teacher.page.getByTestId('contest-team').filter({ hasText: '暖光小队' }).click();
  await teacher.page.getByTestId('authorise').click();
  await expect(teacher.page.locator('[data-testid=check][data-item=authorisation]')).toHaveAttribute('data-done', 'true');

  await page.reload();
  await page.getByTestId('entry-hand-in').click();
  await expect(page.getByTestId('entry-state')).toHaveAttribute('data-state', 'entered', { timeout: 30_000 });
  await expect(page.getByTestId('entry-machine')).toContainText('1 / 1');
  const pdf = page.waitForEvent('download');
  await page.getByTestId('log-pdf').click();
  expect((await pdf).suggestedFilename()).toContain('工程日志');
});
