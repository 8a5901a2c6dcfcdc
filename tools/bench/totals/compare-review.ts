import { createHash } from 'node:crypto';
import type { Measure, Numbers } from '@kindling/contracts';
import type { TestClient } from '../../../libs/testing/src/api/test-client.ts';
import { measures, type Compared } from './compare-year.ts';
import { countKinds, countYear, type Days } from './count-year.ts';
import type { RawYear } from './raw-year.ts';
import { yearSpans } from './spans.ts';

const schoolYear = 2025;
const idOf = (what: string): string => { const hex = createHash('sha256').update(what).digest('hex'); return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`; };
const done = (status: number): void => { if (status !== 200) throw new Error(`the review or the plan of the seeded year answered ${status}`); };
interface Lines { readonly schools: readonly Numbers[]; readonly branch: Numbers }

/** The yearly review, its public page and the progress of the joint plan beside the same count. */
export async function compareReview(organiser: TestClient, branchId: string, year: RawYear, days: Days): Promise<Compared> {
  const compared: Compared = { numbers: 0, different: 0, told: [] };
  const same = (where: string, found: number | undefined, expected: number | undefined): void => {
    compared.numbers += 1;
    if (found === expected) return;
    compared.different += 1;
    compared.told.push(`${where}: ${String(found)}, expected ${String(expected)}`);
  };
  const expected: Lines = { schools: year.schools.map((school) => countYear(year, [school], days)), branch: countYear(year, year.schools, days, true) };
  const all = (where: string, found: Numbers | undefined, wanted: Numbers | undefined): void => { for (const measure of measures) same(`${where}, ${measure}`, found?.[measure], wanted?.[measure]); };
  const reviewId = await decidedReview(organiser, branchId, year.schools);
  const at = { branchId, year: schoolYear };
  const desk = await organiser.get('review.of-branch', { params: at });
  for (const [line, schoolId] of year.schools.entries()) {
    const club = desk.clubs.find((each) => each.schoolId === schoolId);
    all(`review of school ${line + 1}`, club?.numbers, expected.schools[line]);
    countKinds(year, [schoolId], days).forEach(([sessions, personTimes], kind) => { same(`review of school ${line + 1}, kind ${kind + 1}`, club?.sorts[kind]?.sessions, sessions); same(`review of school ${line + 1}, people of kind ${kind + 1}`, club?.sorts[kind]?.personTimes, personTimes); });
    all(`evidence for school ${line + 1}`, desk.nominations.find(({ id }) => id === idOf(`nominate ${branchId} ${schoolId}`))?.evidence, expected.schools[line]);
  }
  all('evidence for the branch', desk.nominations.find(({ kind }) => kind === 'branch')?.evidence, expected.branch);
  await comparePage(organiser, reviewId, expected, same);
  await comparePlan(organiser, branchId, year, same);
  return compared;
}
type Same = (where: string, found: number | undefined, expected: number | undefined) => void;

/** Asked again it is decided already: nothing is done twice. */
async function decidedReview(organiser: TestClient, branchId: string, schools: readonly string[]): Promise<string> {
  const [params, reviewId] = [{ branchId, year: schoolYear }, idOf(`review ${branchId}`)];
  if ((await organiser.get('review.of-branch', { params })).review) return reviewId;
  done((await organiser.call('review.open', { params, body: { reviewId } })).status);
  for (const subjectId of schools) done((await organiser.call('review.nominate', { params: { ...params, nominationId: idOf(`nominate ${branchId} ${subjectId}`) }, body: { kind: 'club', subjectId, reason: '一年的活动' } })).status);
  done((await organiser.call('review.nominate', { params: { ...params, nominationId: idOf(`nominate ${branchId}`) }, body: { kind: 'branch', subjectId: branchId, reason: '一年的活动' } })).status);
  for (const to of ['judging', 'decided'] as const) done((await organiser.call('review.step', { params, body: { to } })).status);
  done((await organiser.call('review.publish', { params, body: { published: true } })).status);
  return reviewId;
}

async function comparePage(organiser: TestClient, reviewId: string, { schools, branch }: Lines, same: Same): Promise<void> {
  const page = await organiser.get('review.page', { params: { reviewId } });
  measures.forEach((measure, at) => same(`public year, ${measure}`, page.numbers[at]?.value, branch[measure]));
  schools.forEach((school, line) => { for (const measure of ['sessions', 'people', 'works'] as const satisfies readonly Measure[]) same(`public year, school ${line + 1}, ${measure}`, page.clubs[line]?.[measure], school[measure]); });
}

/** An activity for each span at each school, and one for all of them. */
async function comparePlan(organiser: TestClient, branchId: string, year: RawYear, same: Same): Promise<void> {
  const planned = yearSpans.flatMap((days) => [...year.schools, null].map((schoolId) => ({ id: idOf(`plan ${branchId} ${days.from} ${days.to} ${schoolId}`), days, schoolId })));
  for (const { id, days, schoolId } of planned) done((await organiser.call('plan.put-activity', { params: { branchId, activityId: id }, body: { year: schoolYear, title: '计划', goal: '', ownerId: null, schoolId, startsOn: days.from, endsOn: days.to, wantedSessions: 9, state: 'doing', budget: [] } })).status);
  const { activities } = await organiser.get('plan.of-branch', { params: { branchId, year: schoolYear } });
  for (const { id, days, schoolId } of planned) same(`plan, ${days.from} to ${days.to}, ${schoolId ? 'a school' : 'the branch'}`, activities.find((each) => each.id === id)?.heldSessions, countYear(year, schoolId ? [schoolId] : year.schools, days, schoolId === null).sessions);
}
