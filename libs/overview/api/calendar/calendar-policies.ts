import { oversees, policy, reaches, type Actor } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';
import type { CalendarViewer } from '../../domain/index.ts';
import { calendarScope, type CalendarScope } from './calendar.repository.ts';

const reads = (actor: Actor, scope: CalendarScope): boolean => actor.role !== 'pupil' && (reaches(actor, scope) || scope.schoolIds.includes(actor.schoolId));
export const mayReadCalendar = policy<CalendarScope>('Staff of the branch and of the schools it works with read its calendar, each what is theirs.', reads);
export const calendarInPath = ({ params }: { params: { branchId: string } }, db: EntityManager): Promise<CalendarScope | null> => calendarScope(db, params.branchId);

/** Null when the calendar is not theirs to read. */
export const viewerOf = (actor: Actor, scope: CalendarScope): CalendarViewer | null =>
  (reads(actor, scope) ? { whole: oversees(actor, scope), member: reaches(actor, scope), role: actor.role, schoolId: actor.schoolId, classIds: actor.classIds } : null);
