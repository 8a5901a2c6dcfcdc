import type { Text } from '@kindling/contracts';

/** What a new step is called until its author has a better word. */
export const newStepTitles = {
  theory: { zh: '看一看', en: 'Watch' }, quiz: { zh: '想一想', en: 'Think' }, predict: { zh: '猜一猜', en: 'Predict' }, parsons: { zh: '排一排', en: 'Put in order' }, workbench: { zh: '做一做', en: 'Make' }, build: { zh: '搭一搭', en: 'Build' },
} as const satisfies Record<string, Text>;
