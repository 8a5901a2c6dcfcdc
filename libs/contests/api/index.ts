export { ContestsModule } from './contests.module.ts';
