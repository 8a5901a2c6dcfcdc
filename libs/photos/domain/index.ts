export { isPicture } from './picture-kind.ts';
export { albumOf, doorState, type DoorState } from './door.ts';
