import { seededRandom } from '@kindling/kernel';
import type { Browser, Page } from '@playwright/test';
import type { BenchOptions } from './bench.ts';
import { signInPupil, startBrowser } from './club-browser.ts';
import { startClubServer } from './club-server.ts';

interface Edit { readonly wire: string; readonly at: number }
interface Wiped { readonly edits: number; readonly lostMs: number; readonly lost: number; readonly duplicated: number }
/** Pupils who begin fresh in the demo club, each alone at one computer at a time. */
const pupils: readonly (readonly [name: string, pin: string])[] = [['马晓兰', '1122'], ['李阳', '1357'], ['赵雨桐', '8642']];
const exercise = '01-light-up';
const longestMs = 12_000;
const pins = { board: Array.from({ length: 11 }, (_, at) => `uno:${at + 2}`), parts: ['r1:1', 'r1:2', 'led1:A', 'led1:C'] };

/** A pupil wires at the workbench; at a random moment the PC is switched off and its profile wiped. What of the work had reached the server? */
export async function benchOffline({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const server = await startClubServer();
  const browser = await startBrowser();
  const seeds = Array.from({ length: quick ? 3 : 50 }, (_, seed) => seed + 1);
  const wiped: Wiped[] = [];
  try {
    const waiting = [...seeds];
    await Promise.all(pupils.map(async ([name, pin]) => {
      for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
        const outcome = await wipeOnce(browser, server.url, name, pin, seed);
        console.log(`seed ${seed}: ${outcome.edits} edits, the oldest that was lost was ${Math.round(outcome.lostMs)} ms old`);
        wiped.push(outcome);
      }
    }));
  } finally {
    await browser.close();
    await server.stop();
  }
  const sum = (of: (each: Wiped) => number): number => wiped.reduce((total, each) => total + of(each), 0);
  return { seeds: seeds.length, maxLostMs: Math.round(Math.max(...wiped.map((each) => each.lostMs))), lost: sum((each) => each.lost), duplicated: sum((each) => each.duplicated), edits: sum((each) => each.edits) };
}

async function wipeOnce(browser: Browser, url: string, name: string, pin: string, seed: number): Promise<Wiped> {
  const random = seededRandom(seed);
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  await signInPupil(context, url, name, pin);
  const page = await context.newPage();
  await page.goto(`${url}/bench/${exercise}`);
  await page.locator('[data-pin="uno:2"]').first().waitFor({ timeout: 60_000 });
  const before = new Set(await wiresOnServer(page, url));
  const offAt = performance.now() + 1000 + random() * longestMs;
  const edits: Edit[] = [];
  while (performance.now() < offAt) {
    const wire = nextWire(random, new Set([...before, ...edits.map((edit) => edit.wire)]));
    if (!wire) break;
    for (const pin of wire.split(' ')) await page.locator(`[data-pin="${pin}"]`).first().dispatchEvent('click');
    edits.push({ wire, at: performance.now() });
    await page.waitForTimeout(Math.min(Math.max(0, offAt - performance.now()), random() * 2500));
  }
  const promised = await page.getByTestId('save-chip').textContent() === '已保存到服务器';
  // No last word: whatever the page wanted to say when it closes does not leave the PC.
  await context.setOffline(true);
  const off = performance.now();
  await context.close();
  const witness = await browser.newContext();
  await signInPupil(witness, url, name, pin);
  const there = await wiresOnServer(await witness.newPage(), url);
  await witness.close();
  const missing = edits.filter((edit) => !there.includes(edit.wire));
  return { edits: edits.length, lostMs: missing[0] ? off - missing[0].at : 0, lost: promised ? missing.length : 0, duplicated: there.length - new Set(there).size };
}

function nextWire(random: () => number, taken: ReadonlySet<string>): string | null {
  const free = pins.board.flatMap((board) => pins.parts.map((part) => `${board} ${part}`)).filter((wire) => !taken.has(wire));
  return free[Math.floor(random() * free.length)] ?? null;
}

/** The wires of every open end of the pupil's project, as the server has them. */
async function wiresOnServer(page: Page, url: string): Promise<string[]> {
  const get = async (path: string): Promise<unknown> => await (await page.request.get(url + path)).json() as unknown;
  const { classes } = await get('/api/me') as { classes: { id: string }[] };
  const { heads } = await get(`/api/classes/${classes[0]?.id ?? ''}/exercises/${exercise}/project`) as { heads: { work: { diagram: { connections: [string, string, ...unknown[]][] } } }[] };
  return (heads[0]?.work.diagram.connections ?? []).map(([from, to]) => `${from} ${to}`);
}
