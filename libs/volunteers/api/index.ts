export { VolunteersModule } from './volunteers.module.ts';
