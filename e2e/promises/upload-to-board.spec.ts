import { address, expect, test } from '../people.ts';
import { plugInBoard } from '../serial-board.ts';
import { writeProgram } from '../workbench.ts';

test('a program is written through Web Serial into a board that runs the real boot loader, and blinks there', async ({ pupil }) => {
  const { page } = await pupil('周文博', '9753');
  const board = await plugInBoard(page);
  await page.goto(address('/bench/02-half-second'));
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });
  await page.getByTestId('upload').click();
  await page.getByTestId('choose-board').click();
  await expect(page.getByTestId('upload-state')).toContainText('上传成功', { timeout: 60_000 });
  const before = board.led.length;
  board.run(5000);
  const edges = board.led.slice(before).filter(({ atMs }) => atMs > 1500);
  expect(edges.length).toBeGreaterThanOrEqual(2);
  expect(Math.round(((edges[1]?.atMs ?? 0) - (edges[0]?.atMs ?? 0)) / 100)).toBe(10);
});

test('what the real board says goes with the hand-in, and the teacher sees it beside the simulation', async ({ pupil, teacher }) => {
  const { page } = await pupil('周文博', '9753');
  await plugInBoard(page);
  await page.goto(address('/bench/03-add-yellow'));
  await writeProgram(page, 'int n = 0;\nvoid setup() { Serial.begin(9600); }\nvoid loop() { Serial.print("light "); Serial.println(n++); delay(50); }');
  await page.getByTestId('run').click();
  await expect(page.locator('.serial-monitor pre')).toContainText('light 3', { timeout: 30_000 });
  await page.getByTestId('upload').click();
  await page.getByTestId('choose-board').click();
  await expect(page.getByTestId('upload-state')).toContainText('上传成功', { timeout: 60_000 });
  await page.getByTestId('listen').click();
  await expect(page.getByTestId('trace-verdict')).toHaveAttribute('data-verdict', 'alike', { timeout: 30_000 });
  await page.getByTestId('stop-listening').click();
  await expect(page.getByTestId('trace-kept')).toBeVisible();
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByTestId('hand-in').click();
  await expect(page.getByTestId('trace-goes-along')).toBeVisible();
  await page.getByTestId('confirm-hand-in').click();
  await expect(page.getByTestId('hand-in-state')).toBeVisible();
  await expect(page.locator('.save-chip.saved')).toBeVisible();
  await page.goto(address('/bench/03-add-yellow'));
  await page.getByTestId('hand-in-state').click();
  const handIn = new URL(page.url()).pathname;
  await teacher.page.goto(address(handIn));
  await expect(teacher.page.getByTestId('trace-verdict')).toHaveAttribute('data-verdict', 'simulation-silent', { timeout: 30_000 });
  await teacher.page.getByTestId('run').click();
  await expect(teacher.page.getByTestId('trace-verdict')).toHaveAttribute('data-verdict', 'alike', { timeout: 30_000 });
});
