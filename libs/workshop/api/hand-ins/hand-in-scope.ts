export { handInInPath, placeOfHandIn, type HandInPlace } from './hand-ins.repository.ts';
