import { address, expect, test } from '../people.ts';
import { Presses } from '../presses.ts';

/** As many presses as the table of jobs allows, from the signed-in home. */
const table = { numbers: 0, 'slice by school': 2, 'slice by term': 2, 'report as PDF': 2, 'report as XLSX': 2, 'batch of proofs': 3, awards: 1, compare: 1, kits: 1, approve: 2, term: 3, consent: 3, audit: 3, deletion: 3 };

test('the organiser’s ten jobs take no more presses than the table allows', async ({ organiser, visitor }) => {
  test.setTimeout(120_000);
  const { page } = organiser;
  const presses = new Presses(page);
  const home = async () => { await page.goto(address('/')); await expect(page.locator('[data-testid=number][data-measure=personTimes]')).toBeVisible(); };
  const card = () => page.locator('.cards > *').filter({ hasText: '八年级（1）班' });
  await home();
  await expect(page.locator('[data-testid=number][data-measure=people] b')).toHaveText(/\d/);
  presses.seen('numbers');
  await expect(page.getByTestId('by-school')).toBeVisible();
  presses.seen('compare');
  await presses.pick('slice by school', page.getByTestId('school'), { index: 1 });
  await presses.pick('slice by term', page.getByTestId('term'), { index: 1 });
  for (const [job, button] of [['report as PDF', 'report-pdf'], ['report as XLSX', 'report-xlsx']] as const) await Promise.all([page.waitForEvent('download'), presses.click(job, page.getByTestId(button))]);

  await home();
  await presses.click('awards', page.locator('[data-testid=number][data-measure=awards]'));
  await expect(page.getByRole('dialog')).toBeVisible();
  await home();
  await presses.click('batch of proofs', page.getByRole('navigation').getByRole('link', { name: '志愿者' }));
  await presses.click('batch of proofs', page.getByRole('tab', { name: /工作量/ }));
  await Promise.all([page.waitForEvent('download'), presses.click('batch of proofs', page.getByTestId('print-proofs'))]);
  await expect(page.getByTestId('terms')).toContainText('秋');

  await home();
  await presses.click('kits', card().getByRole('link', { name: '器材箱' }));
  await expect(page.getByText(/K01/).first()).toBeVisible();

  const name = `来帮忙${Date.now() % 100_000}`;
  const offer = { name, university: '某大学', contact: '微信 x', subjects: [], evenings: [3], why: '想教', notice: '2026-1', agreed: true };
  expect((await visitor.page.request.put(address(`/api/join/CHENGDU/applications/${crypto.randomUUID()}`), { headers: { origin: address('').replace(/\/$/, '') }, data: offer })).status()).toBe(200);
  await home();
  await presses.click('approve', page.getByRole('navigation').getByRole('link', { name: '成员' }));
  await presses.click('approve', page.getByRole('button', { name: `通过 ${name}`, exact: true }));
  await expect(page.getByTestId('start-card')).toBeVisible();

  await home();
  await presses.click('term', card().getByRole('link', { name: '名单' }));
  await presses.click('term', page.getByRole('link', { name: /新学期/ }));
  await page.getByRole('textbox').first().fill(`新班 ${Date.now() % 100_000}`);
  await presses.click('term', page.getByTestId('start-term'));
  await expect(page.getByTestId('term-done')).toBeVisible();

  await home();
  await presses.click('consent', card().getByRole('link', { name: '名单' }));
  await presses.click('consent', page.getByRole('row').filter({ hasText: '薛峰' }).getByRole('button', { name: '登记' }));
  await presses.click('consent', page.getByRole('dialog').getByRole('button', { name: '家长同意', exact: true }));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await home();
  await presses.click('audit', card().getByRole('link', { name: '名单' }));
  await presses.click('audit', page.getByRole('link', { name: /谁看过/ }));
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await home();
  await presses.click('deletion', card().getByRole('link', { name: '名单' }));
  await presses.click('deletion', page.getByRole('row').filter({ hasText: '薛峰' }).getByRole('button', { name: '更多' }));
  await page.getByRole('dialog').getByLabel(/输入姓名“薛峰”确认/).fill('薛峰');
  await presses.click('deletion', page.getByTestId('erase'));
  await expect(page.getByRole('row').filter({ hasText: '薛峰' })).toHaveCount(0);
  expect(presses.over(table)).toEqual([]);
});
