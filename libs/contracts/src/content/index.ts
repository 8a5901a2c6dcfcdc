export * from './text.ts';
export * from './lesson.ts';
export * from './quiz-item.ts';
