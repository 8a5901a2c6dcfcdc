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
