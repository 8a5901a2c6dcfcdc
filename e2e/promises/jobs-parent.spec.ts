import { picture } from '@kindling/testing/files';
import { address, club, expect, test } from '../people.ts';
import { Presses } from '../presses.ts';

/** As many presses as the table of jobs allows, from the link in the chat or the code on the pupil's screen. */
const table = { photo: 3, invitation: 0, 'yes or no': 1, survey: 8, consent: 2, work: 1, certificate: 1, when: 0, withdraw: 2, teacher: 1 };
const origin = (): { origin: string } => ({ origin: address('') });

test('a parent’s ten jobs take no more presses than the table allows, on a phone and without an account', async ({ visitor, browser, pupil }) => {
  const { page } = visitor;
  await page.setViewportSize({ width: 390, height: 844 });
  const presses = new Presses(page);
  const staff = await browser.newContext();
  await staff.request.post(address('/api/sessions/staff'), { headers: origin(), data: { login: club.teacher.login, password: club.teacher.password } });
  const put = (path: string, data: unknown) => staff.request.put(address(path), { headers: origin(), data });
  const [eventId, now] = [crypto.randomUUID(), Date.now()];
  const title = `家长会 ${now}`;
  const details = { kind: 'salon', title: { zh: title, en: '' }, text: { zh: '一起点灯', en: '' }, where: { zh: '教室', en: '' }, startsAt: new Date(now).toISOString(), endsAt: new Date(now + 3_600_000).toISOString(), familyPlaces: 5, classes: [], contact: '0930-5550101', needs: '' };
  expect((await put(`/api/events/${eventId}`, { place: { schoolId: '0190a000-0001-7000-8000-000000000001', branchId: null }, details })).status()).toBe(200);
  await put(`/api/events/${eventId}/state`, { to: 'published' });

  await page.goto(address(`/events/${eventId}`));
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  presses.seen('invitation');
  await expect(page.getByText(/\d+月\d+日 星期/)).toBeVisible();
  presses.seen('when');
  await expect(page.getByTestId('call')).toHaveAttribute('href', 'tel:09305550101');
  await page.getByTestId('call').evaluate((link) => { link.addEventListener('click', (event: { preventDefault(): void }) => event.preventDefault()); });
  await presses.click('teacher', page.getByTestId('call'));
  await presses.click('yes or no', page.getByTestId('yes'));
  await expect(page.getByTestId('said')).toContainText('1 号');
  const family = page.url();
  await put(`/api/events/${eventId}/state`, { to: 'running' });
  await page.goto(family);
  await presses.click('survey', page.getByTestId('to-survey'));
  for (const answer of ['liked', 'learned', 'length', 'level', 'again']) await presses.click('survey', page.getByTestId(`q-${answer}`).getByRole('radio').first());
  await presses.click('survey', page.getByTestId('send'));
  await expect(page.getByText('已填反馈')).toBeVisible();

  const child = address('/e/DEMK2345ABCD');
  await page.goto(child);
  await presses.click('consent', page.getByTestId('to-consent'));
  await presses.click('consent', page.getByTestId('photos-yes'));
  await expect(page.getByTestId('photos-now')).toHaveText('现在：同意');
  await page.goto(child);
  await presses.click('withdraw', page.getByTestId('to-consent'));
  await presses.click('withdraw', page.getByTestId('photos-no'));
  await expect(page.getByTestId('photos-now')).toHaveText('现在：不同意');
  await page.goto(child);
  await presses.click('work', page.getByTestId('work').first());
  // The parts by the names on the bags, not by their types.
  await expect(page.getByTestId('parts')).toContainText('光敏电阻');
  await expect(page.locator('pre')).toBeVisible();

  const badges = await (await staff.request.get(address('/api/classes/0190a000-0003-7000-8000-000000000001/badges'))).json() as { pupils: { badges: { id: string }[] }[] };
  const [badge] = badges.pupils.flatMap((pupil) => pupil.badges);
  await page.goto(address(`/verify/${badge?.id ?? ''}`));
  await expect(page.getByTestId('status')).toHaveAttribute('data-is', 'valid');
  presses.seen('certificate');

  const bench = (await pupil('梁嘉豪', '9218')).page;
  await bench.goto(address('/bench/01-light-up'));
  await bench.getByTestId('hand-in').click();
  await bench.getByTestId('photo-by-phone').click();
  const door = new URL(await bench.getByTestId('phone-address').getAttribute('href') ?? '', address()).pathname;
  // The code is read by the phone's own camera: one press there opens the page.
  presses.elsewhere('photo');
  await page.goto(address(door));
  const camera = page.waitForEvent('filechooser');
  await presses.click('photo', page.getByText('拍照', { exact: true }));
  presses.elsewhere('photo');
  await (await camera).setFiles({ name: 'DCIM_0001.jpg', mimeType: 'image/jpeg', buffer: await picture('jpeg', 1200, 900) });
  await expect(page.getByTestId('phone-photo')).toHaveAttribute('data-state', 'sent');
  await expect(bench.getByTestId('own-photo')).toHaveCount(1);
  expect(Object.keys(presses.of).sort()).toEqual(Object.keys(table).sort());
  expect(presses.over(table)).toEqual([]);
  await staff.close();
});
