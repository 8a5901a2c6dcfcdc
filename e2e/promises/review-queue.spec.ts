import { expect, test } from '../people.ts';

test('a volunteer takes like failures of another school, sees numbers and no names, answers all at once, and is told when the time counts', async ({ tutor, pupil }) => {
  const { page } = tutor;
  await page.getByTestId('to-reviews').click();
  await expect(page.getByTestId('review-wait')).toContainText('最久的等了');
  const heap = page.getByTestId('review-heap').filter({ hasText: '榆林沟九年制学校' }).filter({ hasText: '没通过' });
  await expect(heap).toContainText('2 份');
  await heap.getByTestId('take-heap').click();
  await expect(page.getByTestId('review-desk')).toContainText('认领到');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/[12] 号/);
  await expect(page.getByTestId('review-desk')).not.toContainText('蒋一诺');
  await expect(page.getByTestId('answer-all')).toBeChecked();
  await page.getByTestId('chip').filter({ hasText: '检查一下接线' }).click();
  await page.getByTestId('answer-again').click();
  await expect(page.getByTestId('review-queue')).toBeVisible();
  await expect(heap).toHaveCount(0);

  await page.goto(page.url().replace('/reviews', '/hours'));
  // A day's review is one row, made when the day is over: see libs/volunteers.
  await expect(page.getByText('当天的批改第二天列出')).toBeVisible();

  const { page: his } = await pupil('蒋一诺', '3141', 'YL6T4W');
  await expect(his.getByTestId('feedback-link')).toBeVisible();
  await his.getByTestId('feedback-link').click();
  await expect(his.getByTestId('comment')).toContainText('检查一下接线');
  await expect(his.getByTestId('fix-it')).toBeVisible();
});

test('whether volunteers may help is the teacher’s word', async ({ teacher, tutor }) => {
  const { page } = teacher;
  await page.getByRole('link', { name: /作业/ }).first().click();
  await expect(page.getByTestId('volunteers')).not.toBeChecked();
  await page.getByTestId('volunteers').click();
  await expect(page.getByTestId('volunteers')).toBeChecked();
  await page.reload();
  await expect(page.getByTestId('volunteers')).toBeChecked();
  await page.getByTestId('volunteers').click();
  await expect(page.getByTestId('volunteers')).not.toBeChecked();
  await tutor.page.getByRole('link', { name: /作业/ }).first().click();
  await expect(tutor.page.getByRole('heading', { name: '请志愿者帮忙批改' })).toBeVisible();
  await expect(tutor.page.getByTestId('volunteers')).toHaveCount(0);
});
