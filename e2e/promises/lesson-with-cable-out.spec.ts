import { address, expect, signInPupil, test } from '../people.ts';
import { everythingIsHere, onTheServer, todayIsHere } from '../offline.ts';
import { wire, writeProgram } from '../workbench.ts';

test('Today opens after a reload without network, with an honest time', async ({ pupil }) => {
  const { page, context } = await pupil('赵雨桐', '8642');
  await everythingIsHere(page);
  await page.goto(address('/'));
  await expect(page.getByTestId('continue-card')).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByTestId('continue-card')).toBeVisible();
  await expect(page.getByTestId('saved-copy')).toContainText(/正在看 \d\d:\d\d 存下的内容/);
  await context.setOffline(false);
  await expect(page.getByTestId('offline-banner')).toBeHidden({ timeout: 20_000 });
});

test('a page that is not on this computer says so, and opens by itself when the network is back', async ({ pupil }) => {
  const { page, context } = await pupil('王梓涵', '4821');
  await everythingIsHere(page);
  await page.goto(address('/'));
  await expect(page.getByTestId('continue-card')).toBeVisible();
  await context.setOffline(true);
  await page.goto(address('/notices'));
  await expect(page.getByTestId('not-on-this-computer')).toContainText('没有网络');
  // A lesson that is not here has a way out.
  await page.goto(address('/learn/no-such-lesson'));
  await page.getByRole('link', { name: '回首页' }).click();
  await expect(page.getByTestId('continue-card')).toBeVisible();
  await page.goto(address('/notices'));
  await expect(page.getByTestId('not-on-this-computer')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: '消息' })).toBeVisible({ timeout: 30_000 });
});

test('a whole lesson goes on after the cable is out and the page was reloaded, and arrives exactly once', async ({ pupil }) => {
  test.setTimeout(180_000);
  const { page, context } = await pupil('马晓兰', '1122');
  // Once with network: the lesson and its workbench are opened, the program is run.
  await page.goto(address('/learn/01-first-light'));
  await expect(page.locator('.lesson-steps li a').first()).toBeVisible();
  await page.goto(address('/bench/01-light-up'));
  await page.getByTestId('run').click();
  await expect(page.locator('.bench-clock')).toContainText('正在运行', { timeout: 30_000 });
  await page.getByTestId('check').click();
  await expect(page.locator('.check-line.failed').first()).toBeVisible({ timeout: 30_000 });
  await everythingIsHere(page);
  // The very first page may have been there before the worker that keeps answers; a pupil comes back to the lesson.
  await page.goto(address('/learn/01-first-light'));
  await expect(page.locator('.lesson-steps li a').first()).toBeVisible();
  await todayIsHere(page);

  await context.setOffline(true);
  await page.goto(address('/'));
  await page.reload();
  await expect(page.getByTestId('continue-card')).toBeVisible();

  // A question is answered and stays answered over a reload.
  await page.goto(address('/learn/01-first-light'));
  await page.locator('.lesson-steps li a').first().click();
  const question = page.locator('form.question').first();
  await question.getByRole('radio').first().check();
  await question.getByRole('button', { name: '回答' }).click();
  await expect(question.getByTestId('answer-kept')).toBeVisible();
  await page.reload();
  await expect(question.getByTestId('answer-kept')).toBeVisible();
  await expect(question.getByRole('radio').first()).toBeChecked();
  await expect(page.getByTestId('save-chip')).toContainText('只在这台电脑');

  // Reading on: the drawings are here, too.
  await page.locator('.lesson-steps li a', { hasText: '看一看' }).first().click();
  await expect(page.locator('.theory img')).toHaveJSProperty('complete', true);
  await expect(page.locator('.theory img')).not.toHaveJSProperty('naturalWidth', 0);

  // The workbench: the known program runs from this computer, a changed one says what it waits for.
  await page.goto(address('/bench/01-light-up'));
  await expect(page.locator('.blocklySvg').first()).toBeVisible({ timeout: 30_000 });
  await page.getByTestId('run').click();
  await expect(page.locator('.bench-clock')).toContainText('正在运行');
  // What the server said of this very work is known here; of a changed one it has to be asked.
  await page.getByTestId('check').click();
  await expect(page.getByTestId('check-known')).toBeVisible();
  await expect(page.locator('.check-line.failed').first()).toBeVisible();
  await wire(page, 'uno:13', 'r1:1');
  await page.getByTestId('check').click();
  await expect(page.getByTestId('check-waits')).toBeVisible();
  await expect(page.getByTestId('save-chip')).toContainText('只在这台电脑');
  await writeProgram(page, 'void setup() { pinMode(13, OUTPUT); }\nvoid loop() { digitalWrite(13, HIGH); delay(321); }');
  await page.getByTestId('run').click();
  await expect(page.getByTestId('waits-for-server')).toBeVisible();
  await page.getByTestId('hand-in').click();
  await page.getByTestId('confirm-hand-in').click();
  await expect(page.getByTestId('hand-in-state')).toContainText('连上网就交给老师');
  await page.reload();
  await expect(page.locator('.monaco-editor').first()).toContainText('321', { timeout: 30_000 });
  await expect(page.getByTestId('hand-in-state')).toContainText('连上网就交给老师');

  await context.setOffline(false);
  await expect(page.getByTestId('save-chip')).toContainText('已保存到服务器', { timeout: 30_000 });
  const { handIns, answers, wires } = await onTheServer(page);
  expect({ handIns, answers, wires }).toEqual({ handIns: 1, answers: 1, wires: 1 });
  await page.goto(address('/learn/01-first-light'));
  await page.locator('.lesson-steps li a').first().click();
  await expect(question.getByRole('status')).toContainText(/对了|还不对/);
});

test('a teacher prepares a computer for the class, and a pupil who signed in there learns lesson 3 without network', async ({ teacher }) => {
  test.setTimeout(180_000);
  const { page, context } = teacher;
  await page.getByRole('link', { name: '课程安排' }).first().click();
  const row = page.locator('[data-bundle="03-traffic-light"]');
  await expect(row).toContainText(/还差 \d+ KB/);
  await page.getByTestId('prepare').click();
  await expect(page.getByTestId('preparation-state')).toContainText('全部备好了', { timeout: 90_000 });
  await expect(row).toContainText('有了');
  await page.goto(address('/me'));
  await page.getByTestId('sign-out').click();
  await signInPupil(page, '王梓涵', '4821');
  await todayIsHere(page);

  await context.setOffline(true);
  await page.goto(address('/learn/03-traffic-light'));
  await expect(page.locator('.lesson-steps li a').first()).toBeVisible();
  await page.goto(address('/bench/03-traffic-light'));
  await page.getByTestId('run').click();
  await expect(page.locator('.bench-clock')).toContainText('正在运行', { timeout: 30_000 });
  // The teacher's own pages and the class's names left with the teacher.
  await page.goto(address('/'));
  await expect(page.getByTestId('today')).toContainText('王梓涵');
});
