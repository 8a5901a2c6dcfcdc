export { MaterialsModule } from './materials.module.ts';
export { materialFinders } from './finders.ts';
