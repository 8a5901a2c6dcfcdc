import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { everythingIsHere } from '../offline.ts';
import { address, expect, test } from '../people.ts';
import { wire } from '../workbench.ts';

const runs = (page: Page) => expect(page.locator('.bench-clock')).toContainText('正在运行', { timeout: 30_000 });
interface PupilsFile { readonly name: string; readonly content: string | Uint8Array }

async function openFile(page: Page, { name, content }: PupilsFile): Promise<void> {
  await page.goto(address('/projects'));
  await page.getByTestId('open-file').click();
  await page.getByTestId('import-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

/** As OpenBlock saves it: a lamp that blinks, with a block for its own screen in between. */
function blockFile(): Uint8Array {
  const block = (opcode: string, next: string | null, inputs: object = {}, fields: object = {}, over: object = {}) => ({ opcode, next, parent: null, inputs, fields, shadow: false, topLevel: false, ...over });
  const write = (next: string | null, level: string) => block('arduino_pin_setDigitalOutput', next, { LEVEL: [1, level] }, { PIN: ['13', null] });
  const level = (value: string) => block('arduino_pin_menu_level', null, {}, { level: [value, null] }, { shadow: true });
  const blocks = {
    start: block('event_whenarduinobegin', 'forever', {}, {}, { topLevel: true }), forever: block('control_forever', null, { SUBSTACK: [2, 'on'] }),
    on: write('cat', 'high'), cat: block('looks_sayforsecs', 'wait', { MESSAGE: [1, [10, '喵']], SECS: [1, [4, '2']] }), wait: block('control_wait', 'off', { DURATION: [1, [5, '0.5']] }), off: write('wait2', 'low'), wait2: block('control_wait', null, { DURATION: [1, [5, '0.5']] }),
    high: level('HIGH'), low: level('LOW'),
  };
  return zipSync({ 'project.json': strToU8(JSON.stringify({ targets: [{ isStage: false, name: 'Arduino Uno', blocks }], meta: { semver: '3.0.0' } })), 'cat.svg': strToU8('<svg/>') });
}

test('an .sb3 shows what was understood, becomes blocks with the rest in grey, and runs', async ({ pupil }) => {
  const { page } = await pupil('康小军', '7082');
  await openFile(page, { name: '小猫闪灯.sb3', content: blockFile() });
  const report = page.getByTestId('import-report');
  await expect(report).toContainText('认出 6 块，没认出 1 块');
  await expect(report.getByRole('row', { name: /looks_sayforsecs/ })).toHaveText(/looks_sayforsecs\s*1$/);
  await report.getByText('程序的样子').click();
  await expect(report.locator('.import-picture li.unknown')).toHaveText(['looks_sayforsecs']);
  await expect(page.getByLabel('名字')).toHaveValue('小猫闪灯');
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations.filter((each) => each.impact === 'serious' || each.impact === 'critical')).toEqual([]);
  await page.getByTestId('make-project').click();

  await expect(page.getByTestId('project-title')).toHaveText('小猫闪灯');
  await expect(page.locator('.blocklyText').filter({ hasText: '没认出的积木' })).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.code-view').first()).toContainText('// ? looks_sayforsecs');
  await page.getByTestId('run').click();
  await runs(page);
});

test('an .ino from a Chinese keyboard is mended on request, and can be saved as .ino and .hex again', async ({ pupil }) => {
  const { page } = await pupil('康小军', '7082');
  await openFile(page, { name: '流水灯.ino', content: 'void setup（） {\n  pinMode(13， OUTPUT)；\n}\nvoid loop() {\n  digitalWrite(13, HIGH);\n  delay(200);\n}\n' });
  await expect(page.getByTestId('import-report')).toContainText('有 4 个中文标点');
  await page.getByTestId('make-project').click();
  await expect(page.locator('.monaco-editor').first()).toContainText('pinMode(13, OUTPUT);', { timeout: 30_000 });
  await page.getByTestId('run').click();
  await runs(page);
  await page.getByTestId('save-file').click();
  await expect(page.getByRole('link', { name: /\.ino/ })).toHaveAttribute('download', '流水灯.ino');
  await page.getByTestId('make-hex').click();
  await expect(page.getByRole('link', { name: /\.hex/ })).toHaveAttribute('href', /^data:text\/plain;charset=utf-8,%3A10/, { timeout: 30_000 });
});

test('a .hex runs with its own circuit, and says that its text is gone for good', async ({ pupil }) => {
  const { page } = await pupil('康小军', '7082');
  const code = 'void setup() { pinMode(13, OUTPUT); digitalWrite(13, HIGH); }\nvoid loop() {}\n';
  const { hex } = await (await page.request.post(address('/api/compilations'), { headers: { origin: address('') }, data: { source: { mode: 'text', code } } })).json() as { hex: string };
  await openFile(page, { name: '老游戏.hex', content: hex });
  await expect(page.getByTestId('import-report')).toContainText('找不回来了');
  await page.getByTestId('make-project').click();
  await expect(page.getByTestId('built-program')).toContainText('老游戏.hex');
  await page.getByTestId('run').click();
  await runs(page);
  await expect(page.locator('.bench-clock')).toContainText('正在运行');
  await wire(page, 'uno:13', 'uno:GND.1');
  await expect(page.getByTestId('save-chip')).toContainText('已保存', { timeout: 20_000 });
  await page.reload();
  await expect(page.getByTestId('built-program')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.board-view .wire')).toHaveCount(1);
  await page.getByTestId('save-file').click();
  await expect(page.getByRole('link', { name: /\.hex/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /\.ino/ })).toHaveCount(0);
});

test('a file that is something else, or broken, is refused in words', async ({ pupil }) => {
  const { page } = await pupil('康小军', '7082');
  await openFile(page, { name: '照片.png', content: 'x' });
  await expect(page.getByText('不认识这种文件')).toBeVisible();
  await page.getByTestId('import-file').setInputFiles({ name: 'a.sb3', mimeType: 'application/zip', buffer: Buffer.from('PK no') });
  await expect(page.getByText('这个文件坏了')).toBeVisible();
  await expect(page.getByTestId('make-project')).toHaveCount(0);
});

test('a project is begun, listed and opened again without network, and arrives later', async ({ pupil }) => {
  test.setTimeout(180_000);
  const { page, context } = await pupil('康小军', '7082');
  await page.goto(address('/projects'));
  await expect(page.getByTestId('new-project')).toBeVisible();
  await everythingIsHere(page);
  await context.setOffline(true);
  await page.reload();
  await page.getByTestId('new-project').click();
  await page.getByLabel('名字').fill('断网也能做');
  await page.getByTestId('create-project').click();
  await expect(page.getByTestId('project-title')).toHaveText('断网也能做');
  await wire(page, 'uno:13', 'uno:12');
  await expect(page.getByTestId('save-chip')).toContainText('只在这台电脑');
  await page.goto(address('/projects'));
  await page.reload();
  const card = page.locator('.cut-card').filter({ hasText: '断网也能做' });
  await card.getByRole('link', { name: '断网也能做' }).click();
  await expect(page.locator('.board-view .wire')).toHaveCount(1, { timeout: 30_000 });
  await context.setOffline(false);
  await expect(page.getByTestId('save-chip')).toContainText('已保存到服务器', { timeout: 40_000 });
  const { classes } = await (await page.request.get(address('/api/me'))).json() as { classes: { id: string }[] };
  const { mine } = await (await page.request.get(address(`/api/classes/${classes[0]?.id ?? ''}/projects`))).json() as { mine: { title: string; diagram: { connections: unknown[] } }[] };
  expect(mine.filter(({ title }) => title === '断网也能做')).toMatchObject([{ diagram: { connections: [['uno:13', 'uno:12', expect.any(String), expect.anything()]] } }]);
});
