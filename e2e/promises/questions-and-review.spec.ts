import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { address, expect, test } from '../people.ts';

const quiet = async (page: Page): Promise<void> => {
  expect((await new AxeBuilder({ page }).analyze()).violations.filter((each) => each.impact === 'serious' || each.impact === 'critical')).toEqual([]);
};

test('a question is answered on a phone by ordering, matching, filling and picking a line, each with its own word', async ({ pupil }) => {
  const { page } = await pupil('魏国栋', '1706');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address('/learn/01-first-light/exit'));

  const match = page.getByTestId('question-q2-match');
  await match.getByRole('combobox', { name: 'LED', exact: true }).selectOption({ label: '发光' });
  await match.getByRole('combobox', { name: '220Ω 电阻', exact: true }).selectOption({ label: '让板子联网' });
  await expect(match.getByRole('button', { name: '回答' })).toBeDisabled();
  await match.getByRole('combobox', { name: 'GND', exact: true }).selectOption({ label: '电流回家的路' });
  await match.getByRole('button', { name: '回答' }).click();
  await expect(match).toContainText('没有电阻，电流太大');
  await match.getByRole('button', { name: '再试一次' }).click();
  await match.getByRole('combobox', { name: '220Ω 电阻', exact: true }).selectOption({ label: '限制电流' });
  await match.getByRole('button', { name: '回答' }).click();
  await expect(match.getByRole('status')).toContainText('对了');

  const order = page.getByTestId('question-q5-order');
  for (const place of ['引脚 13（5 伏）', 'LED 的长脚', '220Ω 电阻', 'LED 的短脚', 'GND']) await order.getByRole('button', { name: place, exact: true }).click();
  await order.getByRole('button', { name: '回答' }).click();
  await expect(order.getByRole('status')).toContainText('从第 2 个开始再想想');
  await order.getByRole('button', { name: '再试一次' }).click();
  await order.getByRole('button', { name: '上移: 220Ω 电阻' }).click();
  await order.getByRole('button', { name: '回答' }).click();
  await expect(order.getByRole('status')).toContainText('对了');
  await expect(page.locator('html')).toHaveJSProperty('scrollWidth', 390);
  await quiet(page);

  await page.goto(address('/learn/03-traffic-light/exit'));
  const line = page.getByTestId('question-q1-line');
  await line.getByRole('radio', { name: '4: digitalWrite(GREEN, LOW);' }).check();
  await line.getByRole('button', { name: '回答' }).click();
  await expect(line.getByRole('status')).toContainText('只是来晚了');
  await page.reload();
  await expect(line.getByRole('status')).toContainText('只是来晚了');
  await expect(line.getByRole('radio', { name: '4: digitalWrite(GREEN, LOW);' })).toBeChecked();
});

test('questions from last week are on Today, five at most, and answering them empties the card', async ({ pupil }) => {
  const { page } = await pupil('何天佑', '1934');
  await page.getByTestId('review-card').getByRole('link').click();
  await expect(page.getByRole('heading', { name: '复习' })).toBeVisible();
  await quiet(page);
  for (let at = 1; at <= 5; at++) {
    await expect(page.getByText(`第 ${at} 题，共 5 题`).first()).toBeVisible();
    await expect(page.getByTestId('next-question')).toBeDisabled();
    await page.locator('form.question').getByRole('radio').first().check();
    await page.locator('form.question').getByRole('button', { name: '回答' }).click();
    await expect(page.locator('form.question').getByRole('status')).toContainText(/对了|还不对/);
    await page.getByTestId('next-question').click();
  }
  await expect(page.getByTestId('review-done')).toBeVisible();
  await page.getByRole('link', { name: '回到今天' }).click();
  await expect(page.getByTestId('continue-card')).toBeVisible();
  await expect(page.getByTestId('review-card')).toBeHidden();
});
