export { AuthoringModule } from './authoring.module.ts';
