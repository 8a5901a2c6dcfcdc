import { readFileSync } from 'node:fs';
import { address, expect, test } from '../people.ts';

test('hours come from the class’s log: the tutor confirms, the organiser approves, the proof is a PDF whose code is genuine', async ({ tutor, organiser }) => {
  const { page } = tutor;
  await page.getByTestId('to-hours').click();
  const proposed = page.locator('[data-testid=hours-row][data-state=proposed]');
  await expect(proposed.first()).toBeVisible();
  const before = await page.getByTestId('hours-total').textContent();
  await page.getByTestId('confirm-hours').click();
  await expect(page.getByTestId('hours-said')).toContainText('等组织者批准');
  await expect(proposed).toHaveCount(0);

  const desk = organiser.page;
  await desk.getByRole('navigation').getByRole('link', { name: '志愿者' }).click();
  await expect(desk.getByTestId('queue-row').filter({ hasText: '李明' }).first()).toBeVisible();
  await desk.getByTestId('approve-hours').click();
  await expect(desk.getByTestId('queue-row')).toHaveCount(0);
  await desk.getByRole('tab', { name: /工作量/ }).click();
  await expect(desk.getByTestId('workload-row').filter({ hasText: '李明' })).toBeVisible();
  const [batch] = await Promise.all([desk.waitForEvent('download'), desk.getByTestId('print-proofs').click()]);
  expect(readFileSync(await batch.path()).subarray(0, 5).toString()).toBe('%PDF-');

  await page.reload();
  await expect(page.getByTestId('hours-total')).toBeVisible();
  await expect(page.getByTestId('hours-total')).not.toHaveText(before ?? '');
  const [proof] = await Promise.all([page.waitForEvent('download'), page.getByTestId('hours-proof').click()]);
  expect(proof.suggestedFilename()).toBe('李明 志愿服务时长证明.pdf');
  await page.goto(address('/me/badges'));
  await page.getByTestId('check-badge').first().click();
  await expect(page.getByTestId('verdict')).toHaveAttribute('data-is', 'genuine');
  await expect(page.getByTestId('verdict')).toContainText('李明');
});

test('hours that were sent back say why', async ({ tutor }) => {
  const { page } = tutor;
  await page.goto(address('/hours'));
  await expect(page.locator('[data-testid=hours-row][data-state=rejected]').first()).toContainText('那天停电');
});
