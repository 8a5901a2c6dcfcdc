export { mayBeCommented } from './commenting.ts';
