import type { Browser, Page } from '@playwright/test';
import { address, expect, test } from '../people.ts';

const openDay = '开放日';
/** Scores every work that is not scored yet, all criteria alike. */
async function score(page: Page, points: number): Promise<void> {
  const open = page.locator('[data-testid=judge-number]:not([data-state=done])');
  while (await open.count() > 0) {
    await open.first().click();
    for (const criterion of ['idea', 'build', 'program']) await page.locator(`[data-testid=rubric-cell][data-cell="${criterion}:${points}"]`).click();
    await expect(page.getByTestId('judge-whole')).toBeVisible();
  }
}
async function sign(page: Page): Promise<void> {
  await expect(page.getByTestId('judge-sent')).toHaveAttribute('data-waiting', '0');
  await page.getByTestId('judge-sign').click();
  await page.getByTestId('judge-sign-yes').click();
  await expect(page.getByTestId('judge-over')).toBeVisible();
}
async function signAndPublish(page: Page): Promise<void> {
  for (const step of ['sign', 'publish']) {
    await page.getByTestId(`step-${step}`).click();
    await page.getByTestId('step-yes').click();
    await expect(page.getByTestId(`step-${step}`)).toHaveCount(0);
  }
}
async function judgeBy(browser: Browser, page: Page): Promise<Page> {
  await page.getByTestId('invite-judge').click();
  await page.getByLabel('姓名').fill('秦评委');
  await page.getByTestId('invite-yes').click();
  const link = new URL(await page.getByTestId('judge-link').textContent() ?? '').pathname;
  await page.getByTestId('invite-close').click();
  await page.getByTestId('spread').click();
  await expect(page.getByText('分出 5 份评分任务')).toBeVisible();
  const judge = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })).newPage();
  await judge.goto(address(link));
  await judge.getByTestId('judge-accept').click();
  await expect(judge.getByTestId('judge-number')).toHaveCount(5);
  return judge;
}
async function appeal(page: Page, words: string): Promise<void> {
  await page.getByTestId('appeal').click();
  await page.getByLabel(/说一说哪里有疑问/).fill(words);
  await page.getByTestId('appeal-send').click();
  await expect(page.getByTestId('own-appeal-state')).toHaveAttribute('data-state', 'open');
  await expect(page.getByTestId('appeal')).toHaveCount(0);
}

test('a team objects to a result and reads why it stands; another is heard, the judge looks again, and the corrected result is shown', async ({ browser, organiser, pupil, teacher }) => {
  const board = organiser.page;
  await board.goto(address('/compete'));
  await board.getByTestId('contest-link').filter({ hasText: openDay }).click();
  const judge = await judgeBy(browser, board);
  await score(judge, 2);
  await sign(judge);
  await board.reload();
  await signAndPublish(board);

  // The team itself, and the teacher for a team that does not dare.
  const { page } = await pupil('刘建平', '7316');
  await page.goto(address('/contests'));
  await page.getByTestId('contest').filter({ hasText: openDay }).getByTestId('contest-team').first().click();
  const before = await page.getByTestId('way-step').first().textContent() ?? '';
  await appeal(page, '我们的视频里有第二个按钮，评语里没有提到。');
  await teacher.page.getByRole('link', { name: '比赛' }).first().click();
  await teacher.page.getByTestId('contest').filter({ hasText: openDay }).getByTestId('contest-team').nth(1).click();
  await appeal(teacher.page, '电路改过以后没有重新看。');

  await board.reload();
  const [first, second] = [board.getByTestId('appeal').filter({ hasText: '第二个按钮' }), board.getByTestId('appeal').filter({ hasText: '重新看' })];
  await first.getByLabel('答复').fill('评委看过，按标准已经给到 2 分。');
  await first.getByTestId('dismiss-appeal').click();
  await expect(first).toContainText('不成立');
  await page.reload();
  await expect(page.getByTestId('own-appeal-state')).toHaveAttribute('data-state', 'dismissed');
  await expect(page.getByTestId('own-appeal')).toContainText('按标准已经给到 2 分');
  expect(await page.getByTestId('way-step').first().textContent()).toBe(before.replace('申诉', ''));

  // Upheld: the round is judged again, and nobody reads a result that is being looked at.
  await second.getByLabel('答复').fill('成立，请评委再看一遍电路。');
  await second.getByTestId('uphold-appeal').click();
  await board.getByTestId('round').first().click();
  await expect(board.getByTestId('round').first()).toHaveAttribute('data-state', 'judging');
  await teacher.page.reload();
  await expect(teacher.page.getByTestId('own-appeal-state')).toHaveAttribute('data-state', 'upheld');
  await expect(teacher.page.getByTestId('way-step').first()).toContainText('结果还没公布');
  await board.getByTestId('unlock').click();
  await expect(board.getByTestId('unlock')).toHaveCount(0);
  await judge.reload();
  const number = /作品 (\d+)/.exec(await second.textContent() ?? '')?.[1] ?? '';
  await judge.getByTestId('judge-number').filter({ hasText: `作品 ${number}` }).click();
  for (const criterion of ['idea', 'build', 'program']) await judge.locator(`[data-testid=rubric-cell][data-cell="${criterion}:4"]`).click();
  await sign(judge);
  await board.reload();
  await signAndPublish(board);
  await teacher.page.reload();
  await expect(teacher.page.getByTestId('way-step').first()).toContainText('评委 100.00');
  await expect(teacher.page.getByTestId('way-step').first()).toContainText('第 1 名');
});

test('the task of a contest that is over is practised at the bench, and one’s own work is scored by its rubric', async ({ pupil }) => {
  const { page } = await pupil('田甜', '5297');
  await page.goto(address('/contests'));
  const past = page.getByTestId('contest').filter({ hasText: '家乡的小发明' });
  await past.getByTestId('practice').locator('summary').click();
  for (const points of [3, 2, 4]) await past.getByTestId('practice').locator('fieldset').nth([3, 2, 4].indexOf(points)).getByRole('button').nth(points).click();
  await expect(past.getByTestId('practice').getByRole('status')).toContainText('9 / 12');
  await past.getByTestId('to-practise').click();
  await expect(page).toHaveURL(/\/bench\/07-/);
  // The lesson is not open to this class yet; the contest's task is.
  await expect(page.getByTestId('check')).toBeVisible();
  await page.getByTestId('check').click();
  await expect(page.locator('.check-line.failed').first()).toBeVisible({ timeout: 40_000 });
});
