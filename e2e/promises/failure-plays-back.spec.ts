import { address, expect, test } from '../people.ts';
import { writeProgram } from '../workbench.ts';

const tooSlow = 'void setup() {\n  pinMode(13, OUTPUT);\n}\nvoid loop() {\n  digitalWrite(13, HIGH);\n  delay(800);\n  digitalWrite(13, LOW);\n  delay(800);\n}\n';

test('a failed check is scrubbed: the lamp, the moment and the line that ran, from the stored report alone', async ({ pupil, teacher }) => {
  const { page } = await pupil('赵雨桐', '8642');
  await page.goto(address('/bench/02-half-second'));
  await writeProgram(page, tooSlow);
  await page.getByTestId('check').click();
  await expect(page.locator('.check-line.failed').first()).toBeVisible({ timeout: 30_000 });
  await page.getByTestId('play-back').first().click();
  const dialog = page.getByRole('dialog');
  const scrub = dialog.getByTestId('scrub');
  await expect(scrub).toBeVisible();
  // Lamp on: line 5 or its delay in line 6; half a period later line 7 or 8.
  const ran = new Set<string>();
  for (let step = 0; step < 24; step += 1) {
    for (let press = 0; press < 16; press += 1) await scrub.press('ArrowRight');
    ran.add(await dialog.locator('p[role=status]').textContent() ?? '');
  }
  expect([...ran].some((line) => /第 [56] 行/.test(line)) && [...ran].some((line) => /第 [78] 行/.test(line))).toBe(true);
  await dialog.getByRole('button', { name: '关闭' }).click();

  await page.getByTestId('hand-in').click();
  await page.getByTestId('confirm-hand-in').click();
  await expect(page.getByTestId('hand-in-state')).toContainText('已交');
  await teacher.page.getByRole('link', { name: '作业' }).first().click();
  await teacher.page.locator('tr', { hasText: '赵雨桐' }).getByRole('link').first().click();
  await teacher.page.getByTestId('play-back').first().click();
  await expect(teacher.page.getByRole('dialog').locator('.code-view .marked')).toBeVisible();
});
