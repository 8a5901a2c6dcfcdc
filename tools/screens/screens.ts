import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';

/** Pictures of the main screens, both sizes, both languages, for people to look at. `npm run screens -- URL FOLDER`. */
const [url = 'http://127.0.0.1:4600', folder = '.kindling/screens'] = process.argv.slice(2);
const sizes = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } } as const;
const languages = { zh: 'zh-CN', en: 'en-GB' } as const;
const classId = '0190a000-0003-7000-8000-000000000001';
const pages: readonly { readonly name: string; readonly path: string; readonly who: 'visitor' | 'pupil' | 'teacher'; readonly wait?: string }[] = [
  { name: 'landing', path: '/', who: 'visitor' }, { name: 'tiles', path: '/c/HZ7K2M', who: 'visitor' }, { name: 'sign-in', path: '/sign-in', who: 'visitor' },
  { name: 'try', path: '/try/01-light-up', who: 'visitor', wait: '.blocklySvg' },
  { name: 'today', path: '/', who: 'pupil' }, { name: 'course', path: '/learn', who: 'pupil' }, { name: 'lesson', path: '/learn/02-blink-and-rhythm/theory', who: 'pupil' },
  { name: 'quiz', path: '/learn/02-blink-and-rhythm/recall', who: 'pupil' }, { name: 'parsons', path: '/learn/02-blink-and-rhythm/order', who: 'pupil' }, { name: 'build', path: '/learn/01-first-light/build', who: 'pupil' },
  { name: 'bench', path: '/bench/03-traffic-light', who: 'pupil', wait: '.blocklySvg' },
  { name: 'home', path: '/', who: 'teacher' }, { name: 'progress', path: `/teach/${classId}/progress`, who: 'teacher', wait: '.progress-grid' }, { name: 'roster', path: `/teach/${classId}/roster`, who: 'teacher' },
  { name: 'cards', path: `/teach/${classId}/cards`, who: 'teacher' }, { name: 'hand-ins', path: `/teach/${classId}/hand-ins`, who: 'teacher' }, { name: 'prep', path: `/teach/${classId}/prep/02-blink-and-rhythm`, who: 'teacher' }, { name: 'live-start', path: `/teach/${classId}/live`, who: 'teacher' },
];

async function signIn(page: Page, who: 'pupil' | 'teacher'): Promise<void> {
  const headers = { origin: url };
  if (who === 'teacher') { await page.request.post(`${url}/api/sessions/staff`, { data: { login: 'wang', password: 'kindling-demo' }, headers }); return; }
  const { tiles } = await (await page.request.get(`${url}/api/class-codes/HZ7K2M`)).json() as { tiles: { personId: string; name: string }[] };
  await page.request.post(`${url}/api/sessions/pupil`, { data: { code: 'HZ7K2M', personId: tiles[0]?.personId, pin: '2468' }, headers });
}

async function shoot(browser: Browser, size: keyof typeof sizes, language: keyof typeof languages): Promise<void> {
  for (const who of ['visitor', 'pupil', 'teacher'] as const) {
    const context = await browser.newContext({ viewport: sizes[size], locale: languages[language] });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.log(`! ${who} ${language} ${size}: ${error.message}`));
    page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('401')) console.log(`! ${who} ${language} ${size}: ${message.text().slice(0, 200)}`); });
    if (who !== 'visitor') await signIn(page, who);
    for (const each of pages.filter((one) => one.who === who)) {
      await page.goto(url + each.path);
      await page.waitForTimeout(900);
      if (each.wait) await page.locator(each.wait).first().waitFor({ timeout: 20_000 }).catch(() => console.log(`! ${each.name} ${size}: ${each.wait ?? ''} did not come`));
      await page.waitForTimeout(250);
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'));
      if (wide > 1) console.log(`! ${each.name} ${size} ${language}: ${wide} px wider than the window`);
      await page.screenshot({ path: `${folder}/${each.name}-${size}-${language}.png` });
    }
    await context.close();
  }
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
for (const size of Object.keys(sizes) as (keyof typeof sizes)[]) for (const language of Object.keys(languages) as (keyof typeof languages)[]) await shoot(browser, size, language);
await browser.close();
console.log(`pictures in ${folder}`);
