import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { address, expect, test } from '../people.ts';

test('a teacher learns from the course for staff: questions are judged, a lesson is done when all are right', async ({ teacher }) => {
  const { page } = teacher;
  await page.goto(address('/training'));
  const lesson = page.getByTestId('training-lesson').first();
  await lesson.getByRole('link', { name: '打开' }).click();
  const answer = async (question: string, choice: RegExp) => {
    const form = page.getByTestId(`question-${question}`);
    await form.getByLabel(choice).check();
    await form.getByRole('button', { name: '回答' }).click();
  };
  await answer('q1', /400 kbit/);
  await expect(page.getByTestId('question-q1').getByRole('status')).toContainText('再除一次');
  await page.getByRole('button', { name: '再试一次' }).click();
  await answer('q1', /40 kbit/);
  await expect(page.getByTestId('question-q1').getByRole('status')).toContainText('对了');
  for (let step = 0; step < 2; step += 1) {
    await page.getByTestId('next-step').click();
    await page.getByRole('button', { name: '看完了' }).click();
  }
  await page.getByTestId('next-step').click();
  await page.getByTestId('finish-lesson').click();
  await expect(page.getByTestId('training-said')).toContainText('2 个问题');
  await answer('e1', /错/);
  await answer('e2', /回到第 3 步/);
  await page.getByTestId('finish-lesson').click();
  await expect(page.getByTestId('training-said')).toContainText('学完了');
  await page.getByRole('link', { name: '返回课程' }).click();
  await expect(lesson).toContainText('学完');
});

/** Of each lesson: the right answers of the question at its beginning and of those at its end. */
const right: readonly (readonly [first: RegExp, last: readonly [RegExp, RegExp]])[] = [
  [/40 kbit/, [/错/, /回到第 3 步/]], [/三个常见错误/, [/看谁没投/, /错/]], [/错/, [/停下来/, /第 5 行/]], [/对/, [/看网格/, /请老师转告/]],
];
async function learn(page: Page, at: number): Promise<void> {
  const [first, last] = right[at] ?? [/./, [/./, /./]];
  await page.getByTestId('training-lesson').nth(at).getByRole('link', { name: '打开' }).click();
  const answer = async (question: string, choice: RegExp) => {
    const form = page.getByTestId(`question-${question}`);
    await form.getByLabel(choice).check();
    await form.getByRole('button', { name: '回答' }).click();
    await expect(form.getByRole('status')).toBeVisible();
  };
  await answer('q1', first);
  for (let step = 0; step < 3; step += 1) await page.getByTestId('next-step').click();
  await answer('e1', last[0]);
  await answer('e2', last[1]);
  await page.getByTestId('finish-lesson').click();
  await expect(page.getByTestId('training-said')).toContainText('学完了');
}

test('after the fourth lesson a tutor has the certificate: on paper, and genuine when it is checked', async ({ tutor }) => {
  const { page } = tutor;
  await page.goto(address('/training'));
  for (const at of right.keys()) {
    await expect(page.getByTestId('training-certificate')).toHaveCount(0);
    await learn(page, at);
    await page.getByRole('link', { name: '返回课程' }).click();
    await expect(page.getByTestId('training-lesson').nth(at)).toContainText('学完');
  }
  const certificate = page.getByTestId('training-certificate');
  const [file] = await Promise.all([page.waitForEvent('download'), certificate.getByTestId('my-certificate').click()]);
  expect(file.suggestedFilename()).toBe('在细网线上上好直播课.pdf');
  expect(readFileSync(await file.path()).subarray(0, 5).toString()).toBe('%PDF-');
  await certificate.getByTestId('see-certificate').click();
  await expect(page.getByTestId('verdict')).toHaveAttribute('data-is', 'genuine');
  await expect(page.getByTestId('verdict')).toContainText('李明');
});
