import { address, club, expect, test } from '../people.ts';

test('a finished year is a light page for everybody without a pupil’s name, and can be taken back', async ({ organiser, teacher, visitor }) => {
  const { page } = organiser;
  await page.goto(address('/org/review'));
  await expect(page.getByTestId('review-state')).toHaveAttribute('data-state', 'decided');
  await expect(page.getByTestId('nomination').filter({ hasText: '陇原县第三中学' }).first()).toHaveAttribute('data-wins', 'true');
  await expect(page.getByTestId('year-review')).not.toContainText('张小禾');
  const link = address(await page.getByTestId('see-year').getAttribute('href') ?? '');

  await page.getByTestId('slides-file').first().setInputFiles({ name: '一个箱子两家用.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(700_000, 32)]) });
  await expect(page.getByTestId('own-slides')).toHaveText('一个箱子两家用.pdf');
  await page.getByTestId('save-page').click();
  await expect(page.getByText('已保存。')).toBeVisible();

  let bytes = 0;
  visitor.page.on('response', (response) => { void response.body().then((body) => { bytes += body.length; }, () => undefined); });
  await visitor.page.setViewportSize({ width: 390, height: 844 });
  await visitor.page.goto(link);
  await expect(visitor.page.getByRole('heading', { level: 1 })).toContainText('学年');
  await expect(visitor.page.getByText('优秀社团 · 陇原县第三中学')).toBeVisible();
  await visitor.page.getByRole('img').last().scrollIntoViewIfNeeded();
  await expect.poll(() => visitor.page.getByRole('img').last().evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBeGreaterThan(100);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(100 * 1024);
  for (const name of ['张小禾', '马晓兰']) await expect(visitor.page.locator('body')).not.toContainText(name);
  const [slides] = await Promise.all([visitor.page.waitForEvent('download'), visitor.page.getByTestId('slides').click()]);
  expect(slides.suggestedFilename()).toBe('一个箱子两家用.pdf');
  await visitor.page.getByRole('button', { name: 'English' }).click();
  await expect(visitor.page.getByText('Outstanding club')).toBeVisible();

  await page.getByTestId('take-year-back').click();
  await expect(page.getByTestId('publish-year')).toBeVisible();
  await visitor.page.goto(link);
  await expect(visitor.page.getByRole('alert')).toContainText('没有这一页');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('year-certificates').click()]);
  expect(file.suggestedFilename()).toContain('.pdf');
  await page.getByTestId('publish-year').click();
  await expect(page.getByTestId('see-year')).toBeVisible();

  await teacher.page.getByRole('link', { name: '年度总结' }).first().click();
  await expect(teacher.page.getByTestId('nominated-pupil').first()).toContainText('★');
  const [printed] = await Promise.all([teacher.page.waitForEvent('download'), teacher.page.getByTestId('class-certificates').click()]);
  expect(printed.suggestedFilename()).toContain('证书');
});

test('a new year is opened, nominated and scored by criteria; whoever nominated does not score', async ({ organiser, visitor }) => {
  const { page } = organiser;
  await page.goto(address('/org/review'));
  await page.getByLabel('学年').selectOption({ index: 0 });
  await page.getByTestId('open-review').click();
  await expect(page.getByTestId('review-state')).toHaveAttribute('data-state', 'collecting');
  await page.getByTestId('nominate').click();
  await page.getByTestId('nomination-reason').fill('每周都在');
  await page.getByTestId('save-nomination').click();
  await expect(page.getByTestId('nomination')).toHaveCount(1);
  await page.getByTestId('review-to-judging').click();
  await expect(page.getByTestId('nomination')).toContainText('不能打分');

  const admin = visitor.page;
  await admin.goto(address('/sign-in'));
  await admin.getByLabel('用户名').fill('admin');
  await admin.getByLabel('密码').fill(club.organiser.password);
  await admin.getByRole('button', { name: '登录' }).click();
  await expect(admin.getByText('七年级（2）班').first()).toBeVisible();
  await admin.goto(address('/org/review'));
  await admin.getByLabel('学年').selectOption({ index: 0 });
  await admin.getByTestId('score').click();
  for (const criterion of ['regular', 'works', 'open']) await admin.getByTestId(`points-${criterion}-4`).check();
  await admin.getByTestId('save-score').click();
  await expect(admin.getByTestId('nomination')).toContainText('您给了 80 分');
  await expect(admin.getByTestId('nomination')).toContainText('1 份打分');
});

test('the other branch has a year of its own: two schools, fewer numbers, nobody of the first branch', async ({ visitor }) => {
  const { page } = visitor;
  await page.goto(address('/year/0190a000-0041-7000-8000-000000000002'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('学年');
  await expect(page.locator('body')).toContainText('兰州分队');
  await expect(page.getByText('优秀社团 · 洮河上游学校')).toBeVisible();
  for (const name of ['陇原县第三中学', '牛晓燕', '钟灵']) await expect(page.locator('body')).not.toContainText(name);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('body')).toContainText('A first year with two schools');
});
