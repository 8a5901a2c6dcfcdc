export { TimetableModule } from './timetable.module.ts';
