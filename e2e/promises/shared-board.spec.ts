import type { Page } from '@playwright/test';
import { closeClass, enterAsPupil, openClass } from '../live-desk.ts';
import { expect, test } from '../people.ts';

const board = (page: Page) => page.getByTestId('class-board');
const program = 'void setup() { Serial.begin(9600); }\nvoid loop() { Serial.print("t="); Serial.println(millis()); if (Serial.available()) { Serial.print("got "); Serial.println((char)Serial.read()); } delay(500); }\n';

test("the tutor's board runs in every browser: the same words at the same simulated times, also for who comes late and who looks back", async ({ tutor, pupil }) => {
  test.setTimeout(270_000);
  const desk = tutor.page;
  await openClass(desk);
  const { page } = await pupil('赵雨桐', '8642');
  await enterAsPupil(page);
  await desk.getByTestId('share').click();
  await desk.getByTestId('share-as-text').first().click();
  const editor = desk.getByTestId('shared-program').locator('.monaco-editor');
  await expect(editor).toBeVisible({ timeout: 30_000 });
  await editor.locator('.view-lines').click();
  await desk.keyboard.press('Control+a');
  await desk.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.evaluate(`navigator.clipboard.writeText(${JSON.stringify(program)})`);
  await desk.keyboard.press('Control+v');
  await expect(page.getByTestId('shared-program').locator('.code-view')).toContainText('millis');

  await expect(page.getByTestId('class-run')).toHaveCount(0);
  await desk.getByTestId('class-run').click();
  for (const each of [desk, page]) await expect(board(each)).toHaveAttribute('data-state', 'running', { timeout: 40_000 });
  await expect(board(page).locator('pre')).toContainText('t=1');
  await board(desk).locator('.serial-monitor input').fill('k');
  await board(desk).locator('.serial-monitor input').press('Enter');
  await expect(board(page).locator('pre')).toContainText('got k', { timeout: 20_000 });

  const late = await pupil('马晓兰', '1122');
  await enterAsPupil(late.page);
  await expect(board(late.page).locator('pre')).toContainText('got k', { timeout: 40_000 });
  await board(desk).getByTestId('pause').click();
  for (const each of [desk, page, late.page]) await expect(board(each)).toHaveAttribute('data-state', 'paused');
  // Standing still, all have run the same steps, and what the programs said is the same text to the last sign.
  const stood = () => Promise.all([desk, page, late.page].map(async (each) => ({ ms: await board(each).getAttribute('data-sim-ms'), said: await board(each).locator('pre').textContent() })));
  await expect(async () => { const [one, two, three] = await stood(); expect([two, three]).toEqual([one, one]); }).toPass({ timeout: 120_000 });

  const [{ ms, said } = { ms: null, said: null }] = await stood();
  await closeClass(desk);

  // Looked back at, the board stands where that moment left it.
  await desk.goto(`${desk.url()}/replay?t=99999`);
  await expect(board(desk)).toHaveAttribute('data-sim-ms', ms ?? '', { timeout: 60_000 });
  await expect(board(desk).locator('pre')).toHaveText(said ?? '');
});
