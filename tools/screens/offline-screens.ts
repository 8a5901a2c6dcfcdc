import { mkdirSync } from 'node:fs';
import { type Browser, type Page } from '@playwright/test';
import { signInPupil, startBrowser } from '../bench/club-browser.ts';
import { startClubServer } from '../bench/club-server.ts';

/** Pictures of what people see without network, both sizes, both languages. `node tools/screens/offline-screens.ts FOLDER`. */
const [folder = '.kindling/screens-offline'] = process.argv.slice(2);
const sizes = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const;
const languages = { zh: 'zh-CN', en: 'en-GB' } as const;
const classId = '0190a000-0003-7000-8000-000000000001';

async function shootPupil(browser: Browser, url: string, name: string, size: keyof typeof sizes, language: keyof typeof languages): Promise<void> {
  const context = await browser.newContext({ viewport: sizes[size], locale: languages[language] });
  await signInPupil(context, url);
  const page = await context.newPage();
  await page.goto(`${url}/bench/01-light-up`);
  await page.locator('.blocklySvg').first().waitFor();
  await allHere(page);
  await context.setOffline(true);
  const shot = async (what: string): Promise<void> => {
    await page.waitForTimeout(700);
    const wide = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'));
    if (wide > 1) console.log(`! ${what} ${name}: ${wide} px wider than the window`);
    await page.screenshot({ path: `${folder}/${what}-${name}.png` });
  };
  await page.goto(`${url}/`);
  await page.getByTestId('continue-card').waitFor();
  await shot('today');
  await page.goto(`${url}/learn/02-blink-and-rhythm/recall`);
  await page.locator('form.question').first().getByRole('radio').first().check();
  await page.locator('form.question button[type=submit]').first().click();
  await page.getByTestId('answer-kept').first().waitFor();
  await shot('answer-kept');
  await page.goto(`${url}/bench/01-light-up`);
  await page.locator('.blocklySvg').first().waitFor();
  for (const pin of ['uno:7', 'r1:1']) await page.locator(`[data-pin="${pin}"]`).first().dispatchEvent('click');
  await page.evaluate("localStorage.removeItem('kindling.starters'); localStorage.removeItem('kindling.compilations')");
  await page.getByTestId('run').click();
  await page.getByTestId('waits-for-server').waitFor();
  await shot('bench-waits');
  await page.goto(`${url}/me`);
  await page.getByTestId('sign-out').click();
  await page.getByTestId('show-picture').click();
  await page.getByTestId('work-picture').waitFor();
  await shot('ways-out');
  await page.keyboard.press('Escape');
  await page.getByTestId('bring-file').setInputFiles({ name: 'work.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"kindling-work","version":1,"person":{"id":"x","name":"李阳"},"madeAt":"","operations":[]}') });
  await page.getByTestId('brought').waitFor();
  await shot('bring-work');
  await context.close();
}

async function shootTeacher(browser: Browser, url: string, name: string, size: keyof typeof sizes, language: keyof typeof languages): Promise<void> {
  const context = await browser.newContext({ viewport: sizes[size], locale: languages[language] });
  await context.request.post(`${url}/api/sessions/staff`, { data: { login: 'wang', password: 'kindling-demo' }, headers: { origin: url } });
  const page = await context.newPage();
  await page.goto(`${url}/teach/${classId}/plan`);
  const list = page.getByTestId('preparation');
  await list.waitFor({ timeout: 30_000 });
  await list.scrollIntoViewIfNeeded();
  await page.screenshot({ path: `${folder}/prepare-${name}.png` });
  await page.getByTestId('prepare').click();
  await page.getByTestId('prepare').waitFor({ state: 'detached', timeout: 90_000 });
  await page.getByTestId('preparation-state').scrollIntoViewIfNeeded();
  await page.screenshot({ path: `${folder}/prepared-${name}.png` });
  await context.close();
}

async function allHere(page: Page): Promise<void> {
  const missing = `new Promise(async (resolve) => { const { active } = await navigator.serviceWorker.ready; const { port1, port2 } = new MessageChannel(); port1.onmessage = (event) => resolve(event.data.files.length); active.postMessage({ ask: 'missing-files' }, [port2]); })`;
  while (await page.evaluate<number>(missing) > 0) await page.waitForTimeout(1000);
  await page.waitForTimeout(12_000);
}

mkdirSync(folder, { recursive: true });
const server = await startClubServer();
const browser = await startBrowser();
try {
  for (const size of Object.keys(sizes) as (keyof typeof sizes)[]) {
    for (const language of Object.keys(languages) as (keyof typeof languages)[]) {
      await Promise.all([shootPupil(browser, server.url, `${size}-${language}`, size, language), shootTeacher(browser, server.url, `${size}-${language}`, size, language)]);
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
console.log(`pictures in ${folder}`);
process.exit(0);
