export const paperWords = {
  zh: { sheet: '接线单', lesson: (number: number) => `第${number}课` },
  en: { sheet: 'Wiring sheet', lesson: (number: number) => `Lesson ${number}` },
} as const;
export type Language = keyof typeof paperWords;
