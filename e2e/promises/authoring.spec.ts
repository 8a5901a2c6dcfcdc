import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { address, expect, test } from '../people.ts';

const seriousOn = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]?.html]);
const both = async (inside: Page | Locator, name: string, zh: string, en: string): Promise<void> => {
  const field = inside.getByTestId(name);
  await field.getByLabel(/中文/).fill(zh);
  await field.getByLabel(/英文/).fill(en);
};
const isSaved = (page: Page) => expect(page.getByTestId('save-chip')).toHaveText('已保存到服务器');
const stepNames = (page: Page): Promise<string[]> => page.getByTestId('outline-step').evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step') ?? ''));
const step = (page: Page, id: string): Locator => page.locator(`[data-testid=outline-step][data-step="${id}"]`);

async function copyLesson(page: Page, from: string): Promise<void> {
  await page.getByTestId('to-author').click();
  await page.getByTestId('copy-from').selectOption(from);
  await page.getByTestId('copy-lesson').click();
  await expect(page.getByTestId('step-editor')).toBeVisible();
}

test('a teacher copies a lesson, changes it beside the pupil’s view, publishes, and a pupil of the class learns from it', async ({ teacher, pupil }) => {
  const { page } = teacher;
  await page.setViewportSize({ width: 1024, height: 768 });
  await copyLesson(page, '03-traffic-light');
  const title = `红绿灯（校本）${Date.now() % 10_000}`;
  await page.locator('.author-outline-head').click();
  await both(page, 'lesson-title', title, 'Traffic light of our school');

  // The pupil's view goes with every word, and answers are judged there.
  const [first = '', second = ''] = await stepNames(page);
  await step(page, first).locator('.author-outline-name').click();
  const question = page.getByTestId('items-题目').locator('.author-item').first();
  await both(question, 'prompt', '校本的第一个问题？', 'The first question of our school?');
  const preview = page.getByRole('complementary', { name: '学生看到的样子' });
  await expect(preview).toContainText('校本的第一个问题？');
  await preview.locator('.question').first().getByRole('radio').first().check();
  await preview.locator('.question').first().getByRole('button', { name: '回答' }).click();
  await expect(preview.locator('.question').first().getByRole('status')).toBeVisible();

  // Moved by keyboard, taken out and brought back.
  const before = await stepNames(page);
  await step(page, first).locator('.author-outline-name').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => stepNames(page)).toEqual([second, first, ...before.slice(2)]);
  await step(page, first).getByRole('button', { name: /往上移/ }).click();
  await step(page, second).locator('.author-outline-name').focus();
  await page.keyboard.press('Delete');
  await expect(step(page, second)).toHaveCount(0);
  await page.getByTestId('undo-remove').click();
  await expect.poll(() => stepNames(page)).toEqual(before);
  await isSaved(page);
  expect(await seriousOn(page)).toEqual([]);

  await page.getByTestId('publish').click();
  await expect(page.getByTestId('lint-clean')).toBeVisible({ timeout: 20_000 });
  await page.getByTestId('publish-yes').click();
  await expect(page.getByTestId('published')).toHaveText('第 1 版');
  await page.goto(address('/author'));
  const card = page.getByTestId('own-lesson').filter({ hasText: title });
  const lessonId = await card.getAttribute('data-lesson') ?? '';
  await card.getByRole('link', { name: '去课程安排' }).click();
  const planned = page.locator(`[data-lesson="${lessonId}"]`);
  await expect(planned).toContainText('本校自写 · 第 1 版');
  await planned.getByRole('button', { name: '现在开放' }).click();
  await expect(planned).toHaveClass(/open/);

  const learner = (await pupil('马晓兰', '1122')).page;
  await learner.goto(address(`/learn/${lessonId}`));
  await expect(learner.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(learner.getByText('校本的第一个问题？')).toBeVisible();
  await planned.getByRole('button', { name: '关闭' }).click();
  await expect(planned).not.toHaveClass(/open/);
});

test('two who write at once both keep their words, and the second is told', async ({ teacher, tutor }) => {
  await copyLesson(teacher.page, '04-button-and-choice');
  const [first = '', second = ''] = await stepNames(teacher.page);
  await tutor.page.goto(address(new URL(teacher.page.url()).pathname));
  await step(tutor.page, second).locator('.author-outline-name').click();
  await both(teacher.page, 'step-title', '老师写的', 'by the teacher');
  await isSaved(teacher.page);
  await both(tutor.page, 'step-title', '志愿者写的', 'by the tutor');
  await expect(tutor.page.getByTestId('brought')).toContainText('王老师');
  await isSaved(tutor.page);
  await expect(step(tutor.page, first)).toContainText('老师写的');
  await teacher.page.reload();
  await expect(step(teacher.page, first)).toContainText('老师写的');
  await expect(step(teacher.page, second)).toContainText('志愿者写的');
});

