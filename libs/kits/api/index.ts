export { KitsModule } from './kits.module.ts';
