export { WorkshopModule } from './workshop.module.ts';
export { mayReadHandIn, mayReviewHandIn, ownsHandIn } from './hand-ins/hand-in-policies.ts';
export { handInInPath, lockHandIn, placeOfHandIn, setHandInState, type HandInPlace } from './hand-ins/hand-ins.repository.ts';
export { nextState, type HandInEvent } from '../domain/index.ts';
export { workHash } from './grading/attempts.repository.ts';
