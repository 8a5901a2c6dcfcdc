import type { Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { address, expect, test } from '../people.ts';
import { wire, writeProgram } from '../workbench.ts';

const neighbours = 'HZ8M3P';
const saved = (page: Page) => expect(page.getByTestId('save-chip')).toContainText('已保存', { timeout: 20_000 });
const blink = (ms: number): string => `void setup() {\n  pinMode(13, OUTPUT);\n}\nvoid loop() {\n  digitalWrite(13, HIGH);\n  delay(${ms});\n  digitalWrite(13, LOW);\n  delay(${ms});\n}\n`;

async function newProject(page: Page, title: string): Promise<string> {
  await page.getByRole('navigation').getByRole('link', { name: '作品' }).first().click();
  await page.getByTestId('new-project').click();
  await page.getByLabel('名字').fill(title);
  await page.getByTestId('create-project').click();
  await expect(page.getByTestId('project-title')).toHaveText(title);
  return new URL(page.url()).pathname;
}

/** Goes back through the versions to the newest that had a line which is gone now. */
async function chooseVersionWithout(page: Page, line: string): Promise<void> {
  const [lines, gone] = [page.getByTestId('version-list').locator('.version-line'), page.getByTestId('version-changes').locator('del').filter({ hasText: line }).first()];
  for (let at = 0; at < await lines.count(); at += 1) {
    await lines.nth(at).click();
    await expect(page.getByTestId('version-changes').getByRole('heading', { name: '电路' })).toBeVisible();
    if (await gone.isVisible()) return;
  }
  await expect(gone).toBeVisible();
}

test('a free project is made, runs, keeps its versions with what changed, and an old one comes back', async ({ pupil }) => {
  const { page } = await pupil('李阳', '1357');
  const path = await newProject(page, '我的闪灯');
  await writeProgram(page, blink(500));
  await page.getByTestId('run').click();
  await expect(page.locator('.bench-clock')).toContainText('正在运行', { timeout: 30_000 });
  await saved(page);

  await page.getByTestId('versions').click();
  const changes = page.getByTestId('version-changes');
  await expect(changes.locator('ins').filter({ hasText: 'delay(500);' }).first()).toBeVisible();
  await page.getByRole('button', { name: '关闭' }).click();

  await writeProgram(page, blink(80));
  await wire(page, 'uno:13', 'uno:GND.1');
  await page.getByTestId('versions').click();
  await expect(changes.locator('ins').filter({ hasText: 'delay(80);' }).or(changes.getByText('程序没有变化。')).first()).toBeVisible();
  await saved(page);
  await page.getByLabel('和哪个比').selectOption('now');
  for (const folded of await page.getByTestId('version-list').locator('summary').all()) await folded.click();
  await chooseVersionWithout(page, 'delay(500);');
  await expect(changes.locator('ins').filter({ hasText: 'delay(80);' }).first()).toBeVisible();
  await expect(changes.locator('.circuit-changes')).toContainText('多了线 uno:13 — uno:GND.1');
  await page.getByTestId('restore').click();
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(page.locator('.monaco-editor').first()).toContainText('delay(500)');
  await expect(page.locator('.board-view .wire')).toHaveCount(0);

  // What was restored is a new version; the one it replaced is still there.
  await page.evaluate('window.dispatchEvent(new Event("blur"))');
  await saved(page);
  await page.reload();
  await expect(page.locator('.monaco-editor').first()).toContainText('delay(500)', { timeout: 30_000 });
  const { versions } = await (await page.request.get(address(`/api${path}/versions`))).json() as { versions: unknown[] };
  expect(versions.length).toBeGreaterThanOrEqual(4);
});

async function hasNoSeriousProblem(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter((each) => each.impact === 'serious' || each.impact === 'critical').map((each) => `${page.url()}: ${each.id} ${each.nodes[0]?.html ?? ''}`)).toEqual([]);
}

