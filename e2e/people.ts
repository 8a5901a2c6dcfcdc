import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { startClub, type RunningClub } from './start-club.ts';

export { expect };
/** The demo club's people; see apps/api/src/seeds. */
export const club = { code: 'HZ7K2M', teacher: { login: 'wang', password: 'kindling-demo' }, tutor: { login: 'liming', password: 'kindling-demo' }, organiser: { login: 'organiser', password: 'kindling-demo' } } as const;

let served: { readonly file: string; readonly running: RunningClub } | undefined;
let started = 0;
export const address = (path = '/'): string => `${served?.running.url ?? ''}${path}`;
const leave = async (): Promise<void> => { await served?.running.stop(); served = undefined; };
/** What one file's promises change no other file sees; nor does a second try, which has a worker of its own. */
async function move(file: string, worker: number, settings: Settings, servers: number): Promise<RunningClub> {
  if (served?.file === file) return served.running;
  await leave();
  served = { file, running: await startClub(`club_${worker}_${++started}`, settings, servers) };
  return served.running;
}

export interface Person { readonly page: Page; readonly context: BrowserContext }
type Settings = Readonly<Record<string, string>>;
interface People {
  /** Of the server of this file, beside the usual ones. */
  serverSettings: Settings;
  /** How many serve this file, behind a proxy when more than one. */
  servers: number;
  ownClub: RunningClub;
  /** A fresh browser, signed in as the teacher. */
  teacher: Person;
  tutor: Person;
  organiser: Person;
  /** A fresh browser, signed in as that pupil with class code, tile and PIN. */
  pupil: (name: string, pin: string, code?: string) => Promise<Person>;
  visitor: Person;
}

async function open(browser: Browser): Promise<Person> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  return { context, page: await context.newPage() };
}

async function staff(browser: Browser, account: { login: string; password: string }): Promise<Person> {
  const person = await open(browser);
  await person.page.goto(address('/sign-in'));
  await person.page.getByLabel('用户名').fill(account.login);
  await person.page.getByLabel('密码').fill(account.password);
  await person.page.getByRole('button', { name: '登录' }).click();
  await expect(person.page.getByText('七年级（2）班').first()).toBeVisible();
  return person;
}

/** `origin` where the way to the server leads over something else. */
export async function signInPupil(page: Page, name: string, pin: string, code: string = club.code, origin = new URL(address()).origin): Promise<void> {
  await page.goto(`${origin}/c/${code}`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('today')).toBeVisible();
}

export const test = base.extend<People, { house: void }>({
  serverSettings: [{}, { option: true }],
  servers: [1, { option: true }],
  house: [async ({}, use) => { await use(); await leave(); }, { scope: 'worker', auto: true }],
  ownClub: [async ({ serverSettings, servers }, use, info) => { await use(await move(info.file, info.workerIndex, serverSettings, servers)); }, { auto: true, timeout: 60_000 }],
  teacher: async ({ browser }, use) => { const person = await staff(browser, club.teacher); await use(person); await person.context.close(); },
  tutor: async ({ browser }, use) => { const person = await staff(browser, club.tutor); await use(person); await person.context.close(); },
  organiser: async ({ browser }, use) => { const person = await staff(browser, club.organiser); await use(person); await person.context.close(); },
  visitor: async ({ browser }, use) => { const person = await open(browser); await use(person); await person.context.close(); },
  pupil: async ({ browser }, use) => {
    const opened: Person[] = [];
    await use(async (name, pin, code) => {
      const person = await open(browser);
      opened.push(person);
      await signInPupil(person.page, name, pin, code);
      return person;
    });
    for (const person of opened) await person.context.close();
  },
});
