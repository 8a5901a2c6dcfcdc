import { startTestApi, type TestApi } from '@kindling/testing';
import { compareReview } from './totals/compare-review.ts';
import { compareYear } from './totals/compare-year.ts';
import { countKinds, countYear } from './totals/count-year.ts';
import { rawYear } from './totals/raw-year.ts';
import { wholeYear, yearSpans } from './totals/spans.ts';
import { writeYear } from './totals/write-year.ts';

describe('the organiser’s numbers', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi(); });
  afterAll(async () => { await api.stop(); });

  it('are those of the raw events: on the screen, drilled into, in the workbook and in the PDF', async () => {
    const year = rawYear(7, 10);
    await writeYear(api.db, year, api.club.branch, api.club.foreignBranch, api.club.own.teacher);
    const organiser = await api.as(api.club.organiser);
    const [all, term] = yearSpans;
    if (!all || !term) throw new Error('no spans');
    const { numbers, different, told } = await compareYear(organiser, api.club.branch, year, [all, term]);
    expect(told).toEqual([]);
    expect([numbers, different]).toEqual([2 * (7 * 4 * 6 + 12 * (4 + 2 * 2)), 0]);
    // Something was counted of each kind, and not everybody was always there.
    const counted = countYear(year, year.schools, all, true);
    expect(Object.values(counted).every((each) => each > 20)).toBe(true);
    expect(countKinds(year, year.schools, all, true).every(([sessions, times]) => sessions > 0 && times > sessions)).toBe(true);
    // A count that is wrong by one is found.
    const forged = { ...year, sessions: year.sessions.filter((_, at) => at !== 30) };
    expect((await compareYear(organiser, api.club.branch, forged, [all])).different).toBeGreaterThan(0);
    const guest = year.events.find((each) => each.state === 'over' && each.branch === 'own');
    const without = { ...year, events: year.events.filter((each) => each !== guest) };
    expect(guest && (await compareYear(organiser, api.club.branch, without, [all])).different).toBeGreaterThan(0);
  }, 120_000);

  it('are those of the yearly review, of its public page and of the plan', async () => {
    const api = await startTestApi();
    const year = rawYear(11, 10);
    await writeYear(api.db, year, api.club.branch, api.club.foreignBranch, api.club.own.teacher);
    const organiser = await api.as(api.club.organiser);
    const { numbers, different, told } = await compareReview(organiser, api.club.branch, year, wholeYear);
    expect(told).toEqual([]);
    expect([numbers, different]).toEqual([3 * (7 + 12 + 7) + 7 + 7 + 3 * 3 + 5 * 4, 0]);
    const forged = { ...year, sessions: year.sessions.filter((_, at) => at !== 30) };
    expect((await compareReview(organiser, api.club.branch, forged, wholeYear)).different).toBeGreaterThan(0);
    await api.stop();
  }, 120_000);
});
