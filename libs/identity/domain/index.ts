export { lockSeconds } from './lock-out.ts';
