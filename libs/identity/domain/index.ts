export { lockSeconds } from './lock-out.ts';
export { readRoster, type ListedPupil } from './read-roster.ts';
