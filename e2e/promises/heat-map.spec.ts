import AxeBuilder from '@axe-core/playwright';
import { address, expect, signInPupil, test } from '../people.ts';
import { writeProgram } from '../workbench.ts';

const slow = 'void setup() {\n  pinMode(13, OUTPUT);\n}\nvoid loop() {\n  digitalWrite(13, HIGH);\n  delay(800);\n  digitalWrite(13, LOW);\n  delay(800);\n}\n';

test('two pupils stuck on the same check are shown together, get a hint in two clicks, and find it on Today', async ({ teacher, visitor }) => {
  const { page } = teacher;
  await page.getByRole('link', { name: '进度' }).first().click();
  const group = page.getByTestId('stuck-groups').getByRole('listitem');
  await expect(group).toContainText('2 人卡在同一项检查');
  await group.getByRole('button', { name: '看是谁' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox')).toHaveCount(2);
  await expect(dialog.getByLabel('刘建平')).toBeChecked();
  await dialog.getByTestId('give').click();
  await expect(page.getByText('已发给 2 人')).toBeVisible();

  await signInPupil(visitor.page, '刘建平', '7316');
  const card = visitor.page.getByTestId('assignments');
  await expect(card).toContainText('提示');
  await card.getByRole('button', { name: '知道了' }).click();
  await expect(card).toHaveCount(0);
});

test('a failed check reaches the open heat-map without a reload, and the cell leads to that very check and its playback', async ({ pupil, teacher }) => {
  const desk = teacher.page;
  await desk.goto(address('/teach/0190a000-0003-7000-8000-000000000001/progress?lesson=02-blink-and-rhythm'));
  const cell = desk.locator('tr[data-pupil="李阳"] button[data-step]').and(desk.locator('[data-state="started"]'));
  await expect(desk.getByTestId('progress-grid')).toBeVisible();
  await expect(cell).toHaveCount(0);
  const { page } = await pupil('李阳', '1357');
  await page.goto(address('/bench/02-half-second'));
  await writeProgram(page, slow);
  await page.getByTestId('check').click();
  await expect(page.locator('.check-line.failed').first()).toBeVisible({ timeout: 30_000 });

  await expect(cell.first()).toBeVisible();
  await cell.first().click();
  await expect(desk.getByTestId('cell-detail')).toContainText('检查 1 次');
  await desk.getByRole('link', { name: '看每次检查' }).click();
  await expect(desk.getByTestId('attempts').getByRole('button')).toHaveCount(1);
  await desk.getByTestId('play-back').first().click();
  await expect(desk.getByRole('dialog').locator('.code-view .marked')).toBeVisible();
  await desk.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  await desk.getByRole('link', { name: /回到这位学生/ }).click();
  await expect(desk.getByTestId('moments').locator('[data-kind=checked]').first()).toContainText('看这次检查');
});

for (const [path, wait] of [['progress', 'progress-grid'], ['progress/lessons', 'lessons-grid'], ['progress/concepts', 'concepts-grid']] as const) {
  test(`${path} has no serious flaw for screen readers`, async ({ teacher }) => {
    const { page } = teacher;
    await page.goto(address(`/teach/0190a000-0003-7000-8000-000000000001/${path}`));
    await expect(page.getByTestId(wait)).toBeVisible();
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations.filter((each) => each.impact === 'serious' || each.impact === 'critical').map((each) => each.id)).toEqual([]);
  });
}

test('who needs care is said in words with numbers', async ({ teacher }) => {
  const { page } = teacher;
  await page.goto(address('/teach/0190a000-0003-7000-8000-000000000001/progress/lessons'));
  // Who has begun by now depends on the tests before.
  await expect(page.getByTestId('care').getByRole('listitem').filter({ hasText: /从没做过，课已开放 \d+ 天/ }).first()).toBeVisible();
});
