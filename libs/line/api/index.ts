export { LineModule } from './line.module.ts';
