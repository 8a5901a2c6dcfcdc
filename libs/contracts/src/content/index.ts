export * from './text.ts';
export * from './lesson.ts';
