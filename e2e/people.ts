import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

export { expect };
/** The demo club's people; see apps/api/src/seeds. */
export const club = { code: 'HZ7K2M', teacher: { login: 'wang', password: 'kindling-demo' }, tutor: { login: 'liming', password: 'kindling-demo' }, organiser: { login: 'organiser', password: 'kindling-demo' } } as const;

export const address = (path = '/'): string => `${process.env['KINDLING_E2E_URL'] ?? ''}${path}`;

export interface Person { readonly page: Page; readonly context: BrowserContext }
interface People {
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

export async function signInPupil(page: Page, name: string, pin: string, code: string = club.code): Promise<void> {
  await page.goto(address(`/c/${code}`));
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('today')).toBeVisible();
}

export const test = base.extend<People>({
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
