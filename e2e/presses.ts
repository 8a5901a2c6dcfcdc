import type { Locator, Page } from '@playwright/test';

/** Counts what has to be pressed for each job; typing does not count. */
export class Presses {
  readonly of: Record<string, number> = {};
  readonly page: Page;
  constructor(page: Page) { this.page = page; }
  /** Seen without pressing anything. */
  seen(job: string): void { this.of[job] ??= 0; }
  async click(job: string, what: Locator): Promise<void> { await what.click(); this.count(job, 1); }
  async key(job: string, key: string): Promise<void> { await this.page.keyboard.press(key); this.count(job, 1); }
  /** Pressed where no page of ours is: the shutter in the phone's own camera. */
  elsewhere(job: string): void { this.count(job, 1); }
  /** A list is opened, and one of it taken. */
  async pick(job: string, list: Locator, what: Parameters<Locator['selectOption']>[0]): Promise<void> { await list.selectOption(what); this.count(job, 2); }
  /** Jobs that took more than the table allows. */
  over(table: Readonly<Record<string, number>>): string[] { return Object.keys(table).filter((job) => (this.of[job] ?? Infinity) > (table[job] ?? 0)).map((job) => `${job}: ${this.of[job] ?? 'not done'} > ${table[job]}`); }
  private count(job: string, by: number): void { this.of[job] = (this.of[job] ?? 0) + by; }
}
