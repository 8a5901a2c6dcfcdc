import { closeClass, enterByBanner, openClass } from '../live-desk.ts';
import { address, expect, test } from '../people.ts';

test('a week is planned, one day is called off, pupils see it, and a private calendar follows', async ({ teacher, pupil }) => {
  const office = teacher.page;
  await expect(office.getByTestId('next-class')).toContainText('李明');
  await office.getByRole('link', { name: '课表' }).first().click();
  await expect(office.getByTestId('series')).toHaveCount(1);

  const coming = office.locator('ol.session-list').first().getByTestId('session');
  await expect(coming.first()).toContainText('李明');
  await coming.first().getByTestId('change-day').click();
  await office.getByTestId('skip-reason').fill('期中考试');
  await office.getByTestId('change-day-yes').click();
  await expect(coming.first()).toContainText('停课：期中考试');
  await coming.nth(1).getByTestId('change-day').click();
  await office.getByTestId('day-what').selectOption('substitute');
  await office.getByTestId('stand-in').filter({ hasText: '王老师' }).getByRole('radio').check();
  await office.getByTestId('change-day-yes').click();
  await expect(coming.nth(1)).toContainText('王老师 代课');

  const { page } = await pupil('马晓兰', '1122');
  const next = page.getByTestId('next-class');
  await expect(next).toContainText('停课：期中考试');
  await expect(next).toContainText('王老师 代课');

  await page.goto(address('/me'));
  await page.getByTestId('make-feed').click();
  const feed = await page.getByTestId('feed-address').textContent() ?? '';
  const anonymous = await fetch(feed);
  expect(anonymous.headers.get('content-type')).toContain('text/calendar');
  const text = await anonymous.text();
  expect(text).toContain('EXDATE;TZID=Asia/Shanghai:');
  expect(text).toContain('RECURRENCE-ID;TZID=Asia/Shanghai:');
  await page.getByTestId('close-feed').click();
  await expect(page.getByTestId('close-feed')).toHaveCount(0);
  expect((await fetch(feed)).status).toBe(404);

  await office.getByTestId('weekday').selectOption('6');
  await office.getByTestId('plan-series').click();
  await expect(office.getByTestId('series')).toHaveCount(2);
});

test('a class leaves attendance that a teacher may correct, a note for the next tutor, and hours', async ({ teacher, tutor, pupil }) => {
  const desk = tutor.page;
  await openClass(desk);
  const { page } = await pupil('马晓兰', '1122');
  await enterByBanner(page);
  await page.goto(address('/'));
  await desk.getByTestId('push-step').nth(1).click();
  await page.getByTestId('follow').click();
  await expect(page).toHaveURL(/\/learn\/[^/]+\/theory/);
  await expect(page.getByTestId('follow')).toHaveCount(0);
  await closeClass(desk);

  const office = teacher.page;
  await office.getByRole('link', { name: '上课' }).first().click();
  await office.getByTestId('show-attendance').first().click();
  const row = office.getByTestId('attendance').getByRole('row', { name: /张小禾/ });
  await expect(row).toContainText('缺勤');
  await row.getByTestId('correct').click();
  await office.getByTestId('correct-reason').fill('纸质签到');
  await office.getByTestId('correct-yes').click();
  await expect(row).toContainText('● 出勤');
  await expect(row).toContainText('王老师 更正：纸质签到');

  await expect(office.getByTestId('hand-over')).toContainText('讲到');
  await desk.goto(address('/'));
  await desk.getByRole('link', { name: '上课' }).first().click();
  await desk.getByTestId('show-attendance').first().click();
  await desk.getByTestId('hand-over-text').fill('下次从接线开始');
  await desk.getByTestId('save-hand-over').click();
  await expect(desk.getByTestId('hand-over')).toContainText('李明');
  await office.goto(office.url().replace('/live', '/prep/02-blink-and-rhythm'));
  await expect(office.getByTestId('latest-hand-over')).toContainText('下次从接线开始');

  await desk.goto(address('/hours'));
  await expect(desk.getByTestId('hours-total')).toBeVisible();
  const file = desk.waitForEvent('download');
  await desk.getByTestId('hours-csv').click();
  expect((await file).suggestedFilename()).toBe('上课时长.csv');
});
