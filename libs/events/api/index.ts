export { EventsModule } from './events.module.ts';
export { shownPhotosBetween, type ShownPhoto } from './pictures/shown-pictures.ts';
export { eventsBetween, type PlannedEvent } from './holding/events-between.ts';
