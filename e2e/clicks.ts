import { expect, type Page } from '@playwright/test';
import { address } from './people.ts';

const counter = 'kindling-clicks';
/** Counts presses of a hand, whoever makes them: also those of the helpers of this folder. Typing is not counted. */
export async function countClicks(page: Page): Promise<void> {
  const count = `addEventListener('pointerdown', (event) => { if (event.isTrusted) sessionStorage.setItem('${counter}', String(Number(sessionStorage.getItem('${counter}') ?? 0) + 1)); }, true)`;
  await page.addInitScript(count);
  await page.evaluate(count);
}
const counted = (page: Page): Promise<number> => page.evaluate<number>(`Number(sessionStorage.getItem('${counter}') ?? 0)`);

export interface Job { readonly name: string; /** By the table of jobs. */ readonly most: number; /** Where the wish arises: the signed-in home, or the screen that the table names. */ readonly at?: string | null }
/** One job, done to its visible end; the page is where the job begins, and no press more than the table allows is made. */
export async function job(page: Page, { name, most, at = '/' }: Job, work: () => Promise<void>): Promise<void> {
  if (at !== null) await page.goto(address(at));
  const before = await counted(page);
  await work();
  const made = (await counted(page)) - before;
  expect(made, `${name}: ${made} clicks, at most ${most}`).toBeLessThanOrEqual(most);
  // A job that the counter did not see proves nothing.
  if (most > 0) expect(made, `${name} was not counted`).toBeGreaterThan(0);
}
