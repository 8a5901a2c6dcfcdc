export { LiveClassModule } from './live-class.module.ts';
export { attendanceOfClass, type HeldSession } from './class-attendance.ts';
