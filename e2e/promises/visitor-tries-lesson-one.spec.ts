import AxeBuilder from '@axe-core/playwright';
import { address, expect, test } from '../people.ts';
import { wire } from '../workbench.ts';

test('a visitor reads what this is and tries the workbench without signing in', async ({ visitor }) => {
  const { page } = visitor;
  const foreign: string[] = [];
  page.on('request', (request) => { if (!request.url().startsWith(address('')) && !/^(data|blob):/.test(request.url())) foreign.push(request.url()); });
  await page.goto(address('/'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: /试一试/ }).first().click();
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });
  await wire(page, 'uno:13', 'r1:1');
  await wire(page, 'r1:2', 'led1:A');
  await wire(page, 'led1:C', 'uno:GND.1');
  await page.getByTestId('check').click();
  await expect(page.locator('.check-summary.passed')).toBeVisible({ timeout: 30_000 });
  expect(foreign).toEqual([]);
});

test('pages have no serious accessibility problem', async ({ visitor, teacher }) => {
  for (const [page, path] of [[visitor.page, '/'], [visitor.page, '/sign-in'], [visitor.page, '/c/HZ7K2M'], [teacher.page, '/']] as const) {
    await page.goto(address(path));
    await expect(page.getByRole('heading').first()).toBeVisible();
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations.filter((each) => each.impact === 'serious' || each.impact === 'critical').map((each) => `${path}: ${each.id} ${each.nodes[0]?.html ?? ''}`)).toEqual([]);
  }
});
