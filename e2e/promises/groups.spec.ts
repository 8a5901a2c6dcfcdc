import { closeClass, enterAsPupil, openClass } from '../live-desk.ts';
import { expect, test } from '../people.ts';

test('the tutor makes groups; each talks among itself, calls for help, and hears nothing of the other; closing ends them all', async ({ tutor, pupil }) => {
  test.setTimeout(180_000);
  const desk = tutor.page;
  await openClass(desk);
  const one = (await pupil('赵雨桐', '8642')).page;
  const two = (await pupil('马晓兰', '1122')).page;
  const heard: string[] = [];
  one.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))));
  for (const page of [one, two]) await enterAsPupil(page);
  await expect(desk.getByTestId('pupil-tile')).toHaveCount(2);

  await desk.getByTestId('groups').click();
  await desk.getByTestId('groups-count').selectOption('2');
  await desk.locator('[data-testid="group-place"][data-pupil="赵雨桐"]').selectOption('0');
  await desk.locator('[data-testid="group-place"][data-pupil="马晓兰"]').selectOption('1');
  await desk.getByTestId('groups-start').click();
  await expect(one.getByTestId('my-group')).toHaveAttribute('data-group', '1');
  await expect(two.getByTestId('my-group')).toHaveAttribute('data-group', '2');

  await two.getByTestId('group-input').fill('words-of-group-two');
  await two.getByTestId('group-input').press('Enter');
  await expect(two.getByTestId('group-chat')).toContainText('words-of-group-two');
  await desk.locator('[data-testid="group-row"][data-group="2"]').click();
  await expect(desk.getByTestId('group-chat')).toContainText('words-of-group-two');
  await one.getByTestId('group-call').click();
  await desk.getByTestId('group-answer').click();
  await desk.getByTestId('group-input').fill('先看电阻');
  await desk.getByTestId('group-input').press('Enter');
  await expect(one.getByTestId('group-chat')).toContainText('先看电阻');
  await expect(two.getByText('先看电阻')).toHaveCount(0);
  await expect(one.getByTestId('group-call')).toBeVisible();

  // Not only on the screen: the other group's words were never sent, nor after a reload.
  await one.reload();
  await expect(one.getByTestId('group-chat')).toContainText('先看电阻', { timeout: 20_000 });
  expect(heard.some((frame) => frame.includes('先看电阻'))).toBe(true);
  expect(heard.some((frame) => frame.includes('words-of-group-two'))).toBe(false);

  await desk.getByTestId('groups-close').click();
  for (const page of [one, two]) await expect(page.getByTestId('my-group')).toHaveCount(0);
  await closeClass(desk);
});
