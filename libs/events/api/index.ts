export { EventsModule } from './events.module.ts';
export { shownPhotosBetween, type ShownPhoto } from './pictures/shown-pictures.ts';
