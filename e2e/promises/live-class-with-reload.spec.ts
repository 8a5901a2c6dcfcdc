import { address, expect, test } from '../people.ts';

test('tutor and pupil share a class; a reload brings back exactly the same state; attendance comes from the log', async ({ tutor, pupil }) => {
  const desk = tutor.page;
  await desk.getByRole('link', { name: /上课|直播/ }).first().click();
  await desk.getByTestId('open-live').first().click();
  await expect(desk.getByTestId('live-tutor')).toBeVisible();

  const { page } = await pupil('马晓兰', '1122');
  await page.getByTestId('live-banner').getByRole('link').click();
  await expect(page.getByTestId('live-pupil')).toBeVisible();
  await expect(desk.getByTestId('pupil-tile').filter({ hasText: '马晓兰' })).toBeVisible();

  await desk.getByTestId('agenda-step').nth(1).click();
  const slide = desk.getByTestId('agenda-step').nth(1);
  const title = (await slide.getAttribute('data-title')) ?? '';
  await expect(page.getByTestId('live-slide')).toContainText(title);

  await page.getByTestId('hand').click();
  await expect(desk.getByTestId('pupil-tile').filter({ hasText: '马晓兰' })).toContainText('✋');
  await page.getByTestId('chat-input').fill('老师好');
  await page.getByTestId('chat-input').press('Enter');
  await expect(desk.getByText('老师好')).toBeVisible();

  await desk.getByTestId('poll-new').click();
  await desk.getByTestId('poll-question').fill('灯会亮吗？');
  await desk.getByTestId('poll-option').nth(0).fill('会');
  await desk.getByTestId('poll-option').nth(1).fill('不会');
  await desk.getByTestId('poll-open').click();
  await page.getByTestId('poll-vote').first().click();
  await expect(desk.getByTestId('poll-bar').first()).toContainText('1');

  const before = await page.getByTestId('live-digest').getAttribute('data-digest');
  await page.reload();
  await expect(page.getByTestId('live-digest')).toHaveAttribute('data-digest', before ?? '', { timeout: 20_000 });
  await expect(page.getByText('老师好')).toBeVisible();
  await expect(page.getByTestId('live-slide')).toContainText(title);

  await desk.getByTestId('live-close').click();
  await desk.getByTestId('live-close-confirm').click();
  await desk.goto(address('/'));
  await desk.getByRole('link', { name: /上课|直播/ }).first().click();
  await desk.getByTestId('attendance-open').first().click();
  await expect(desk.getByTestId('attendance').getByRole('row', { name: /马晓兰/ })).toBeVisible();
});
