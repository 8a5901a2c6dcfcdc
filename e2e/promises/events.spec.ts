import type { Page } from '@playwright/test';
import { address, club, expect, test } from '../people.ts';

const phone = { width: 390, height: 844 };
/** A family's phone: the links in it are all it knows. */
async function onPhone(page: Page): Promise<Page> { await page.setViewportSize(phone); return page; }
const stamp = (): string => `沙龙 ${Date.now()}`;

test('a teacher publishes a salon; a family says yes without an account; the door works with the cable out; the summary writes itself', async ({ teacher, visitor }) => {
  const { page, context } = teacher;
  const title = stamp();
  await page.getByTestId('to-events').click();
  await page.getByTestId('new-event').click();
  await page.getByLabel('标题（中文）').fill(title);
  await page.getByLabel('介绍（中文）').fill('一起点亮一盏灯');
  await page.getByLabel('地点（中文）').fill('创客教室');
  await page.getByLabel('家庭名额').fill('3');
  await page.getByLabel('联系电话').fill('0930-5550101');
  await page.getByLabel(/七年级（2）班/).fill('24');
  await page.getByTestId('save-event').click();
  await expect(page.getByTestId('event-state')).toHaveAttribute('data-state', 'draft');
  await page.getByTestId('to-published').click();
  await expect(page.getByTestId('event-state')).toHaveAttribute('data-state', 'published');
  const link = await page.getByTestId('public-page').getAttribute('href') ?? '';

  // Read with no click, answered with one.
  const guest = await onPhone(visitor.page);
  await guest.goto(address(link));
  await expect(guest.getByRole('heading', { name: title })).toBeVisible();
  await expect(guest.getByTestId('call')).toHaveAttribute('href', 'tel:09305550101');
  await guest.getByTestId('yes').click();
  await expect(guest.getByTestId('said')).toContainText('1 号');
  await expect(guest.getByRole('img', { name: '到门口出示这个码' })).toBeVisible();
  expect(await guest.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(0);
  const family = guest.url();

  await page.getByTestId('to-running').click();
  await page.getByTestId('to-door').click();
  await expect(page.getByTestId('tile-family')).toHaveText(/1 号/);
  await expect(page.getByRole('button', { name: /张小禾/ })).toBeVisible();
  await context.setOffline(true);
  await page.getByTestId('tile-family').click();
  await page.getByRole('button', { name: /张小禾/ }).click();
  await page.getByTestId('walk-in').click();
  await expect(page.getByTestId('door-state')).toContainText('3');
  await expect(page.getByTestId('tile-family')).toHaveAttribute('aria-pressed', 'true');
  await context.setOffline(false);
  await expect(page.getByTestId('door-state')).toHaveText('都已送到', { timeout: 20_000 });
  await expect(page.getByTestId('walk-ins-so-far')).toHaveText('1');

  // Five taps and one to send, without scrolling.
  await guest.goto(family);
  await guest.getByTestId('to-survey').click();
  for (const answer of ['liked', 'learned', 'length', 'level', 'again']) await guest.getByTestId(`q-${answer}`).getByRole('radio').first().check();
  await expect(guest.getByTestId('send')).toBeInViewport({ ratio: 1 });
  await guest.getByTestId('send').click();
  await expect(guest.getByText('已填反馈')).toBeVisible();
  await expect(guest.getByTestId('to-survey')).toHaveCount(0);

  await page.getByRole('link', { name: '返回' }).click();
  await expect(page.getByTestId('person-times')).toHaveText('3');
  await expect(page.getByTestId('survey-hidden')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByTestId('summary-pdf').click();
  expect((await download).suggestedFilename()).toContain(title);
  await page.getByTestId('to-over').click();
  await expect(page.getByTestId('event-state')).toHaveAttribute('data-state', 'over');
});

test('a guardian agrees, refuses and takes it back with a tap each; the roster has the last word', async ({ teacher, visitor }) => {
  const guest = await onPhone(visitor.page);
  await guest.goto(address('/e'));
  await guest.getByLabel('十二个字母和数字').fill('demk-2345-abcd');
  await guest.getByRole('button', { name: '打开' }).click();
  await expect(guest.getByRole('heading', { name: '马同学的家长' })).toBeVisible();
  await expect(guest.getByText('晓兰')).toHaveCount(0);
  const consent = (): Promise<boolean> => teacher.page.request.get(address('/api/classes/0190a000-0003-7000-8000-000000000001/roster')).then(async (answer) => ((await answer.json()) as { pupils: { name: string; consent: string }[] }).pupils.find((pupil) => pupil.name === '马晓兰')?.consent === 'given');
  await guest.getByTestId('to-consent').click();
  await guest.getByTestId('data-yes').click();
  await expect(guest.getByTestId('data-now')).toHaveText('现在：同意');
  expect(await consent()).toBe(true);
  await guest.getByTestId('photos-no').click();
  await expect(guest.getByTestId('photos-now')).toHaveText('现在：不同意');
  // Withdrawn: the link, one tap.
  await guest.getByTestId('data-no').click();
  await expect(guest.getByTestId('data-now')).toHaveText('现在：不同意');
  expect(await consent()).toBe(false);
  await guest.getByTestId('data-yes').click();
  await expect(guest.getByTestId('data-now')).toHaveText('现在：同意');
});

test('two families on one phone are two; whoever waits moves up when one withdraws', async ({ visitor, browser }) => {
  const staff = await browser.newContext();
  await staff.request.post(address('/api/sessions/staff'), { headers: { origin: address('').replace(/\/$/, '') }, data: { login: club.teacher.login, password: club.teacher.password } });
  const eventId = crypto.randomUUID();
  const put = (path: string, data: unknown) => staff.request.put(address(path), { headers: { origin: address('').replace(/\/$/, '') }, data });
  const details = { kind: 'salon', title: { zh: stamp(), en: '' }, text: { zh: '来', en: '' }, where: { zh: '教室', en: '' }, startsAt: '2031-01-05T01:00:00Z', endsAt: '2031-01-05T03:00:00Z', familyPlaces: 1, classes: [], contact: '', needs: '' };
  expect((await put(`/api/events/${eventId}`, { place: { schoolId: '0190a000-0001-7000-8000-000000000001', branchId: null }, details })).status()).toBe(200);
  await put(`/api/events/${eventId}/state`, { to: 'published' });
  const guest = await onPhone(visitor.page);
  await guest.goto(address(`/events/${eventId}`));
  await guest.getByTestId('yes').click();
  await expect(guest.getByTestId('said')).toContainText('1 号');
  const first = guest.url();
  // Who has the last place does not read that it is full.
  await expect(guest.getByTestId('free')).toHaveCount(0);
  await guest.getByRole('link', { name: '换一家人用这台手机' }).click();
  await expect(guest.getByTestId('said')).toHaveCount(0);
  await expect(guest.getByTestId('free')).toContainText('名额满了');
  await guest.getByTestId('yes').click();
  await expect(guest.getByTestId('said')).toContainText('候补');
  const second = guest.url();
  await guest.goto(first);
  await guest.getByTestId('no').click();
  await expect(guest.getByTestId('said')).toContainText('不来');
  await guest.goto(second);
  await expect(guest.getByTestId('said')).toContainText('已报名');
  await staff.close();
});
