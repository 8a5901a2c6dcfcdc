import { address, expect, test } from '../people.ts';

test('a lesson runs in PRIMM order, answers are judged with feedback, and the position is kept', async ({ pupil }) => {
  const { page } = await pupil('张小禾', '2468');
  await page.goto(address('/learn/02-blink-and-rhythm'));
  await expect(page.locator('.lesson-steps li a span').first()).toBeVisible();
  const phases = await page.locator('.lesson-steps li a span').allTextContents();
  expect(phases[0]).toBe('想一想');
  expect(phases.indexOf('猜一猜')).toBeLessThan(phases.indexOf('跑一跑'));
  expect(phases.indexOf('改一改')).toBeLessThan(phases.lastIndexOf('做一做'));
  expect(phases.at(-1)).toBe('出门题');

  await page.locator('.lesson-steps li a').first().click();
  const question = page.locator('form.question').first();
  await question.getByRole('radio').first().check();
  await question.getByRole('button', { name: '回答' }).click();
  await expect(question.getByRole('status')).toContainText(/对了|还不对/);

  await page.getByTestId('next-step').click();
  await expect(page.locator('.theory img')).toHaveJSProperty('complete', true);
  await page.reload();
  await expect(page.locator('.theory')).toBeVisible();
});

test('a prediction is locked once it is answered', async ({ pupil }) => {
  const { page } = await pupil('张小禾', '2468');
  await page.goto(address('/learn/02-blink-and-rhythm'));
  await page.locator('.lesson-steps li a', { hasText: '猜一猜' }).click();
  const question = page.locator('form.question').first();
  const radio = question.getByRole('radio').first();
  if (await radio.count()) await radio.check(); else await question.locator('input').fill('3');
  await question.getByRole('button', { name: '回答' }).click();
  await expect(question.locator('.reveal')).toBeVisible();
  await page.reload();
  await expect(page.locator('form.question input').first()).toBeDisabled();
  await expect(page.locator('.reveal')).toBeVisible();
});