test('the pages of projects have no serious accessibility problem, and fit a phone', async ({ pupil, teacher }) => {
  const { page } = await pupil('张小禾', '2468');
  await page.setViewportSize({ width: 390, height: 844 });
  const fits = async () => expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await page.getByTestId('free-card').getByRole('link').click();
  await expect(page.locator('.cut-card').first()).toBeVisible();
  await hasNoSeriousProblem(page);
  await page.getByRole('tab', { name: '班里分享的' }).click();
  const card = page.locator('.cut-card').filter({ hasText: '生日快乐音乐盒' });
  await expect(card).toBeVisible();
  await page.getByTestId('search-projects').fill('红绿灯');
  await expect(card).toHaveCount(0);
  await page.getByTestId('search-projects').fill('罗春燕');
  await hasNoSeriousProblem(page);
  await fits();
  await card.getByRole('link', { name: '生日快乐音乐盒' }).click();
  await page.getByTestId('run').click();
  await expect(page.locator('.bench-clock')).toContainText('正在运行', { timeout: 30_000 });
  await hasNoSeriousProblem(page);
  await fits();
  await teacher.page.getByRole('link', { name: '学生作品' }).first().click();
  await expect(teacher.page.locator('.cut-card').filter({ hasText: '生日快乐音乐盒' })).toBeVisible();
  await hasNoSeriousProblem(teacher.page);
});

test('a shared project is remixed by a class-mate, hidden by the teacher, and closed to another class', async ({ pupil, teacher }) => {
  const [maker, mate, stranger] = [await pupil('李阳', '1357'), await pupil('马晓兰', '1122'), await pupil('韩冰', '5512', neighbours)];
  const path = await newProject(maker.page, '会分享的灯');
  await writeProgram(maker.page, blink(321));
  await maker.page.getByTestId('share').click();
  await maker.page.getByTestId('confirm').click();
  await expect(maker.page.getByTestId('take-back')).toBeVisible();
  await saved(maker.page);

  await mate.page.goto(address('/projects'));
  await mate.page.getByRole('tab', { name: '班里分享的' }).click();
  const card = mate.page.getByTestId('shared-projects').locator('.cut-card').filter({ hasText: '会分享的灯' });
  await expect(card).toContainText('李阳');
  await card.getByTestId('remix').click();
  await expect(mate.page.getByText('改编自 李阳 的《会分享的灯》')).toBeVisible();
  await expect(mate.page.locator('.monaco-editor').first()).toContainText('delay(321)', { timeout: 30_000 });

  await stranger.page.goto(address('/projects'));
  await stranger.page.getByRole('tab', { name: '班里分享的' }).click();
  await expect(stranger.page.getByText('班里还没有人分享作品')).toBeVisible();
  await stranger.page.goto(address(path));
  await expect(stranger.page.getByText('打不开：')).toBeVisible();
  expect((await stranger.page.request.get(address(`/api${path}`))).status()).toBe(404);

  await teacher.page.getByRole('link', { name: '学生作品' }).first().click();
  await expect(teacher.page.locator('.cut-card').filter({ hasText: '会分享的灯' })).toContainText('被改编 1 次');
  await teacher.page.locator('.cut-card').filter({ hasText: '会分享的灯' }).getByTestId('hide').click();
  await teacher.page.getByTestId('confirm').click();
  await expect(teacher.page.locator('.cut-card').filter({ hasText: '会分享的灯' })).toContainText('老师已从班级页收起');
  await mate.page.goto(address('/projects'));
  await mate.page.getByRole('tab', { name: '班里分享的' }).click();
  await expect(mate.page.getByTestId('shared-projects').locator('.cut-card').filter({ hasText: '会眨眼的小夜灯' })).toBeVisible();
  await expect(mate.page.getByTestId('shared-projects').locator('.cut-card').filter({ hasText: '会分享的灯' })).toHaveCount(0);
});
