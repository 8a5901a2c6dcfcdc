import { address, expect, test } from '../people.ts';

/** In the order of the page from the top: without care each answer would push down what came before it. */
const late: readonly (readonly [path: RegExp, ms: number])[] = [[/\/live\/now$/, 900], [/\/course$/, 700], [/\/progress\/mine$/, 600], [/\/live$/, 1000], [/\/timetable\/next$/, 1100], [/\/review$/, 1200]];
const told = { handInId: '0190a000-0009-7000-8000-000000000001', exerciseTitle: { zh: '点亮它', en: 'Light it' }, reviewerName: '王老师', firstComment: '接线很清楚', outcome: 'accepted', seen: false, reviewedAt: '2026-11-20T08:00:00.000Z' };

/** Counts, in the browser itself, every shift of what a pupil is about to press. */
const count = `window.moved = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) for (const { node } of entry.sources) {
      const element = node && (node instanceof Element ? node : node.parentElement);
      const aim = '[data-testid="feedback-card"], [data-testid="continue-card"]';
      if (element && (element.closest(aim) || element.querySelector(aim))) window.moved.push(element.outerHTML.slice(0, 120));
    }
  }).observe({ type: 'layout-shift', buffered: true });`;

test('what a pupil is about to press on Today stays where it is, whatever comes late', async ({ pupil }) => {
  const { page } = await pupil('周文博', '9753');
  await page.addInitScript({ content: count });
  await page.route(/\/api\//, async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/api/feedback/mine') { await route.fulfill({ json: { items: [told] } }); return; }
    const wait = late.find(([match]) => match.test(path))?.[1] ?? 0;
    if (wait > 0) await new Promise((go) => { setTimeout(go, wait); });
    await route.continue();
  });
  await page.goto(address('/'));
  await expect(page.getByTestId('feedback-link')).toBeVisible();
  await expect(page.getByTestId('continue-card')).toBeVisible();
  await expect(page.getByTestId('next-class')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate('window.moved')).toEqual([]);
});