test('a check is a sentence; a solution that fails it is said before publishing, and questions come from a file', async ({ tutor }) => {
  const { page } = tutor;
  await page.getByTestId('to-author').click();
  await page.getByTestId('new-lesson').click();
  await both(page, 'lesson-title', '按一下就亮', 'Press and light');
  await both(page, 'lesson-goal', '会用按钮', 'use a button');
  for (const name of ['prep-goal', 'prep-timing', 'prep-error-0', 'prep-error-1', 'prep-error-2', 'prep-ask', 'prep-script']) await both(page, name, '写好了', 'written');

  await page.getByTestId('add-step').selectOption('workbench');
  const editor = page.getByTestId('step-editor');
  await editor.getByLabel('要做什么 · 中文').fill('按下按钮，灯就亮。');
  await editor.getByLabel('要做什么 · 英文').fill('Press the button and the lamp lights.');
  await page.getByTestId('exercise-choice').selectOption('new button');
  await editor.getByLabel('练习标题 · 中文').fill('按钮灯');
  await editor.getByLabel('练习标题 · 英文').fill('Button lamp');
  await both(page, 'task', '按下时灯亮', 'The lamp lights while it is pressed');
  await page.getByRole('button', { name: '加一项检查' }).click();
  await page.getByTestId('check-kind').selectOption('responds');
  await expect(page.getByTestId('check-sentence')).toHaveText('D2 变低（按下 btn1）后，D13 在 50 毫秒内变高');
  await page.getByTestId('within').fill('80');
  await expect(page.getByTestId('check-sentence')).toContainText('80 毫秒');
  const solution = await page.getByTestId('solution').inputValue();
  await page.getByTestId('solution').fill(solution.replace('HIGH : LOW', 'LOW : HIGH'));

  await page.getByTestId('add-step').selectOption('quiz');
  await page.getByText('从文件读入题目').click();
  const gift = '::right:: 按钮没按时读到什么？ ‖ What is read while it is not pressed? {=高 ‖ high #对 ‖ yes ~低 ‖ low #再想想 ‖ think}\n\nTell me everything {}\n';
  await page.getByTestId('question-file').setInputFiles({ name: 'bank.gift.txt', mimeType: 'text/plain', buffer: Buffer.from(gift) });
  const report = page.getByTestId('question-report');
  await expect(report).toContainText('文件里有 2 题，读入了 1 题');
  await expect(report.getByRole('row').filter({ hasText: 'Tell me everything' })).toContainText('问答题');
  const questions = page.getByTestId('items-题目').first();
  await questions.getByRole('button', { name: '拿走第 1 个' }).first().click();
  await expect(questions.getByTestId('prompt').getByLabel(/英文/)).toHaveValue('What is read while it is not pressed?');
  await isSaved(page);

  await page.getByTestId('publish').click();
  const fails = page.locator('[data-testid=findings] [data-code=reference-fails]');
  await expect(fails).toContainText('D2 变低', { timeout: 20_000 });
  await expect(page.getByTestId('publish-yes')).toBeDisabled();
  await fails.getByRole('button').click();
  await page.getByTestId('solution').fill(solution);
  await isSaved(page);
  await page.getByTestId('publish').click();
  await expect(page.getByTestId('publish-yes')).toBeEnabled({ timeout: 20_000 });
  await page.getByTestId('publish-yes').click();
  await expect(page.getByTestId('published')).toHaveText('第 1 版');
  await page.getByRole('button', { name: '历史' }).click();
  await expect(page.getByTestId('versions')).toContainText('第 1 版');
});

/** A film that says it lasts ninety-five seconds. */
function filmOf95(): Buffer {
  const box = (name: string, inside: Buffer): Buffer => { const head = Buffer.alloc(8); head.writeUInt32BE(inside.length + 8); head.write(name, 4, 'latin1'); return Buffer.concat([head, inside]); };
  const header = Buffer.alloc(20);
  header.writeUInt32BE(1000, 12);
  header.writeUInt32BE(95_000, 16);
  return Buffer.concat([box('ftyp', Buffer.from('isom')), box('moov', box('mvhd', header)), box('mdat', Buffer.alloc(300_000, 7))]);
}

test('a teacher brings a film with captions to a lesson of their own, and is told what it lacks', async ({ teacher: { page } }) => {
  await page.getByTestId('to-author').click();
  await page.getByTestId('new-lesson').click();
  await page.getByTestId('add-step').selectOption('video');
  await expect(page.getByTestId('step-editor')).toHaveAttribute('data-kind', 'video');
  await page.getByTestId('bring-film').setInputFiles({ name: '课前.mp4', mimeType: 'video/mp4', buffer: filmOf95() });
  await expect(page.getByTestId('choose-film')).toHaveValue(/^film-[a-f0-9]{20}\.mp4$/);
  await expect(page.getByText('长 95 秒')).toBeVisible();
  await page.getByTestId('bring-captions-zh').setInputFiles({ name: 'zh.vtt', mimeType: 'text/vtt', buffer: Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\n电流走一圈\n') });
  await expect(page.getByTestId('choose-captions-zh')).toHaveValue(/\.vtt$/);
  await isSaved(page);
  await page.getByTestId('publish').click();
  await expect(page.getByRole('dialog')).toContainText('影片没有英文字幕');
  await page.keyboard.press('Escape');
  await page.getByTestId('bring-captions-en').setInputFiles({ name: 'en.vtt', mimeType: 'text/vtt', buffer: Buffer.from('no captions') });
  await expect(page.getByText('这不是 MP4 或 WebM 影片，也不是字幕')).toBeVisible();
  expect(await seriousOn(page)).toEqual([]);
  // The film is there for whoever watches, from any place in it.
  const film = await page.getByTestId('choose-film').inputValue();
  const own = /own-[a-f0-9]{12}/.exec(page.url())?.[0] ?? '';
  const part = await page.request.get(address(`/api/lessons/${own}/films/${film}`), { headers: { Range: 'bytes=200000-200099' } });
  expect([part.status(), (await part.body()).length]).toEqual([206, 100]);
});
