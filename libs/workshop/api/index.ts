export { WorkshopModule } from './workshop.module.ts';
