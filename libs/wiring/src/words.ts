import { partNames } from './parts/part-names.ts';

export type WiringLanguage = 'zh' | 'en';
/** The name of a part as the kit's bag calls it; a part that is not known keeps its type. */
export const partWord = (language: WiringLanguage, type: string): string => (Object.hasOwn(partNames, type) ? (partNames[type]?.[language] ?? type) : type);

const colours = {
  zh: { red: '红', black: '黑', green: '绿', blue: '蓝', orange: '橙', purple: '紫', gray: '灰', yellow: '黄', white: '白' },
  en: { red: 'red', black: 'black', green: 'green', blue: 'blue', orange: 'orange', purple: 'purple', gray: 'grey', yellow: 'yellow', white: 'white' },
} as const;
/** A wire's or a lamp's colour; what is no colour stays as it is written. */
export const colourWord = (language: WiringLanguage, name: string): string => (Object.hasOwn(colours[language], name) ? colours[language][name as keyof (typeof colours)['zh']] : name);
