export { LiveClassModule } from './live-class.module.ts';
