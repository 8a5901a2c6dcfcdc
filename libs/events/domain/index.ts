export * from './called.ts';
export * from './kit-list.ts';
export * from './pass.ts';
export * from './photos.ts';
export * from './places.ts';
export * from './series.ts';
export * from './states.ts';
export * from './survey.ts';
