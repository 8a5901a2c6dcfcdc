import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { create } from 'qrcode';
import { address, club, expect, test } from '../people.ts';

const origin = (): string => address('').replace(/\/$/, '');
type Asked = <T>(method: 'GET' | 'PUT' | 'POST', path: string, data?: unknown) => Promise<T>;
async function signedIn(context: BrowserContext): Promise<Asked> {
  await context.request.post(address('/api/sessions/staff'), { headers: { origin: origin() }, data: { login: club.teacher.login, password: club.teacher.password } });
  return async <T>(method: string, path: string, data?: unknown) => {
    const answer = await context.request.fetch(address(path), { method, headers: { origin: origin() }, ...(data === undefined ? {} : { data }) });
    expect(answer.ok(), `${method} ${path}`).toBe(true);
    return await answer.json() as T;
  };
}
async function openEvent(ask: Asked, zh: string): Promise<string> {
  const eventId = crypto.randomUUID();
  const details = { kind: 'salon', title: { zh, en: '' }, text: { zh: '来', en: '' }, where: { zh: '教室', en: '' }, startsAt: new Date().toISOString(), endsAt: new Date(Date.now() + 3_600_000).toISOString(), familyPlaces: 9, classes: [], contact: '', needs: '' };
  await ask('PUT', `/api/events/${eventId}`, { place: { schoolId: '0190a000-0001-7000-8000-000000000001', branchId: null }, details });
  for (const to of ['published', 'running']) await ask('PUT', `/api/events/${eventId}/state`, { to });
  return eventId;
}
interface Families { readonly families: { replyId: string; number: number; attendanceId: string | null }[] }
const familiesOf = async (ask: Asked, eventId: string) => (await ask<Families>('GET', `/api/events/${eventId}`)).families.sort((a, b) => a.number - b.number);
/** A family says yes; what stands beneath its code. */
async function comes(page: Page, eventId: string): Promise<string> {
  await page.goto(address(`/events/${eventId}`));
  const again = page.getByRole('link', { name: '换一家人用这台手机' });
  if (await again.count() > 0) await again.click();
  await page.getByTestId('yes').click();
  return await page.getByTestId('pass-code').textContent() ?? '';
}
/** A camera that sees one code: a film of a single grey picture. */
function film(words: string): string {
  const { modules } = create(words);
  const [width, height, each] = [640, 480, Math.floor(400 / (modules.size + 8))];
  const left = Math.floor((width - modules.size * each) / 2);
  const top = Math.floor((height - modules.size * each) / 2);
  const grey = Buffer.alloc(width * height, 235);
  for (let row = 0; row < modules.size; row += 1) for (let column = 0; column < modules.size; column += 1) {
    if (modules.get(row, column)) for (let line = 0; line < each; line += 1) grey.fill(16, (top + row * each + line) * width + left + column * each, (top + row * each + line) * width + left + (column + 1) * each);
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), grey, Buffer.alloc((width * height) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420jpeg\n`), ...Array.from({ length: 5 }, () => frame)]).toString('latin1');
}

test('a door without network reads families’ codes by camera, hand scanner and hand; each is counted once, and no code of another event', async ({ visitor, browser }) => {
  const desk = await browser.newContext();
  const ask = await signedIn(desk);
  const [salon, lecture] = [await openEvent(ask, '扫码沙龙'), await openEvent(ask, '别的讲座')];
  const [first, , other] = [await comes(visitor.page, salon), await comes(visitor.page, salon), await comes(visitor.page, lecture)];
  expect(first).toMatch(/^[A-Z2-9]{2}-[A-Z2-9]{5}$/);
  const [, second] = await familiesOf(ask, salon);
  const pass = (eventId: string, replyId = ''): string => `${origin()}/hold/${eventId}/door?reply=${replyId}`;

  const folder = mkdtempSync(join(tmpdir(), 'door-'));
  writeFileSync(join(folder, 'camera.y4m'), film(pass(salon, second?.replyId)), 'latin1');
  const own = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${join(folder, 'camera.y4m')}`] });
  const context = await own.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  await signedIn(context);
  const page = await context.newPage();
  await page.goto(address(`/hold/${salon}/door`));
  await expect(page.getByTestId('tile-family')).toHaveCount(2);
  // Prepared: the worker has the page and its list, so that even a computer that starts again has a door.
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await expect(async () => {
    await page.reload();
    await expect(page.getByTestId('tile-family')).toHaveCount(2);
    expect(await page.evaluate(`caches.keys().then(async (names) => (await Promise.all(names.map(async (name) => (await caches.open(name)).match('/api/events/${salon}')))).some(Boolean))`)).toBe(true);
  }).toPass({ timeout: 20_000 });
  const late = await comes(visitor.page, salon);
  const third = (await familiesOf(ask, salon))[2];

  await context.setOffline(true);
  const said = page.getByTestId('scan-said');
  await page.getByTestId('pass').fill(first.toLowerCase());
  await page.getByTestId('pass').press('Enter');
  await expect(said).toHaveText('✓ 1 号家庭，1 人，已签到');
  await page.getByTestId('camera').click();
  await expect(said).toHaveText('✓ 2 号家庭，1 人，已签到');
  await page.getByTestId('camera').click();
  // A hand scanner types what is in the code, and Enter. This family answered after the list was brought.
  const scan = async (words: string) => { await page.getByTestId('pass').focus(); await page.keyboard.type(words); await page.keyboard.press('Enter'); };
  await scan(late);
  await expect(said).toContainText('名单上没有');
  await scan(pass(salon, third?.replyId));
  await expect(said).toHaveText('✓ 刚报名的家庭，已签到');
  for (const [words, answer] of [[other, '别的活动'], [pass(lecture, crypto.randomUUID()), '别的活动'], [`${origin()}/e/DEMK2345ABCD`, '不是入场码'], [first, '已经签过了']] as const) {
    await scan(words);
    await expect(said).toContainText(answer);
  }
  await expect(page.getByTestId('door-state')).toHaveText('只在这台电脑：3 条');
  await page.reload();
  await expect(page.getByTestId('door-state')).toHaveText('只在这台电脑：3 条');
  await expect(page.locator('[data-testid=tile-family][aria-pressed=true]')).toHaveCount(2);

  // At the other entrance, with network, the first family is let in too.
  const { results } = await ask<{ results: { outcome: string }[] }>('POST', '/api/operations', { deviceId: crypto.randomUUID(), operations: [{ opId: crypto.randomUUID(), deviceSeq: 1, schema: 1, type: 'events.check-in', clientTime: new Date().toISOString(), payload: { eventId: salon, attendanceId: crypto.randomUUID(), at: new Date().toISOString(), who: { is: 'family', replyId: (await familiesOf(ask, salon))[0]?.replyId } } }] });
  expect(results).toMatchObject([{ outcome: 'applied' }]);
  await context.setOffline(false);
  await expect(page.getByTestId('door-state')).toHaveText('都已送到', { timeout: 20_000 });
  await expect(page.locator('[data-testid=tile-family][aria-pressed=true]')).toHaveCount(3);
  expect((await ask<{ personTimes: number }>('GET', `/api/events/${salon}/summary`)).personTimes).toBe(3);
  expect((await familiesOf(ask, lecture)).map(({ attendanceId }) => attendanceId)).toEqual([null]);
  await own.close();
  await desk.close();
  rmSync(folder, { recursive: true });
});
