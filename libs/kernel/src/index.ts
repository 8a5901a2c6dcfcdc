export * from './result.ts';
export * from './exhaustive.ts';
export * from './invariant.ts';
export * from './brand.ts';
export * from './clock.ts';
export * from './seeded-random.ts';
export * from './storable.ts';
export * from './nearest-name.ts';
