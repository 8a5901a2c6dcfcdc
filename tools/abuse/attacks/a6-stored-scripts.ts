import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { knock } from '../../rig/knock.ts';
import { openExercise, openLesson } from '../../rig/props.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { makeHostile, type HostileClub } from '../hostile/hostile-club.ts';
import { makePlacesHostile, type HostilePlaces } from '../hostile/hostile-places.ts';
import { payloads } from '../script-payloads.ts';

interface Watched { readonly page: Page; readonly alarms: string[]; readonly marksSeen: Set<string> }

/** Dialogs, scripts that the policy had to stop, markup that asks the network, and anything asked of a host that is not ours: each is an alarm. */
async function watch(rig: Rig, context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  const alarms: string[] = [];
  page.on('dialog', (dialog) => { alarms.push(`dialog ${dialog.message()}`); void dialog.dismiss(); });
  page.on('request', (request) => { if (request.url().includes('canary-') || !(request.url().startsWith(`${rig.url}/`) || /^(data|blob):/.test(request.url()))) alarms.push(`request ${request.url().slice(0, 120)}`); });
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
  const answer = await page.goto(`${rig.url}${path}`, { waitUntil: 'load' });
  const policy = answer?.headers()['content-security-policy'] ?? '';
  tally.expect(policy.includes("default-src 'self'") && policy.includes("script-src 'self';") && !/https?:|\*/.test(policy), () => `${path} lets other hosts in: ${policy}`);
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
  return watch(rig, context);
}

interface Tour { readonly who: string; readonly person: string | null; readonly pages: readonly string[]; /** How many of the payloads it must have met as plain text. */ readonly marks: number }

function toursOf({ club }: Rig, hostile: HostileClub, places: HostilePlaces): Tour[] {
  const { own } = club;
  const teach = `/teach/${own.id}`;
  const { eventId, contest, kitId, ownLessonId, free, credentialId, judgeToken, guestToken, childToken } = places;
  return [
    { who: 'teacher', person: own.teacher, marks: payloads.length, pages: ['/', `${teach}/progress`, `${teach}/hand-ins`, `${teach}/roster`, `${teach}/cards`, `${teach}/plan`, `${teach}/live`, `${teach}/prep/${openLesson}`, '/me', `/live/${hostile.liveId}`, ...hostile.handIns.map((id) => `/hand-in/${id}`)] },
    { who: 'teacher of all the rest', person: own.teacher, marks: payloads.length, pages: [
      ...['peer', 'projects', 'progress/lessons', 'progress/concepts', 'progress/attendance', 'progress/gradebook', 'progress/voices', `pupils/${hostile.pupil}`, `pupils/${own.pupils[0]}`, 'roster/import', 'term', 'kits', 'kit-loans', 'share', 'slips', 'looks', 'timetable', 'family-slips', 'contests', 'badges'].map((page) => `${teach}/${page}`),
      `/grade/${hostile.handIns[0]}`, '/reviews', '/notices', '/hold', `/hold/${eventId}`, `/hold/${eventId}/edit`, `/hold/${eventId}/door`, '/author', `/author/${own.id}/${ownLessonId}`, `/contests/entries/${contest.entryId}`, `/kits/${kitId}`, '/hours', '/past-classes', `/live/${places.liveId}/replay`, `/projects/${free.sharedId}`] },
    { who: 'volunteer', person: own.tutor, marks: 1, pages: ['/', '/hours', '/reviews', '/hold'] },
    { who: 'organiser', person: club.organiser, marks: payloads.length, pages: ['/', '/org', '/org/volunteers', '/org/plan', '/org/people', '/compete', `/compete/${contest.contestId}`, `/hold/${eventId}`] },
    { who: 'pupil', person: hostile.pupil, marks: 1, pages: ['/', '/learn', `/learn/${openLesson}`, `/learn/${openLesson}/theory`, '/works', '/projects', `/projects/${free.sharedId}`, '/me', `/bench/${openExercise}`, `/live/${hostile.liveId}`, `/hand-in/${hostile.handIns[0]}`] },
    { who: 'pupil of a team', person: own.pupils[0] ?? null, marks: payloads.length, pages: ['/', '/contests', `/contests/entries/${contest.entryId}`, '/peer', '/me', '/me/badges', '/notices', '/review', `/hand-in/${places.handInId}`, `/learn/${ownLessonId}`] },
    { who: 'visitor', person: null, marks: 1, pages: [`/c/${own.code}`, '/', `/try/${openExercise}`, `/c/${encodeURIComponent('<script>alert(1)</script>')}`, `/verify/${credentialId}`, '/verify', `/verify#${encodeURIComponent('<img src=x onerror=alert(1)>')}`] },
    { who: 'judge', person: null, marks: payloads.length, pages: [`/judge/${judgeToken}`] },
    { who: 'family', person: null, marks: payloads.length, pages: [`/events/${eventId}`, `/e/${guestToken}`, `/e/${childToken}`, `/e/${childToken}/consent`, `/e/${childToken}/survey?event=${eventId}`, `/e/${childToken}/works/${free.sharedId}`, '/e', `/e/${encodeURIComponent('<script>alert(1)</script>')}`, `/events/${encodeURIComponent('"><img src=x onerror=alert(1)>')}`] },
  ];
}

async function readEverything(rig: Rig, browser: Browser, tours: readonly Tour[], tally: Tally): Promise<void> {
  for (const { who, person, pages, marks } of tours) {
    const watched = await asPerson(rig, browser, person);
    for (const path of pages) await read(rig, watched, who, path, tally);
    tally.expect(watched.marksSeen.size >= marks, () => `${who} saw only ${watched.marksSeen.size} of the marks: the pages did not show what was stored`);
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
  says: 'scripts in every text that anybody can store, read by staff, organiser, pupil, judge, family and visitor in Chromium: no dialog, no inline run, no markup', quick: false,
  run: (tally) => withRig({ web: true }, async (rig) => {
    const places = await makePlacesHostile(rig);
    const hostile = await makeHostile(rig);
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
    try {
      await readEverything(rig, browser, toursOf(rig, hostile, places), tally);
      await openAlone(rig, browser, tally);
    } finally {
      await browser.close();
    }
  }),
};
