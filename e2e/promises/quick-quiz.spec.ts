import { closeClass, enterAsPupil, openClass } from '../live-desk.ts';
import { expect, test } from '../people.ts';

test('a quick quiz: pupils answer, the tutor shows the answer, and the result is in the replay', async ({ tutor, pupil }) => {
  test.setTimeout(150_000);
  const desk = tutor.page;
  await openClass(desk);
  const one = (await pupil('赵雨桐', '8642')).page;
  const two = (await pupil('马晓兰', '1122')).page;
  const heard: string[] = [];
  one.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))));
  for (const page of [one, two]) await enterAsPupil(page);

  await desk.getByTestId('poll-open').click();
  await desk.getByLabel('问题').fill('LED 的哪一脚接地？');
  await desk.getByLabel('选项 1', { exact: true }).fill('长脚');
  await desk.getByLabel('选项 2', { exact: true }).fill('短脚');
  await desk.getByTestId('poll-right').selectOption('1');
  await desk.getByTestId('poll-start').click();
  await one.getByTestId('poll').getByRole('button', { name: '短脚' }).click();
  await two.getByTestId('poll').getByRole('button', { name: '长脚' }).click();
  await expect(desk.getByTestId('poll-bars')).toContainText('2 人已投');
  await expect(one.getByTestId('poll-bars')).toBeVisible();
  expect(heard.some((frame) => frame.includes('poll.opened'))).toBe(true);
  expect(heard.some((frame) => frame.includes('"right"'))).toBe(false);

  await desk.getByTestId('poll-reveal').click();
  await expect(desk.getByTestId('poll-bars')).toContainText('1 / 2 人答对');
  await expect(one.getByTestId('quiz-verdict')).toHaveText(/你答对了/);
  await expect(two.getByTestId('quiz-verdict')).toContainText('正确答案是“短脚”');
  await two.reload();
  await expect(two.getByTestId('quiz-verdict')).toContainText('正确答案是“短脚”');

  await closeClass(desk);
  await one.goto(`${desk.url()}/replay?t=99999`);
  await expect(one.getByTestId('poll-bars')).toContainText('1 / 2 人答对');
});
