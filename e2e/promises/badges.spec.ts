import { readFileSync } from 'node:fs';
import { address, club, expect, test } from '../people.ts';

test('a badge is given, and checked with the cable out; a forged one is refused', async ({ teacher, visitor, pupil }) => {
  const { page } = teacher;
  await page.getByRole('link', { name: '徽章' }).first().click();
  const row = page.getByTestId('badge-row').filter({ hasText: '田甜' });
  await row.getByRole('button', { name: '发 小讲师' }).click();
  await expect(page.getByTestId('badges-said')).toContainText('田甜');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('print-certificates').click()]);
  expect(readFileSync(await file.path()).subarray(0, 5).toString()).toBe('%PDF-');

  const holder = await pupil('田甜', '5297', club.code);
  await holder.page.goto(address('/me/badges'));
  const link = await holder.page.getByTestId('check-badge').first().getAttribute('href') ?? '';
  const [, token = ''] = link.split('#');

  // Somebody else's phone: here once, then without network.
  const phone = visitor.page;
  await phone.goto(address('/verify'));
  await expect(phone.getByTestId('verify-paste')).toBeVisible();
  // One visit is enough, though the worker came after it.
  await expect.poll(() => phone.evaluate("caches.open('kindling-class').then((cache) => cache.match('/api/badges/issuer')).then(Boolean)"), { timeout: 60_000 }).toBe(true);
  await visitor.context.setOffline(true);
  await phone.goto('about:blank');
  await phone.goto(address(`/verify#${token}`));
  const verdict = phone.getByTestId('verdict');
  await expect(verdict).toHaveAttribute('data-is', 'genuine');
  await expect(verdict).toContainText('田甜');
  await expect(verdict).toContainText('小讲师');

  const [head = '', body = '', sign = ''] = token.split('.');
  const richer = Buffer.from(Buffer.from(body, 'base64url').toString().replace('田甜', '别人')).toString('base64url');
  for (const [forged, why] of [[`${head}.${richer}.${sign}`, 'forged'], [`${Buffer.from('{"alg":"none"}').toString('base64url')}.${richer}.`, 'wrong-algorithm']] as const) {
    await phone.getByTestId('verify-paste').fill(forged);
    await phone.getByTestId('verify-go').click();
    await expect(verdict).toHaveAttribute('data-is', why);
    await expect(verdict).not.toContainText('别人');
  }
  await visitor.context.setOffline(false);

  // Taken back: online everybody knows at once.
  await row.getByRole('button', { name: '收回 小讲师' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('发错了');
  await page.getByTestId('take-back-yes').click();
  await expect(row.getByRole('button', { name: '发 小讲师' })).toBeVisible();
  await expect(async () => {
    await phone.goto('about:blank');
    await phone.goto(address(`/verify#${token}`));
    await expect(verdict).toHaveAttribute('data-is', 'revoked', { timeout: 3000 });
  }).toPass({ timeout: 20_000 });
});
