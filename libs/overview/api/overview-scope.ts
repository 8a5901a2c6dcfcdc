export { branchInPath } from './places.repository.ts';
