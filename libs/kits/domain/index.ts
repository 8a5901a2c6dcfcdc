export { needsOf, standardContents, standIns } from './parts.ts';
export { passport, working, type Cupboard, type KitOnHand } from './passport.ts';
export { countedShortages, fillGaps, nextLabels } from './shortages.ts';
