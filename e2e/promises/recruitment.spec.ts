import AxeBuilder from '@axe-core/playwright';
import { address, expect, test } from '../people.ts';

test('somebody offers to help on a phone; two clicks make an account; a card signs in once; papers come before a class', async ({ organiser, visitor, browser }) => {
  const name = `新志愿者${Date.now() % 100_000}`;
  const phone = visitor.page;
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto(address('/join/CHENGDU'));
  await expect(phone.getByRole('heading', { name: /成都分社/ })).toBeVisible();
  expect((await new AxeBuilder({ page: phone }).analyze()).violations.filter((each) => each.impact === 'serious' || each.impact === 'critical')).toEqual([]);
  await phone.getByLabel('姓名').fill(name);
  await phone.getByLabel('大学、专业和年级').fill('某大学 · 物理 2024 级');
  await phone.getByLabel('怎么联系你').fill('微信 newcomer');
  await phone.getByLabel('电子与接线').check();
  await phone.getByLabel('周三').check();
  await phone.getByLabel('为什么想来').fill('想教孩子们点灯');
  await phone.getByTestId('agree').check();
  await phone.getByTestId('send').click();
  await expect(phone.getByTestId('sent')).toBeVisible();
  expect(await phone.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(0);

  const desk = organiser.page;
  await desk.getByRole('navigation').getByRole('link', { name: '成员' }).click();
  await desk.getByRole('button', { name: `通过 ${name}`, exact: true }).click();
  const start = await desk.getByTestId('start-address').textContent() ?? '';
  await desk.getByTestId('card-done').click();
  await expect(desk.getByRole('button', { name: `通过 ${name}`, exact: true })).toHaveCount(0);

  const first = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  const page = await first.newPage();
  await page.goto(start);
  await page.getByLabel(/密码/).fill('fire-and-spark');
  await page.getByRole('button', { name: '开始' }).click();
  await expect(page.getByTestId('your-login')).toContainText(/v\d{6}/);
  await page.getByRole('button', { name: '去首页' }).click();
  await page.getByTestId('to-hours').click();
  await expect(page.getByTestId('my-path')).toContainText('未成年人保护');
  await expect(page.getByLabel('周三')).toBeChecked();
  await first.close();
  const second = await browser.newContext({ locale: 'zh-CN' });
  const late = await second.newPage();
  await late.goto(start);
  await late.getByLabel(/密码/).fill('somebody else');
  await late.getByRole('button', { name: '开始' }).click();
  await expect(late.getByTestId('no-card')).toBeVisible();
  await second.close();

  await desk.getByRole('tab', { name: '成员' }).click();
  await expect(desk.getByTestId('papers-warn')).toBeVisible();
  const assign = async () => {
    await desk.getByRole('button', { name: `给 ${name} 安排班级和活动` }).click();
    await desk.getByLabel(/八年级（1）班/).check();
    await desk.getByTestId('save-places').click();
  };
  await assign();
  await expect(desk.getByRole('alert')).toContainText('材料');
  await desk.getByRole('button', { name: '取消' }).click();
  await desk.getByRole('button', { name: `修改 ${name}` }).click();
  await desk.getByLabel('无犯罪记录证明 · 看过').fill('2026-09-01');
  await desk.getByLabel('守护承诺书 · 看过').fill('2026-09-02');
  await desk.getByTestId('save-sheet').click();
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  await assign();
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  expect((await new AxeBuilder({ page: desk }).analyze()).violations.filter((each) => each.impact === 'serious' || each.impact === 'critical')).toEqual([]);
});
