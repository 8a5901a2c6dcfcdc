import type { ContestRubric, RequestOf } from '@kindling/contracts';
import { optionalItems, usualAsks } from '../../domain/index.ts';
import { standardRubric } from './standard-rubric.ts';

export type Founding = RequestOf<'contests.create'>['body'];
/** Steps stand one a line, Chinese and English with a line between: none is worth nothing, each further one a point. */
export interface CriterionDraft { readonly id: string; readonly zh: string; readonly en: string; readonly steps: string }
export const ladders = { single: ['single'], 'two-steps': ['school', 'county'], ladder: ['school', 'county', 'city'] } as const;
export type Ladder = keyof typeof ladders;
export interface FoundingDraft {
  readonly nameZh: string; readonly nameEn: string; readonly briefZh: string; readonly briefEn: string; readonly exerciseId: string; readonly ladder: Ladder; readonly slotsSchool: number; readonly slotsCounty: number;
  readonly machineWeight: number; readonly judgesPerEntry: number; readonly normalise: 'severity' | 'none'; /** In points of a hundred. */ readonly border: number;
  readonly rubric: readonly CriterionDraft[]; readonly items: readonly (typeof optionalItems)[number][]; readonly videoLeast: number; readonly videoMost: number; readonly photosLeast: number; readonly photosMost: number; readonly teamMost: number;
}

export const stepsText = (steps: ContestRubric[number]['steps']): string => steps.map(({ zh, en }) => `${zh} | ${en}`).join('\n');
export const readSteps = (lines: string): ContestRubric[number]['steps'] => lines.split('\n').map((line) => line.split('|').map((side) => side.trim())).filter(([zh]) => zh).map(([zh = '', en = '']) => ({ zh, en: en || zh }));

export const freshDraft: FoundingDraft = {
  nameZh: '', nameEn: '', briefZh: '', briefEn: '', exerciseId: '', ladder: 'single', slotsSchool: 3, slotsCounty: 3, machineWeight: 30, judgesPerEntry: 3, normalise: 'severity', border: 1.5,
  rubric: standardRubric.map(({ id, title, steps }) => ({ id, ...title, steps: stepsText(steps) })),
  items: optionalItems, videoLeast: usualAsks.video.least, videoMost: usualAsks.video.most, photosLeast: usualAsks.photos.least, photosMost: usualAsks.photos.most, teamMost: usualAsks.teamMost,
};
export function addedCriterion(rubric: readonly CriterionDraft[]): CriterionDraft[] {
  const free = Array.from({ length: rubric.length + 1 }, (_, at) => `c${at + 1}`).find((id) => rubric.every((each) => each.id !== id)) ?? 'c1';
  return [...rubric, { id: free, zh: '', en: '', steps: '' }];
}

export const problems = ['name', 'brief', 'schools', 'rubric', 'spans'] as const;
/** What keeps the contest from being founded, in the order of the page. */
export function problemsOf(draft: FoundingDraft, schools: number): (typeof problems)[number][] {
  const whole = ({ zh, steps }: CriterionDraft): boolean => zh.trim() !== '' && readSteps(steps).length >= 2 && readSteps(steps).length <= 6;
  const wrong: Readonly<Record<(typeof problems)[number], boolean>> = {
    name: draft.nameZh.trim() === '', brief: draft.briefZh.trim() === '', schools: schools === 0, rubric: draft.rubric.length === 0 || !draft.rubric.every(whole),
    spans: (draft.items.includes('video') && draft.videoLeast > draft.videoMost) || (draft.items.includes('photos') && draft.photosLeast > draft.photosMost),
  };
  return problems.filter((each) => wrong[each]);
}

export function foundingOf(draft: FoundingDraft, contestId: string, schoolIds: string[]): Founding {
  const slots = { school: draft.slotsSchool, county: draft.slotsCounty };
  const levels = ladders[draft.ladder];
  return {
    contestId, title: both(draft.nameZh, draft.nameEn), brief: both(draft.briefZh, draft.briefEn), exerciseId: draft.exerciseId || null, schoolIds,
    rounds: levels.map((level, at) => ({ level, slots: at === levels.length - 1 ? 0 : slots[level === 'school' ? 'school' : 'county'] })),
    rules: {
      rubric: draft.rubric.map(({ id, zh, en, steps }) => ({ id, title: both(zh, en), steps: readSteps(steps) })), machineWeight: draft.machineWeight, normalise: draft.normalise, border: Math.round(100 * draft.border), judgesPerEntry: draft.judgesPerEntry,
      asks: { items: [...draft.items], video: { least: draft.videoLeast, most: draft.videoMost }, photos: { least: draft.photosLeast, most: draft.photosMost }, teamMost: draft.teamMost },
    },
  };
}
const both = (zh: string, en: string) => ({ zh: zh.trim(), en: en.trim() || zh.trim() });
