export { LiveClassModule } from './live-class.module.ts';
export { attendanceOfClass, type HeldSession } from './class-attendance.ts';
export { hoursFromLog } from './records/staff-hours.ts';
export { SlideRenderer } from './decks/render/renderer.ts';
