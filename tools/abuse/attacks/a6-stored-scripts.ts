import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { knock } from '../../rig/knock.ts';
import { openExercise, openLesson } from '../../rig/props.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { makeHostile, type HostileClub } from '../hostile-club.ts';
import { payloads } from '../script-payloads.ts';

interface Watched { readonly page: Page; readonly alarms: string[]; readonly marksSeen: Set<string> }

/** Dialogs, scripts that the policy had to stop, and markup that asks the network: each is an alarm. */
async function watch(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  const alarms: string[] = [];
  page.on('dialog', (dialog) => { alarms.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
  page.on('request', (request) => { if (request.url().includes('canary-')) alarms.push(`request ${request.url()}`); });
  page.on('console', (message) => { if (/Content Security Policy|Refused to (execute|run)/.test(message.text()) && !/style/.test(message.text())) alarms.push(message.text().slice(0, 160)); });
  return { page, alarms, marksSeen: new Set() };
}

/** Runs in the page. */
const lookAround = `({
  text: document.body.innerText + [...document.querySelectorAll('input,textarea')].map((each) => each.value).join(' '),
  scripted: document.querySelectorAll('a[href^="javascript:" i],iframe[srcdoc],[onerror],[onload],[onfocus],[ontoggle]').length })`;

async function read(rig: Rig, { page, alarms, marksSeen }: Watched, who: string, path: string, tally: Tally): Promise<void> {
  const started = performance.now();
  alarms.length = 0;
  await page.goto(`${rig.url}${path}`, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined);
  // Hovering and focusing is what the quieter payloads wait for.
  await page.mouse.move(400, 300, { steps: 4 });
  const { text, scripted } = await page.evaluate<{ text: string; scripted: number }>(lookAround);
  for (const { mark } of payloads) if (text.includes(mark)) marksSeen.add(mark);
  tally.took(performance.now() - started);
  tally.expect(alarms.length === 0, () => `${who} ${path}: ${alarms.slice(0, 3).join(' | ')}`);
  tally.expect(scripted === 0, () => `${who} ${path}: ${scripted} elements with script in them`);
}

async function asPerson(rig: Rig, browser: Browser, person: string | null): Promise<Watched> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  const { cookie } = await rig.as(person);
  if (person) await context.addCookies([{ name: 'kindling', value: cookie.slice('kindling='.length), url: rig.url }]);
  return watch(context);
}

async function readEverything(rig: Rig, browser: Browser, hostile: HostileClub, tally: Tally): Promise<void> {
  const { own } = rig.club;
  const teach = `/teach/${own.id}`;
  const staffPages = ['/', `${teach}/progress`, `${teach}/hand-ins`, `${teach}/roster`, `${teach}/cards`, `${teach}/plan`, `${teach}/live`, `${teach}/prep/${openLesson}`, '/me', `/live/${hostile.liveId}`, ...hostile.handIns.map((id) => `/hand-in/${id}`)];
  const pupilPages = ['/', '/learn', `/learn/${openLesson}`, `/learn/${openLesson}/theory`, '/works', '/me', `/bench/${openExercise}`, `/live/${hostile.liveId}`, `/hand-in/${hostile.handIns[0]}`];
  const tours = [['teacher', own.teacher, staffPages], ['pupil', hostile.pupil, pupilPages], ['visitor', null, [`/c/${own.code}`, '/', `/try/${openExercise}`, `/c/${encodeURIComponent('<script>alert(1)</script>')}`]]] as const;
  for (const [who, person, pages] of tours) {
    const watched = await asPerson(rig, browser, person);
    for (const path of pages) await read(rig, watched, who, path, tally);
    tally.expect(watched.marksSeen.size >= (who === 'teacher' ? payloads.length : 1), () => `${who} saw only ${watched.marksSeen.size} of the marks: the pages did not show what was stored`);
    tally.note(`${who}: ${pages.length} pages, ${watched.marksSeen.size} of ${payloads.length} payloads shown as text`);
    await watched.page.context().close();
  }
}

/** A drawing or an answer opened as a page of its own. */
async function openAlone(rig: Rig, browser: Browser, tally: Tally): Promise<void> {
  const [picture] = await rig.db.query<{ lesson_id: string; file: string }[]>('select lesson_id, file from lesson_picture limit 1');
  const { page } = await asPerson(rig, browser, rig.club.own.teacher);
  let dialogs = 0;
  page.on('dialog', () => { dialogs += 1; });
  for (const path of [`/api/lessons/${picture?.lesson_id}/pictures/${picture?.file}`, '/api/me', `/api/classes/${rig.club.own.id}/roster`, '/api/%3Cscript%3Ealert(1)%3C/script%3E']) {
    const { headers } = await knock(rig.url, { path });
    tally.expect(headers['x-content-type-options'] === 'nosniff', () => `${path} may be sniffed`);
    await page.goto(`${rig.url}${path}`);
    await page.mouse.click(40, 40);
    tally.expect(dialogs === 0, () => `${path} opened alone ran a script`);
  }
  await page.context().close();
}

export const storedScripts: Exercise = {
  says: 'scripts in every text that anybody can store, read by teacher, pupil and visitor in Chromium: no dialog, no inline run, no markup', quick: false,
  run: (tally) => withRig({ web: true }, async (rig) => {
    const hostile = await makeHostile(rig);
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
    try {
      await readEverything(rig, browser, hostile, tally);
      await openAlone(rig, browser, tally);
    } finally {
      await browser.close();
    }
    tally.note('file names: no such surface, nothing can be uploaded (see A5)');
  }),
};
