import { pupilsOf72 } from '../../apps/api/src/seeds/demo-people.ts';
import { expect, test } from '../people.ts';

test('two stars and a wish: class-mates look without names, the teacher reads and releases, the author reads', async ({ teacher, pupil }) => {
  const desk = teacher.page;
  await desk.getByRole('link', { name: /作业/ }).first().click();
  await desk.getByRole('link', { name: '同学互评' }).click();
  await desk.getByTestId('start-peers').click();
  await expect(desk.getByTestId('peer-round').first()).toContainText('已写 0 /');

  const { page } = await pupil('王梓涵', '4821');
  await page.getByTestId('bell').click();
  await page.locator('[data-kind="peer-asked"]').getByRole('link').click();
  await expect(page.getByTestId('peer-task')).toHaveCount(2);
  for (const at of [0, 1]) {
    await page.getByTestId('peer-task').nth(at).getByRole('link').click();
    await expect(page.getByTestId('run')).toBeVisible();
    await page.getByLabel(/第一颗星/).fill('灯亮得很稳');
    await page.getByLabel(/第二颗星/).fill('积木排得整齐');
    await page.getByLabel(/一个愿望/).fill('加一个按钮就更好');
    await page.getByTestId('send-stars').click();
    await expect(page.getByText('老师发布前还可以改')).toBeVisible();
    await page.getByRole('link', { name: '返回' }).click();
  }

  await desk.reload();
  const round = desk.getByTestId('peer-round').first();
  await expect(round).toContainText('已写 2 /');
  await expect(round).toContainText('王梓涵 写给');
  const author = (await round.getByText('王梓涵 写给').first().innerText()).split('写给')[1]?.trim() ?? '';
  await round.getByTestId('release-peers').click();
  await expect(round).toContainText('已发布');

  const his = await pupil(author, pupilsOf72.find(({ name }) => name === author)?.pin ?? '');
  await his.page.getByTestId('bell').click();
  await his.page.locator('[data-kind="peer-released"]').getByRole('link').click();
  await expect(his.page.getByTestId('peer-received')).toContainText('加一个按钮就更好');
  await expect(his.page.getByTestId('peer-received')).not.toContainText('王梓涵');
});
