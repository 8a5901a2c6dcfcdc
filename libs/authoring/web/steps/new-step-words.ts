import type { Text } from '@kindling/contracts';

/** What a new step is called until its author has a better word. */
export const newStepTitles = {
  theory: { zh: '看一看', en: 'Watch' }, video: { zh: '看影片', en: 'See the film' }, quiz: { zh: '想一想', en: 'Think' }, predict: { zh: '猜一猜', en: 'Predict' }, parsons: { zh: '排一排', en: 'Put in order' }, workbench: { zh: '做一做', en: 'Make' }, build: { zh: '搭一搭', en: 'Build' },
  reading: { zh: '读一读', en: 'Read' }, discussion: { zh: '说一说', en: 'Talk about it' }, survey: { zh: '听听你的想法', en: 'What do you think' }, 'exit-question': { zh: '出门问一问', en: 'On the way out' },
} as const satisfies Record<string, Text>;
