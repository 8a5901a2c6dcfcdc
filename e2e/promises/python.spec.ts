import type { Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { address, expect, test } from '../people.ts';
import { pasteProgram } from '../workbench.ts';

async function seriousProblems(page: Page): Promise<string[]> {
  // The editor is Monaco's own; its parts are checked by its makers.
  const found = await new AxeBuilder({ page }).exclude('.monaco-editor').analyze();
  return found.violations.filter((each) => each.impact === 'serious' || each.impact === 'critical').map((each) => `${each.id} ${each.nodes[0]?.html ?? ''}`);
}

const fullWidth = 'n = int(input（"几次？"））\nhot ＝ 0\nfor i in range(n)：\n    t = input()\n    if t < 15:\n        print("cold")\n    elif t >= 30:\n        print("hot")\n        hot = hot + 1\n    else:\n        print("ok")\nprint("hot:", hot)\n';
const oneOff = fullWidth.replace('（', '(').replace('））', '))').replace('＝', '=').replace('：\n', ':\n').replace('t = input()', 't = int(input())');

test('a pupil writes Python, has its signs mended, understands an error, sees a failed check replayed, passes and hands in; the teacher runs it', async ({ pupil, teacher }) => {
  const { page } = await pupil('马晓兰', '1122');
  await page.goto(address('/bench/13-greenhouse-helper'));
  await pasteProgram(page, fullWidth);
  await expect(page.getByText('程序里有中文标点')).toBeVisible();
  await page.getByTestId('mend-signs').click();
  await expect(page.getByText('程序里有中文标点')).toBeHidden();
  await expect(page.locator('.monaco-editor').first()).toContainText('几次？');

  await page.getByTestId('python-input').fill('2\n20\n40\n');
  await page.getByTestId('run').click();
  const error = page.getByTestId('python-error');
  await expect(error).toContainText('第 5 行', { timeout: 30_000 });
  await expect(error).toContainText('文字和整数不能用 < 比大小');
  await expect(page.locator('.monaco-editor .squiggly-error')).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);

  await pasteProgram(page, oneOff);
  await page.getByTestId('run').click();
  await expect(page.getByTestId('python-output')).toContainText('ok', { timeout: 30_000 });
  await expect(page.getByTestId('python-output')).toHaveText('几次？2\n20\nok\n40\nhot\nhot: 1\n');
  await expect(page.locator('.monaco-editor .squiggly-error')).toBeHidden();

  await page.getByTestId('check').click();
  const failed = page.locator('.check-line.failed');
  await expect(failed).toHaveCount(1, { timeout: 30_000 });
  await expect(failed).toContainText('正好 15 和正好 30 都算 ok');
  const compared = failed.getByTestId('expected-and-seen');
  await expect(compared.locator('figure')).toHaveText([/输入.*15\s+30\s+14\s+31/s, /应该打印.*ok\s+ok\s+cold/s, /实际打印.*ok\s+hot\s+cold/s]);
  await expect(compared.locator('mark')).toHaveText([/ok/, /hot/]);
  expect(await seriousProblems(page)).toEqual([]);
  await compared.getByTestId('try-input').click();
  await expect(page.getByTestId('python-input')).toHaveValue('4\n15\n30\n14\n31\n');
  await expect(page.getByTestId('python-output')).toContainText('30\nhot', { timeout: 30_000 });

  await pasteProgram(page, oneOff.replace('t >= 30', 't > 30'));
  await page.getByTestId('check').click();
  await expect(page.locator('.check-summary.passed')).toBeVisible({ timeout: 30_000 });
  await page.getByTestId('hand-in').click();
  await page.getByTestId('confirm-hand-in').click();
  await expect(page.getByTestId('hand-in-state')).toContainText('已交', { timeout: 20_000 });

  const desk = teacher.page;
  await desk.getByRole('link', { name: '作业' }).first().click();
  await desk.locator('tr', { hasText: '马晓兰' }).filter({ hasText: '温室小助手' }).getByRole('link').first().click();
  await expect(desk.locator('.replay-program')).toContainText('elif t > 30:');
  await expect(desk.locator('.check-summary.passed')).toBeVisible();
  await desk.getByTestId('run').click();
  await expect(desk.getByTestId('python-output')).toContainText('hot: 1', { timeout: 30_000 });
  await desk.locator('[data-line="7"]').first().click();
  await desk.getByRole('textbox', { name: /写评语/ }).fill('界线判断得很准！');
  await desk.getByTestId('post-comment').click();
  await expect(desk.getByTestId('comment')).toContainText('第 7 行');
  expect(await seriousProblems(desk)).toEqual([]);
});

test('a program reads the measurements that come with the exercise', async ({ pupil }) => {
  const { page } = await pupil('马晓兰', '1122');
  await page.goto(address('/bench/14-coldest'));
  await expect(page.locator('.python-files')).toContainText('temps.txt');
  await pasteProgram(page, 'temps = [float(line) for line in open("temps.txt")]\nprint("min:", min(temps))\nprint("average:", sum(temps) / len(temps))\n');
  await page.getByTestId('run').click();
  await expect(page.getByTestId('python-output')).toHaveText('min: 13.0\naverage: 21.0\n', { timeout: 30_000 });
  await pasteProgram(page, 'print("min: 13.0")\nprint("average: 21.0")\n');
  await page.getByTestId('check').click();
  await expect(page.locator('.check-line.passed')).toHaveCount(2, { timeout: 30_000 });
  await expect(page.locator('.check-line.failed').first()).toContainText('用另一份数据文件试的时候，结果不对');
  await expect(page.getByTestId('expected-and-seen')).toHaveCount(0);
});

test('a visitor runs Python without signing in, and sees an endless program stopped', async ({ visitor }) => {
  const { page } = visitor;
  await page.goto(address('/'));
  await page.getByRole('link', { name: '试试 Python' }).click();
  await expect(page.locator('.monaco-editor').first()).toBeVisible({ timeout: 30_000 });
  await page.getByTestId('run').click();
  await expect(page.getByTestId('python-output')).toContainText('Hello, Xiaohe', { timeout: 30_000 });
  await pasteProgram(page, 'while True:\n    pass\n');
  await page.getByTestId('run').click();
  await expect(page.getByText('正在运行…')).toBeVisible();
  await expect(page.getByTestId('python-error')).toContainText('程序太久没有结束', { timeout: 30_000 });
});
