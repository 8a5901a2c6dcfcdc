import type { NominationKind, YearCriterion } from '@kindling/contracts';
import { chinaTime, ok, refuse, type Result } from '@kindling/kernel';

export type ReviewState = 'collecting' | 'judging' | 'decided';
const next: Readonly<Record<ReviewState, readonly ReviewState[]>> = { collecting: ['judging'], judging: ['decided', 'collecting'], decided: ['judging'] };
/** What everybody has seen is not scored anew. */
export const mayStep = (from: ReviewState, to: ReviewState, published: boolean): boolean => next[from].includes(to) && !published;

type Points = Readonly<Record<string, number>>;
export interface YearSheet { readonly nominationId: string; readonly conflict: boolean; readonly points: Points }
export interface YearResult { readonly nominationId: string; readonly average: number | null; readonly sheets: number; readonly place: number | null; readonly wins: boolean }
export const weightsAre100 = (criteria: readonly YearCriterion[]): boolean => criteria.reduce((sum, { weight }) => sum + weight, 0) === 100;
/** Every criterion, and nothing else. */
export function isWhole(criteria: readonly YearCriterion[], points: Points): Result<void, 'review.not-whole'> {
  const asked = criteria.map(({ id }) => id);
  return Object.keys(points).length === asked.length && asked.every((id) => points[id] !== undefined) ? ok(undefined) : refuse('review.not-whole');
}
/** Hundredths of a point, of 10 000. */
export const sheetTotal = (criteria: readonly YearCriterion[], points: Points): number => criteria.reduce((sum, { id, weight }) => sum + weight * (points[id] ?? 0) * 20, 0);

/** The stated rule: the mean of at least two sheets without conflict, 60 of 100 or more, the first places of each kind; who shares the last of them is named too. */
export const [leastSheets, leastAverage] = [2, 6000];
export function decide(nominations: readonly { readonly id: string; readonly kind: NominationKind }[], sheets: readonly YearSheet[], criteria: Readonly<Record<NominationKind, readonly YearCriterion[]>>, seats: Readonly<Record<NominationKind, number>>): YearResult[] {
  const scored = nominations.map(({ id, kind }) => {
    const totals = sheets.filter((sheet) => sheet.nominationId === id && !sheet.conflict && isWhole(criteria[kind], sheet.points).ok).map((sheet) => sheetTotal(criteria[kind], sheet.points));
    return { id, kind, sheets: totals.length, average: totals.length > 0 ? Math.round(totals.reduce((sum, each) => sum + each, 0) / totals.length) : null };
  });
  return scored.map(({ id, kind, sheets: count, average }) => {
    const ranked = scored.filter((each) => each.kind === kind && each.sheets >= leastSheets);
    const place = average !== null && count >= leastSheets ? 1 + ranked.filter((each) => (each.average ?? 0) > average).length : null;
    return { nominationId: id, average, sheets: count, place, wins: place !== null && average !== null && average >= leastAverage && place <= seats[kind] };
  });
}

const criterion = (id: string, zh: string, en: string, weight: number): YearCriterion => ({ id, title: { zh, en }, weight });
/** To begin with; the organiser may change weights before scoring. */
export const firstCriteria: Readonly<Record<NominationKind, YearCriterion[]>> = {
  club: [criterion('regular', '活动坚持得好（次数、人次）', 'Kept going: sessions and person-times', 40), criterion('works', '作品有质量', 'Good works', 30), criterion('open', '帮助别的学校和家庭', 'Open to other schools and families', 30)],
  branch: [criterion('service', '服务时间和稳定', 'Hours of service, and steady', 40), criterion('care', '守护孩子，守约定', 'Children are safe and promises kept', 40), criterion('growth', '培养新志愿者', 'New volunteers grow', 20)],
  tutor: [criterion('hours', '服务时长', 'Hours of service', 30), criterion('teaching', '课上得清楚，反馈及时', 'Clear classes, feedback in time', 40), criterion('help', '帮助其他志愿者', 'Helps other volunteers', 30)],
  pupil: [criterion('works', '作品和参赛', 'Works and contests', 40), criterion('grit', '遇到困难坚持想办法', 'Does not give up', 30), criterion('helps', '帮助同学', 'Helps others', 30)],
};
export const firstSeats: Readonly<Record<NominationKind, number>> = { club: 1, branch: 1, tutor: 1, pupil: 3 };

/** When each talk begins, by China's clock; nothing while nobody has said when the session is. */
export function talkTimes({ at, talks }: { readonly at: string | null; readonly talks: readonly { readonly minutes: number }[] }): string[] {
  if (at === null) return [];
  let begins = Date.parse(at);
  return talks.map(({ minutes }) => { const said = chinaTime(begins); begins += minutes * 60_000; return said; });
}
